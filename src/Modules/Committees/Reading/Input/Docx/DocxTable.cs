using System.Text;
using System.Xml.Linq;

namespace Ledetraad.Modules.Committees.Reading.Input.Docx;

/// <summary>A table's cells in a grid: a cell that spans several stands in the first, and the others are empty.</summary>
internal static class DocxTable
{
    private const int MostColumns = 200;
    private const int LongCell = 1500;

    public static List<XElement> Rows(XElement table) =>
        [.. table.Content().Where(row => row.Is("tr") && row.Child("trPr").Child("del") is null)];

    public static IEnumerable<XElement> Cells(XElement row) =>
        row.Content().Where(cell => cell.Is("tc") && cell.Child("tcPr").Child("cellDel") is null);

    /// <summary>Whether it only places text on the page: one column, tables in its cells, or whole texts.</summary>
    public static bool IsForLayout(List<XElement> rows) =>
        rows.All(row => !Cells(row).Skip(1).Any())
        || rows.SelectMany(Cells).Any(cell => cell.Content().Any(block => block.Is("tbl")) || IsLong(cell));

    /// <param name="marker">Gives the number or dash of a paragraph that is a list item.</param>
    public static IEnumerable<string> Read(XElement row, Func<XElement, string?> marker)
    {
        var cells = new List<string>();
        cells.AddRange(Enumerable.Repeat("", Math.Clamp(row.Child("trPr").Child("gridBefore").Number() ?? 0, 0, MostColumns)));
        foreach (var cell in Cells(row).Take(MostColumns))
        {
            var properties = cell.Child("tcPr");
            var goesOnFromAbove = properties.Child("vMerge") is { } merge && merge.Value("val") != "restart";
            cells.Add(goesOnFromAbove ? "" : TextOf(cell, marker));
            cells.AddRange(Enumerable.Repeat("", Math.Clamp((properties.Child("gridSpan").Number() ?? 1) - 1, 0, MostColumns)));
        }

        return cells;
    }

    /// <summary>The text on one line: paragraphs, lines and tabs in it become one blank.</summary>
    public static string TextOf(XElement block, Func<XElement, string?> marker)
    {
        var text = new StringBuilder();
        void Blank() => text.Append(' ');
        foreach (var paragraph in block.Content().Where(child => child.Is("p")))
        {
            text.Append(marker(paragraph));
            new DocxRuns([], notes: null, written => text.Append(written), Blank, Blank).Read(paragraph);
            Blank();
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsLong(XElement cell) =>
        cell.Descendants().Where(element => element.Is("t")).Sum(text => text.Value.Length) > LongCell;
}
