namespace Ledetraad.Modules.Committees.Drafting.Papers;

internal enum PaperState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>The writer is done; a manager is to approve it. Nobody writes in it.</summary>
    Ready,

    /// <summary>May be put on an agenda.</summary>
    Approved,
    OnAgenda,
    Published,

    /// <summary>Given up; kept.</summary>
    Dropped,
}

internal enum PaperMove
{
    /// <summary>The writer is done.</summary>
    Submit,

    /// <summary>The writer was not done after all.</summary>
    TakeBack,

    /// <summary>To be written on, for a reason.</summary>
    Return,
    Approve,
    Schedule,
    Unschedule,
    Publish,

    /// <summary>What was published is not to be read any more.</summary>
    Withdraw,
    Drop,
    Resume,
}

/// <summary>Which moves there are, from where to where, and who may make them.</summary>
internal sealed record WorkflowRule(PaperMove Move, PaperState From, PaperState To, string Permission, bool NeedsReason = false);

internal static class Workflow
{
    /// <summary>Of each state the usual one first.</summary>
    public static readonly IReadOnlyList<WorkflowRule> Rules =
    [
        new(PaperMove.Submit, PaperState.Draft, PaperState.Ready, DraftingPermissions.Write),
        new(PaperMove.Approve, PaperState.Ready, PaperState.Approved, DraftingPermissions.Approve),
        new(PaperMove.Return, PaperState.Ready, PaperState.Draft, DraftingPermissions.Approve, NeedsReason: true),
        new(PaperMove.TakeBack, PaperState.Ready, PaperState.Draft, DraftingPermissions.Write),
        new(PaperMove.Return, PaperState.Approved, PaperState.Draft, DraftingPermissions.Approve, NeedsReason: true),
        new(PaperMove.Schedule, PaperState.Approved, PaperState.OnAgenda, DraftingPermissions.Schedule),
        new(PaperMove.Unschedule, PaperState.OnAgenda, PaperState.Approved, DraftingPermissions.Schedule, NeedsReason: true),
        new(PaperMove.Publish, PaperState.OnAgenda, PaperState.Published, DraftingPermissions.Schedule),
        new(PaperMove.Withdraw, PaperState.Published, PaperState.Approved, DraftingPermissions.Schedule, NeedsReason: true),
        new(PaperMove.Drop, PaperState.Draft, PaperState.Dropped, DraftingPermissions.Write, NeedsReason: true),
        new(PaperMove.Resume, PaperState.Dropped, PaperState.Draft, DraftingPermissions.Write),
    ];

    /// <summary>The moves that are made on the paper itself; the others are made where its agenda is.</summary>
    public static IEnumerable<WorkflowRule> OnPaper(PaperState from) =>
        Rules.Where(rule => rule.From == from && rule.Permission != DraftingPermissions.Schedule);

    public static WorkflowRule? Find(PaperMove move, PaperState from) =>
        Rules.FirstOrDefault(rule => rule.Move == move && rule.From == from);
}

internal abstract record CannotMovePaper
{
    private CannotMovePaper() { }

    /// <summary>It can be done when somebody says why.</summary>
    public virtual bool IsForWantOfReason => false;

    /// <summary>One by one, where several things are in the way.</summary>
    public virtual IReadOnlyList<CannotMovePaper> Each => [this];

    /// <summary>Null when nothing is in the way.</summary>
    public static CannotMovePaper? Of(IReadOnlyList<CannotMovePaper> all) =>
        all switch
        {
            [] => null,
            [var one] => one,
            _ => new SeveralThings(all),
        };

    public sealed record SeveralThings(IReadOnlyList<CannotMovePaper> All) : CannotMovePaper
    {
        public override IReadOnlyList<CannotMovePaper> Each => All;
        public override bool IsForWantOfReason => All.All(one => one.IsForWantOfReason);
    }

    public sealed record PaperIsUnknown : CannotMovePaper;

    public sealed record StateIsAnother(PaperState State) : CannotMovePaper;

    public sealed record PermissionIsMissing(string Permission) : CannotMovePaper;

    public sealed record ReasonIsMissing : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }

    /// <summary>Who made it ready does not approve it: two pairs of eyes.</summary>
    public sealed record AnotherMustApprove : CannotMovePaper;

    /// <summary>Required sections are empty, there is no recommendation, or the case has no way to go.</summary>
    public sealed record SomethingIsMissing(IReadOnlyList<string> Headings, bool Recommendation, bool Route) : CannotMovePaper;

    /// <summary>Somebody has saved the paper since it was read: look at it again.</summary>
    public sealed record TextIsAnother(int Version) : CannotMovePaper;

    /// <summary>The figure check has something open; it may stand, if somebody says why.</summary>
    public sealed record FindingsAreOpen(int Count) : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }

    /// <summary>What will be public holds what looks like a CPR number.</summary>
    public sealed record TextHoldsCprLikeNumber(string Heading) : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }

    /// <summary>The same of a file that everybody will be able to read.</summary>
    public sealed record FileHoldsCprLikeNumber(string Title) : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }

    /// <summary>Words that the public is to read otherwise are still to be read: inside longer ones, in a file.</summary>
    public sealed record WordsAreStillRead(IReadOnlyList<string> Words) : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }

    /// <summary>The case was changed since it was read: closed or opened, or given another way.</summary>
    public sealed record CaseIsAnother : CannotMovePaper;

    /// <summary>No meeting was chosen.</summary>
    public sealed record MeetingIsMissing : CannotMovePaper;

    /// <summary>The case's way names no day for the meeting, and nobody says which.</summary>
    public sealed record DayIsMissing : CannotMovePaper;

    public sealed record DayIsPast : CannotMovePaper;

    /// <summary>A meeting before it on the case's way is later, or one behind it earlier.</summary>
    public sealed record DayIsOutOfOrder : CannotMovePaper;

    /// <summary>It is not among the papers of the meeting any more, or others have come.</summary>
    public sealed record AgendaIsAnother : CannotMovePaper;

    public sealed record AdviceIsOpen(IReadOnlyList<string> Departments) : CannotMovePaper;

    public sealed record FiguresFail(IReadOnlyList<string> Messages) : CannotMovePaper;

    /// <summary>Few people are counted: it may stand, if somebody says why.</summary>
    public sealed record CountsAreSmall(IReadOnlyList<string> Names) : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }
}
