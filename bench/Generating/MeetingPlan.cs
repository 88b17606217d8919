using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.Generating;

/// <summary>What a paper says, before a layout decides how.</summary>
internal sealed record MeetingPlan(
    string Committee,
    DateOnly Date,
    TimeOnly Start,
    string Place,
    IReadOnlyList<TownMember> Members,
    IReadOnlyList<TownMember> Absent,
    IReadOnlyList<ItemPlan> Items
)
{
    public string Term => Town.Term(Date);
}

internal enum ItemKind
{
    AgendaApproval,
    Case,
    Notices,
    Closed,
    Signatures,
}

/// <summary>What a case is on the agenda for.</summary>
internal enum Purpose
{
    Decide,
    Discuss,
    Inform,
}

internal sealed record ItemPlan(ItemKind Kind, string Number, string Title, string? CaseNumber)
{
    public Purpose Purpose { get; init; } = Purpose.Decide;
    public CaseFacts? Case { get; init; }
    public IReadOnlyList<string> Summary { get; init; } = [];

    /// <summary>Paragraphs, lists, tables and sub-headings; the lines of one block belong together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Statement { get; init; } = [];

    /// <summary>Each begins with "at".</summary>
    public IReadOnlyList<string> Recommendations { get; init; } = [];

    public string Legal { get; init; } = "";
    public string Financial { get; init; } = "";
    public string Staff { get; init; } = "";
    public string Hearing { get; init; } = "";
    public string Earlier { get; init; } = "";
    public string Further { get; init; } = "";
    public string? Decision { get; init; }
    public Outcome Outcome { get; init; }
    public IReadOnlyList<DissentFacts> Dissents { get; init; } = [];
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Characters that the item will take up, roughly.</summary>
    public int Length =>
        400 + Summary.Sum(s => s.Length) + Statement.Sum(b => b.Sum(l => l.Length + 2)) + Recommendations.Sum(r => r.Length);
}
