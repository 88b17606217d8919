using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>A table's cells in a grid: a cell that spans several stands in the first, and the others are empty.</summary>
internal sealed class HtmlTable
{
    private const int MostColumns = 200;
    private const int LongCell = 1500;

    private HtmlTable(bool isForLayout, IReadOnlyList<IReadOnlyList<string>> rows) => (IsForLayout, Rows) = (isForLayout, rows);

    /// <summary>Whether it only places text on the page: one column, tables or headings in its cells, or whole texts.</summary>
    public bool IsForLayout { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public static HtmlTable Of(IHtmlTableElement table)
    {
        if (HasBlocks(table))
        {
            return new HtmlTable(isForLayout: true, []);
        }

        var rows = new List<IReadOnlyList<string>>();
        var below = new int[MostColumns]; // rows that a cell above still takes, by column
        foreach (var row in table.Rows.Where(row => !HtmlAttributes.IsLeftOut(row)))
        {
            rows.Add(Row(row, below));
        }

        var isForLayout = rows.All(row => row.Count <= 1) || rows.Any(row => row.Any(cell => cell.Length > LongCell));
        return new HtmlTable(isForLayout, rows);
    }

    private static bool HasBlocks(IElement table) =>
        table.GetAttribute("role") is "presentation" or "none"
        || table.QuerySelector("table, h1, h2, h3, h4, h5, h6, section, article, pre") is not null;

    private static List<string> Row(IHtmlTableRowElement row, int[] below)
    {
        var cells = new List<string>();
        foreach (var cell in row.Cells)
        {
            SkipTaken(cells, below);
            if (cells.Count >= MostColumns)
            {
                break;
            }

            var columns = Math.Clamp(HtmlAttributes.Number(cell, "colspan", otherwise: 1), 1, MostColumns - cells.Count);
            var rowsTaken = Math.Clamp(HtmlAttributes.Number(cell, "rowspan", otherwise: 1), 1, ushort.MaxValue);
            for (var column = 0; column < columns; column++)
            {
                below[cells.Count] = rowsTaken - 1;
                cells.Add(column == 0 && !HtmlAttributes.IsLeftOut(cell) ? CellText.Of(cell) : "");
            }
        }

        SkipTaken(cells, below);
        return cells;
    }

    private static void SkipTaken(List<string> cells, int[] below)
    {
        while (cells.Count < MostColumns && below[cells.Count] > 0)
        {
            below[cells.Count]--;
            cells.Add("");
        }
    }
}
