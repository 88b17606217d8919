using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>Why a case is closed (kommunestyrelseslovens § 10, stk. 1), and how long.</summary>
/// <param name="Note">What is confidential in this very case.</param>
/// <param name="Until">Then somebody decides whether it is still to be closed; nothing opens by itself. Null when no day has been set.</param>
internal sealed record Closure(ClosureGround Ground, string? Note, DateOnly? Until)
{
    public const int LongestNote = 500;
}

/// <summary>The kinds of cases that standing orders mention; the law asks for an assessment of each case all the same.</summary>
/// <remarks>Source: the ministry's opinion of 15 March 2001 on § 10, stk. 1 (Resumédatabasen 01.1.2): a kind alone closes no case.</remarks>
internal enum ClosureGround
{
    /// <summary>Somebody's personal circumstances are assessed.</summary>
    PersonalCircumstances,

    /// <summary>Real estate is bought or sold.</summary>
    PropertyTrade,

    /// <summary>Tenders and estimates.</summary>
    Tender,

    /// <summary>The nature of the case otherwise: it must be said how.</summary>
    Other,
}

/// <summary>What somebody once decided of how open a case is; the newest one counts.</summary>
[Retention("As its case", Erasure = "The note is replaced when it names a person")]
internal sealed class ClosureDecision : IUnpublished
{
    public Guid Id { get; init; }
    public Guid CaseId { get; init; }
    public bool IsClosed { get; init; }

    /// <summary>Null of an open case, and of one that was closed before grounds were asked for.</summary>
    public ClosureGround? Ground { get; init; }

    public string? Note { get; init; }
    public DateOnly? Until { get; init; }
    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }

    public static ClosureDecision Of(CaseFile file, Guid by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            CaseId = file.Id,
            IsClosed = file.IsClosed,
            Ground = file.ClosureGround,
            Note = file.ClosureNote,
            Until = file.ClosedUntil,
            By = by,
            At = now,
        };
}
