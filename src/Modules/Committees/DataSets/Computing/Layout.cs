using Ledetraad.Kernel.KeyFigures;

namespace Ledetraad.Modules.Committees.DataSets.Computing;

/// <summary>What is computed from a data set, and how its cells are shown.</summary>
internal sealed record Layout(
    IReadOnlyList<ComputedLine> Columns,
    IReadOnlyList<ComputedLine> Rows,
    IReadOnlyList<ComputedCell> Cells,
    IReadOnlyDictionary<string, LineDisplay> ColumnDisplays,
    IReadOnlyDictionary<string, LineDisplay> RowDisplays,
    CellPattern Pattern
)
{
    public static readonly Layout Plain = new(
        [],
        [],
        [],
        new Dictionary<string, LineDisplay>(),
        new Dictionary<string, LineDisplay>(),
        CellPattern.Number
    );
}

/// <summary>A row or a column that nobody types.</summary>
/// <param name="After">The label it comes right after; null for last.</param>
/// <param name="Text">The formula as written.</param>
internal sealed record ComputedLine(string Label, string? After, Formula Formula, string Text, LineDisplay? Display);

/// <summary>One cell of a computed row with a formula of its own.</summary>
internal sealed record ComputedCell(string Row, string Column, Formula Formula, string Text, LineDisplay? Display);

/// <param name="Unit">Null for the data set's.</param>
internal sealed record LineDisplay(Unit? Unit, FigureDisplay Display);

/// <summary>How a cell shows counts that also are shares.</summary>
internal enum CellPattern
{
    /// <summary><c>18</c>.</summary>
    Number,

    /// <summary><c>39 (24)</c>: per cent of the column's typed-in total, the count in brackets.</summary>
    PercentOfColumnWithNumber,

    /// <summary><c>39</c>.</summary>
    PercentOfColumn,

    /// <summary>The same along the row.</summary>
    PercentOfRowWithNumber,
    PercentOfRow,
}
