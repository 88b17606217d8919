using Ledetraad.Kernel;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Agendas;
using Ledetraad.Modules.Committees.Drafting.Papers.RestoringVersions;

namespace Ledetraad.Modules.Committees.Drafting.Papers;

/// <summary>A case paper (sagsfremstilling) on its way from the first words to the agenda; a case may have several over time.</summary>
[Retention("KLE 00.22: preserved once published; a dropped draft goes with its case", Erasure = "Holds no persons; its versions do")]
internal sealed class DraftPaper : IUnpublished
{
    private DraftPaper() { } // EF Core

    public DraftPaper(Guid caseId, int ordinal, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CaseId = caseId;
        Ordinal = ordinal;
        ChangedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid CaseId { get; private set; }

    /// <summary>Among the papers of its case, from 1.</summary>
    public int Ordinal { get; private set; }

    public PaperState State { get; private set; } = PaperState.Draft;

    /// <summary>The number of the version that counts; of two who save at once, one is told.</summary>
    public int CurrentVersion { get; private set; }

    /// <summary>Versions there are, those that were set aside too.</summary>
    public int LastVersion { get; private set; }

    /// <summary>As the current version has it.</summary>
    public string Title { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who made it ready: another must approve it.</summary>
    public Guid? ReadyBy { get; private set; }

    public bool IsWritable => State == PaperState.Draft;

    /// <summary>The next version, which counts from now on.</summary>
    public DraftVersion Save(DraftContent content, Guid by, DateTimeOffset now)
    {
        var version = new DraftVersion(Id, ++LastVersion, CurrentVersion, content, by, now, isAside: false);
        (CurrentVersion, Title, ChangedAt) = (version.Number, content.Title, now);
        return version;
    }

    /// <summary>An earlier text counts again, as the next version; all others stay as they are.</summary>
    public Result<DraftVersion, CannotRestoreVersion> Restore(DraftVersion earlier, Guid by, DateTimeOffset now)
    {
        if (!IsWritable)
        {
            return new CannotRestoreVersion.PaperIsLocked(State);
        }

        var version = Save(earlier.Read(), by, now);
        version.IsRestoredFrom(earlier.Number);
        return version;
    }

    /// <summary>Kept as it was written, but does not count: somebody else had saved in the meantime.</summary>
    public DraftVersion SetAside(DraftContent content, int basedOn, Guid by, DateTimeOffset now)
    {
        ChangedAt = now;
        return new DraftVersion(Id, ++LastVersion, basedOn, content, by, now, isAside: true);
    }

    /// <param name="may">Whether who asks has a permission.</param>
    public Result<WorkflowStep, CannotMovePaper> Move(PaperMove move, string? reason, Guid by, Func<string, bool> may, DateTimeOffset now)
    {
        if (Workflow.Find(move, State) is not { } rule)
        {
            return new CannotMovePaper.StateIsAnother(State);
        }

        if (!may(rule.Permission))
        {
            return new CannotMovePaper.PermissionIsMissing(rule.Permission);
        }

        if (rule.NeedsReason && string.IsNullOrWhiteSpace(reason))
        {
            return new CannotMovePaper.ReasonIsMissing();
        }

        if (move == PaperMove.Approve && ReadyBy == by)
        {
            return new CannotMovePaper.AnotherMustApprove();
        }

        var step = new WorkflowStep
        {
            Id = Guid.CreateVersion7(now),
            PaperId = Id,
            Move = move,
            From = State,
            To = rule.To,
            Version = CurrentVersion,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            By = by,
            At = now,
        };
        (State, ChangedAt) = (rule.To, now);
        ReadyBy = move == PaperMove.Submit ? by : ReadyBy;
        return step;
    }
}

/// <summary>What somebody wrote and saved; never changed afterwards.</summary>
[Retention("As its paper", Erasure = "A version that must go is deleted with its text; its number stays empty")]
internal sealed class DraftVersion : IUnpublished
{
    private DraftVersion() { } // EF Core

    public DraftVersion(Guid paperId, int number, int basedOn, DraftContent content, Guid by, DateTimeOffset at, bool isAside)
    {
        Id = StableId.Of("draft-version", paperId.ToString("N"), number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        (PaperId, Number, BasedOn, IsAside) = (paperId, number, basedOn, isAside);
        Content = content.ToJson();
        (By, At) = (by, at);
    }

    public Guid Id { get; private set; }
    public Guid PaperId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    /// <summary>The version that the writer had before them; 0 for the first.</summary>
    public int BasedOn { get; private set; }

    /// <summary>It came too late to count, and is kept so that nothing is lost.</summary>
    public bool IsAside { get; private set; }

    /// <summary>The earlier version whose text it has; null for one that was written.</summary>
    public int? RestoredFrom { get; private set; }

    /// <summary><see cref="DraftContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";

    public Guid By { get; private set; }
    public DateTimeOffset At { get; private set; }

    public void IsRestoredFrom(int earlier) => RestoredFrom = earlier;

    public DraftContent Read() => DraftContent.FromJson(Content);
}

/// <summary>A paper went from one state to another.</summary>
[Retention("As its paper", Erasure = "The reason is replaced when it names a person")]
internal sealed class WorkflowStep : IUnpublished
{
    public Guid Id { get; init; }
    public Guid PaperId { get; init; }
    public PaperMove Move { get; init; }
    public PaperState From { get; init; }
    public PaperState To { get; init; }

    /// <summary>The version that it was about.</summary>
    public int Version { get; init; }

    public string? Reason { get; init; }

    /// <summary>Of a step that concerns an agenda: whose meeting it is.</summary>
    public string? MeetingBody { get; private set; }

    public DateOnly? MeetingDate { get; private set; }

    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }

    public void IsFor(AgendaPlace place) => (MeetingBody, MeetingDate) = (place.Body, place.Date);
}

/// <summary>Somebody let a finding of the figure check stand, and said why; it holds as long as words and figures do.</summary>
[Retention("As its paper", Erasure = "The reason is replaced when it names a person")]
internal sealed class AcceptedFinding : IUnpublished
{
    public Guid PaperId { get; init; }

    /// <summary>See <see cref="Findings.Finding.Key"/>.</summary>
    public Guid Key { get; init; }

    public required string Reason { get; init; }
    public int Version { get; init; }
    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
}
