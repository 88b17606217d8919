namespace Ledetraad.Kernel.KeyFigures;

/// <summary>A table of key figures as a paper shows it: every number in it can be followed.</summary>
/// <param name="Corner">What the first column is called; empty for nothing.</param>
/// <param name="Source">Where the numbers come from, for the line below the table.</param>
public sealed record KeyTable(
    string Caption,
    string Corner,
    IReadOnlyList<KeyTableColumn> Columns,
    IReadOnlyList<KeyTableRow> Rows,
    string Source
)
{
    public bool CountsPeople => Rows.SelectMany(r => r.Cells).SelectMany(c => c.Figures).Any(f => f.Value.CountsPeople);

    public IEnumerable<CellFigure> Figures => Rows.SelectMany(r => r.Cells).SelectMany(c => c.Figures);
}

/// <param name="IsTotal">Computed from the other columns; a chart leaves it out.</param>
public sealed record KeyTableColumn(string Key, string Label, bool IsTotal = false);

/// <param name="IsTotal">Computed from the other rows; a chart leaves it out.</param>
public sealed record KeyTableRow(string Key, string Label, bool IsTotal, IReadOnlyList<KeyTableCell> Cells);

/// <param name="Text">As printed, in Danish.</param>
/// <param name="Figures">The figures in it, the leading one first; none for words and for an empty cell.</param>
public sealed record KeyTableCell(string Text, IReadOnlyList<CellFigure> Figures);

/// <param name="Query">Its canonical text.</param>
public sealed record CellFigure(string Query, string Name, KeyFigureValue Value);
