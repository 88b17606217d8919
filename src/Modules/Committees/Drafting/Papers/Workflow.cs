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
        new(PaperMove.Drop, PaperState.Draft, PaperState.Dropped, DraftingPermissions.Write, NeedsReason: true),
        new(PaperMove.Resume, PaperState.Dropped, PaperState.Draft, DraftingPermissions.Write),
    ];

    /// <summary>The moves that a person makes on the paper itself; the others follow from what happens to an agenda.</summary>
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

    public sealed record AdviceIsOpen(IReadOnlyList<string> Departments) : CannotMovePaper;

    public sealed record FiguresFail(IReadOnlyList<string> Messages) : CannotMovePaper;

    /// <summary>Few people are counted: it may stand, if somebody says why.</summary>
    public sealed record CountsAreSmall(IReadOnlyList<string> Names) : CannotMovePaper
    {
        public override bool IsForWantOfReason => true;
    }
}
