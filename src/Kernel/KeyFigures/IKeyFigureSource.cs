namespace Ledetraad.Kernel.KeyFigures;

/// <summary>A module's part of the key figures: it declares them, reads what they stand on, and computes them.</summary>
public interface IKeyFigureSource
{
    IReadOnlyList<KeyFigureDefinition> Definitions { get; }

    /// <summary>Reads what these queries stand on, in a number of statements that does not depend on how many they are.</summary>
    /// <param name="moment">Nothing that was recorded later is seen.</param>
    Task PrepareAsync(IReadOnlyCollection<KeyFigureQuery> queries, DateTimeOffset moment, CancellationToken stop);

    /// <summary>Computes a figure that has been prepared.</summary>
    Result<KeyFigureValue, CannotComputeFigure> Compute(FigureRequest request);

    /// <summary>Computes a table that has been prepared.</summary>
    Result<KeyTable, CannotComputeFigure> Tabulate(FigureRequest request);
}

/// <summary>One query to be answered.</summary>
/// <param name="Query">With the version that is to be used.</param>
/// <param name="Moment">The moment whose knowledge counts.</param>
/// <param name="Answers">The same moment's answers to the queries in its arguments.</param>
public sealed record FigureRequest(KeyFigureQuery Query, DateTimeOffset Moment, FigureAnswers Answers);
