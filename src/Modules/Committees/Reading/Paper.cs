using Ledetraad.Modules.Committees.Reading.Outline;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary>A committee paper as it was read: all that it says of meeting, items and decisions, in its own words.</summary>
/// <remarks>What the paper does not give is null and never guessed; lists are never null. Shapes: docs/formats.md.</remarks>
internal sealed record Paper
{
    public required PaperSource Source { get; init; }

    /// <summary>Name of the template that was recognised; null when only the common grammar was used.</summary>
    public string? Template { get; init; }

    public required PaperKind Kind { get; init; }

    /// <summary>Without "Kommune".</summary>
    public string? Municipality { get; init; }

    public string? Committee { get; init; }

    /// <summary>As <c>2022-2025</c>, four digits in both years.</summary>
    public string? Term { get; init; }

    public required PaperMeeting Meeting { get; init; }
    public IReadOnlyList<Attendee> Attendance { get; init; } = [];
    public IReadOnlyList<PaperItem> Items { get; init; } = [];

    /// <summary>What the list of contents at the front names, in its order; empty when there is none, or when the paper comes from the store.</summary>
    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];
}

internal enum PaperKind
{
    Minutes,
    Agenda,
    CasePaper,
}

/// <param name="Characters">The paper's non-blank characters.</param>
/// <param name="Placed">Those of them that stand in a field or are recognised page furniture.</param>
internal sealed record PaperSource(string File, string Sha256, int Characters, int Placed, IReadOnlyList<UnplacedLine> Unplaced);

/// <param name="Line">Counts from 1 in the text as extracted.</param>
internal sealed record UnplacedLine(int Line, string Text);

internal sealed record PaperMeeting(DateOnly? Date, TimeOnly? Start, TimeOnly? End, string? Place)
{
    public static readonly PaperMeeting Unknown = new(null, null, null, null);
}

internal enum AttendanceStatus
{
    Present,
    Absent,
    Apology,
    Unknown,
}

internal sealed record Attendee(string Name, string? Party, AttendanceStatus Status)
{
    /// <summary>The head has it among those who took part, though all decisions say that it was away.</summary>
    public bool IsListedAsPresent { get; init; }
}

internal sealed record PaperItem
{
    /// <summary>As printed, without the word for item: <c>41</c>, <c>3a</c>. Null for a single case paper.</summary>
    public string? Number { get; init; }

    public required string Title { get; init; }
    public bool Closed { get; init; }

    /// <summary>Case or journal number exactly as printed.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The KLE part of the case number (<c>15.00.10</c>), when it has one.</summary>
    public string? KleNumber { get; init; }

    public string? DocumentNumber { get; init; }
    public IReadOnlyList<PaperSection> Sections { get; init; } = [];
    public IReadOnlyList<PaperTable> Tables { get; init; } = [];
    public IReadOnlyList<string> Recommendations { get; init; } = [];
    public IReadOnlyList<string> Options { get; init; } = [];
    public IReadOnlyList<RouteStep> Route { get; init; } = [];
    public IReadOnlyList<PaperDecision> Decisions { get; init; } = [];
    public IReadOnlyList<string> Attachments { get; init; } = [];
    public IReadOnlyList<FollowUpPromise> FollowUps { get; init; } = [];

    /// <summary>First and last line of the item in the extracted text, from 1.</summary>
    public LineRange Lines { get; init; }
}

internal readonly record struct LineRange(int First, int Last);

internal enum SectionKind
{
    Summary,
    Competence,
    Theme,
    Recommendation,
    Statement,
    Background,
    Legal,
    Hearing,
    Financial,
    Staff,
    CrossCutting,
    Earlier,
    Further,
    Decision,
    Attachments,
    Other,
}

/// <param name="Heading">As printed; null for text that stands before the first heading.</param>
/// <param name="Text">
/// Markdown: paragraphs, lists, sub-headings (<c>###</c>) and tables (pipe tables) in the paper's order. Nothing of the source can act as markup.
/// </param>
internal sealed record PaperSection(SectionKind Kind, string? Heading, string Text, LineRange Lines);

/// <param name="Section">The kind of section in which it stands.</param>
/// <param name="Unit">As printed in head, corner or caption: <c>1.000 kr.</c>, <c>mio. kr.</c>; null when none is given.</param>
/// <param name="Header">Cells of the head; an empty list when it has none. Trimmed, else as printed.</param>
internal sealed record PaperTable(
    SectionKind Section,
    string? Caption,
    string? Unit,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string> Notes,
    LineRange Lines
);

/// <summary>In which capacity a committee deals with a case.</summary>
internal enum Capacity
{
    Decides,
    Approves,
    Discusses,
    Recommends,
    IsInformed,
}

internal sealed record RouteStep(string Committee, Capacity? Capacity, DateOnly? Date);

/// <summary>What a committee made of an item (domain.md: never "ruling", which is towards a citizen).</summary>
internal enum Outcome
{
    /// <summary>Nothing that could be told: an empty decision, or only remarks.</summary>
    None,
    Approved,
    Amended,
    Recommended,
    Discussed,
    Noted,
    Postponed,
    Returned,
    Rejected,
    Withdrawn,
    OptionChosen,
    PassedOn,
    Stayed,
}

internal sealed record PaperDecision
{
    public string? Committee { get; init; }
    public DateOnly? Date { get; init; }
    public Outcome Outcome { get; init; }

    /// <summary>Markdown, without the lines that stand in the other fields.</summary>
    public string Text { get; init; } = "";

    /// <summary>Points that are decided one by one.</summary>
    public IReadOnlyList<DecisionPoint> Points { get; init; } = [];

    /// <summary>Both <em>Fraværende</em> and <em>Afbud</em>.</summary>
    public IReadOnlyList<Attendee> Absent { get; init; } = [];

    public IReadOnlyList<PaperMember> Disqualified { get; init; } = [];
    public IReadOnlyList<Dissent> Dissents { get; init; } = [];
}

internal sealed record DecisionPoint(string Number, string Text, Outcome Outcome);

internal sealed record PaperMember(string Name, string? Party);

/// <summary>A member who could not support the decision (kommunestyrelsesloven § 13: særstandpunkt, afvigende mening).</summary>
internal sealed record Dissent(string Name, string? Party, string? Reason);

/// <summary>A promise made in a paper to come back: <em>forelægges udvalget igen den 11. november 2025</em>.</summary>
/// <param name="Due">The day promised; null when the paper gives none or only a month or a season.</param>
internal sealed record FollowUpPromise(string Text, DateOnly? Due, string? Committee);
