namespace Ledetraad.Modules.Committees.DataSets.Computing;

/// <summary>A rule of a computed row or column, as read from <c>sum([Arbejde] .. [Uddannelse]) / måneder</c>.</summary>
internal abstract record Formula
{
    private Formula() { }

    public sealed record Literal(decimal Number) : Formula;

    /// <summary>Another cell of the same row (in a computed column) or of the same column (in a computed row).</summary>
    public sealed record Cell(string Label) : Formula;

    /// <summary>All cells between two, both included, in the order of the table.</summary>
    public sealed record Range(string First, string Last) : Formula;

    public sealed record Operation(char Sign, Formula Left, Formula Right) : Formula;

    /// <summary>Months in the period that heads the column: <c>Sept. 2020 – sept. 2023</c> is 37.</summary>
    public sealed record Months : Formula;

    /// <param name="Arguments">None: all typed-in cells.</param>
    public sealed record Call(FormulaFunction Function, IReadOnlyList<Formula> Arguments) : Formula;
}

internal enum FormulaFunction
{
    /// <summary><c>sum</c>.</summary>
    Sum,

    /// <summary><c>gennemsnit</c>.</summary>
    Mean,

    /// <summary><c>vægtet([Antal personer])</c>: the mean of the typed-in cells, weighted by another row or column.</summary>
    WeightedMean,

    /// <summary><c>procent([del]; [hele])</c>.</summary>
    Percentage,

    /// <summary><c>ændring([før]; [efter])</c>, in per cent of the former.</summary>
    Change,
}
