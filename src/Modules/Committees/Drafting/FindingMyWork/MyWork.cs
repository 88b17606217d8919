using Ledetraad.Modules.Committees.Drafting.Papers;

namespace Ledetraad.Modules.Committees.Drafting.FindingMyWork;

/// <summary>What waits for one person, and what they wait for. A paper stands in the first group that it belongs to, and in no other.</summary>
internal sealed record MyWork
{
    /// <summary>Made ready by others: I may approve them or send them back.</summary>
    public required IReadOnlyList<WorkPaper> ToApprove { get; init; }

    /// <summary>Mine, sent back for a reason.</summary>
    public required IReadOnlyList<WorkPaper> Returned { get; init; }

    /// <summary>My departments are asked, the one that is due first before the others.</summary>
    public required IReadOnlyList<WorkAdvice> ToAdvise { get; init; }

    /// <summary>Approved, and on no agenda yet.</summary>
    public required IReadOnlyList<WorkPaper> ToSchedule { get; init; }

    /// <summary>What others say of my papers and nobody has called done, newest first.</summary>
    public required IReadOnlyList<WorkComment> Comments { get; init; }

    /// <summary>My cases that come again soon, or should have.</summary>
    public required IReadOnlyList<WorkRecurrence> Recurring { get; init; }

    /// <summary>Asked for my papers: not answered, or answered before the text was changed.</summary>
    public required IReadOnlyList<WorkAdvice> Awaited { get; init; }

    /// <summary>My other papers under way, the one whose meeting is next before the others.</summary>
    public required IReadOnlyList<WorkPaper> Papers { get; init; }

    public bool IsNothingWaiting =>
        ToApprove.Count + Returned.Count + ToAdvise.Count + ToSchedule.Count + Comments.Count + Recurring.Count == 0;

    /// <summary>Everybody whose name is to be shown.</summary>
    public IEnumerable<Guid> People =>
        [
            .. ToApprove.Concat(Returned).Concat(ToSchedule).Select(paper => paper.Step?.By).OfType<Guid>(),
            .. ToAdvise.Select(advice => advice.AskedBy),
            .. Comments.Select(comment => comment.By),
        ];
}

/// <summary>A paper as a line of such a list.</summary>
internal sealed class WorkPaper
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public bool IsClosed { get; init; }
    public PaperState State { get; init; }
    public bool IsMine { get; init; }

    /// <summary>Who made it ready.</summary>
    public Guid? ReadyBy { get; init; }

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

internal sealed record WorkRecurrence(Guid CaseId, string Number, string Title, bool IsClosed, DateOnly Due);
