using Ledetraad.Modules.Committees.Drafting.Papers;

namespace Ledetraad.Modules.Committees.Drafting.FindingMyWork;

/// <summary>What waits for one person, and what they wait for. A paper stands in the first group that it belongs to, and in no other.</summary>
internal sealed record MyWork
{
    /// <summary>Made ready by others: I may approve them or send them back; those of my own departments before the others.</summary>
    public required WorkPage<WorkPaper> ToApprove { get; init; }

    /// <summary>Mine, sent back for a reason.</summary>
    public required WorkPage<WorkPaper> Returned { get; init; }

    /// <summary>My departments are asked, the one that is due first before the others.</summary>
    public required WorkPage<WorkAdvice> ToAdvise { get; init; }

    /// <summary>Approved, and on no agenda yet.</summary>
    public required WorkPage<WorkPaper> ToSchedule { get; init; }

    /// <summary>What others say of my papers and nobody has called done, newest first.</summary>
    public required WorkPage<WorkComment> Comments { get; init; }

    /// <summary>My cases that come again soon, or should have.</summary>
    public required WorkPage<WorkRecurrence> Recurring { get; init; }

    /// <summary>My closed cases that somebody was to look at again by now, or that say no ground.</summary>
    public required WorkPage<WorkClosure> Closed { get; init; }

    /// <summary>Asked for my papers: not answered, or answered before the text was changed.</summary>
    public required WorkPage<WorkAdvice> Awaited { get; init; }

    /// <summary>My other papers under way, the one whose meeting is next before the others.</summary>
    public required WorkPage<WorkPaper> Papers { get; init; }

    public bool IsNothingWaiting =>
        ToApprove.Total + Returned.Total + ToAdvise.Total + ToSchedule.Total + Comments.Total + Recurring.Total + Closed.Total == 0;

    /// <summary>Everybody whose name is to be shown.</summary>
    public IEnumerable<Guid> People =>
        [
            .. ToApprove.Rows.Concat(Returned.Rows).Concat(ToSchedule.Rows).Select(paper => paper.Step?.By).OfType<Guid>(),
            .. ToAdvise.Rows.Select(advice => advice.AskedBy),
            .. Comments.Rows.Select(comment => comment.By),
        ];
}

/// <summary>What is shown of one group, and how much there is in all.</summary>
internal sealed record WorkPage<TRow>(IReadOnlyList<TRow> Rows, int Total);

/// <summary>Which group is shown whole, page by page; of all others the first few are.</summary>
/// <param name="Whole">One of the keys below; null for none.</param>
internal sealed record WorkView(string? Whole, int Page)
{
    public const string ToApprove = "godkend";
    public const string Returned = "retur";
    public const string ToAdvise = "hoering";
    public const string ToSchedule = "dagsorden";
    public const string Comments = "kommentarer";
    public const string Recurring = "igen";
    public const string Closed = "lukket";
    public const string Awaited = "svar";
    public const string Papers = "papirer";

    /// <summary>So many are shown at first.</summary>
    public const int Few = 5;

    /// <summary>So many are shown on a page of a group that is shown whole.</summary>
    public const int Many = 50;

    public static readonly WorkView AtFirst = new(null, 1);

    /// <summary>The part of a group that is to be shown; a page beyond the last one is the last one.</summary>
    public WorkPage<TRow> Of<TRow>(string group, IReadOnlyList<TRow> all)
    {
        var (page, size) = Limits(group, all.Count);
        return new WorkPage<TRow>([.. all.Skip((page - 1) * size).Take(size)], all.Count);
    }

    /// <summary>Page and size for a group of so many rows.</summary>
    public (int Page, int Size) Limits(string group, int total) => group == Whole ? (Math.Clamp(Page, 1, PagesOf(total)), Many) : (1, Few);

    /// <summary>Of a group that is shown whole.</summary>
    public static int PagesOf(int total) => Math.Max(1, (total + Many - 1) / Many);
}

/// <summary>A paper as a line of such a list.</summary>
internal sealed class WorkPaper
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public bool IsClosed { get; init; }
    public string? Department { get; init; }
    public PaperState State { get; init; }

    /// <summary>The next day on the case's way through our own bodies.</summary>
    public DateOnly? NextOn { get; init; }

    public string? NextBody { get; init; }

    /// <summary>All of its days are past.</summary>
    public bool IsLate { get; init; }

    /// <summary>Its newest; null for a paper that never went anywhere.</summary>
    public WorkStep? Step { get; init; }
}

internal sealed class WorkStep
{
    public PaperMove Move { get; init; }
    public string? Reason { get; init; }
    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
}

internal sealed class WorkAdvice
{
    public Guid PaperId { get; init; }
    public Guid CaseId { get; init; }
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public bool IsClosed { get; init; }
    public string Department { get; init; } = "";
    public string Question { get; init; } = "";
    public DateOnly Due { get; init; }
    public Guid AskedBy { get; init; }

    /// <summary>The version that was answered on; null as long as nobody has.</summary>
    public int? AnsweredOn { get; init; }

    /// <summary>The paper's present version.</summary>
    public int Version { get; init; }

    /// <summary>Whether who asks for this list has asked for the advice, or answers for the case.</summary>
    public bool IsMine { get; init; }
}

internal sealed class WorkComment
{
    public Guid PaperId { get; init; }
    public Guid CaseId { get; init; }
    public string Title { get; init; } = "";
    public string? Section { get; init; }
    public string Text { get; init; } = "";
    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <param name="Until">Null when it was closed before grounds were asked for.</param>
internal sealed record WorkClosure(Guid CaseId, string Number, string Title, DateOnly? Until);

internal sealed record WorkRecurrence(Guid CaseId, string Number, string Title, bool IsClosed, DateOnly Due);
