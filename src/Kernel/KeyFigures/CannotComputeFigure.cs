namespace Ledetraad.Kernel.KeyFigures;

/// <summary>Why a query has no answer.</summary>
public abstract record CannotComputeFigure
{
    private CannotComputeFigure() { }

    public sealed record KeyIsUnknown(string Key) : CannotComputeFigure;

    public sealed record VersionIsUnknown(string Key, int Version, int Newest) : CannotComputeFigure;

    public sealed record ArgumentIsMissing(string Name) : CannotComputeFigure;

    /// <param name="Known">The names that the definition knows.</param>
    public sealed record ArgumentIsUnknown(string Name, IReadOnlyList<string> Known) : CannotComputeFigure;

    /// <param name="Choices">Values that would do; empty when they cannot be listed.</param>
    public sealed record ArgumentIsWrong(string Name, string Value, IReadOnlyList<string> Choices) : CannotComputeFigure;

    /// <summary>A figure where a table is asked for, or the other way round.</summary>
    public sealed record IsAnotherKind(string Key, bool IsTable) : CannotComputeFigure;

    /// <param name="Text">What stands where a number was expected.</param>
    public sealed record HoldsNoNumber(string Where, string Text) : CannotComputeFigure;

    public sealed record NothingToDivideBy(string Where) : CannotComputeFigure;

    public sealed record UnitsDiffer(Unit One, Unit Other) : CannotComputeFigure;

    /// <summary>What it stands on did not exist at the moment asked for.</summary>
    public sealed record WasNotKnownThen(string What, DateTimeOffset Moment) : CannotComputeFigure;

    /// <summary>Larger than any number that a paper holds.</summary>
    public sealed record IsTooLarge(string Where) : CannotComputeFigure;
}
