namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Lines that form a table, and the columns that they share.</summary>
/// <param name="First">Index of its first line on the page.</param>
/// <param name="End">Index after its last line.</param>
/// <param name="Gutters">The empty strips between its columns, from left to right.</param>
internal sealed record PdfTable(int First, int End, IReadOnlyList<(double From, double To)> Gutters)
{
    /// <summary>One line's text in its columns. What spans several stands in the first of them.</summary>
    public string[] Cells(PdfLine line)
    {
        var cells = new string[Gutters.Count + 1];
        Array.Fill(cells, "");
        foreach (var (left, _, text) in line.Segments())
        {
            var column = Gutters.Count(gutter => left >= (gutter.From + gutter.To) / 2);
            cells[column] = cells[column].Length == 0 ? text : $"{cells[column]} {text}";
        }

        return cells;
    }
}
