using System.Globalization;
using System.Xml.Linq;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Input.Docx;

namespace Ledetraad.Modules.Committees.DataSets.Reading;

/// <summary>Cells of a workbook's first sheet. Formulas are not carried out: what the sheet last showed is taken.</summary>
/// <remarks>Source: ECMA-376, part 1, 18 (SpreadsheetML).</remarks>
internal static class WorkbookGrid
{
    /// <exception cref="PaperRefusedException">A limit is met, the package is damaged or locked, or a sheet is larger than any table of a paper.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] content, PaperInputLimits limits)
    {
        using var package = DocxPackage.Open(content, limits);
        var shared = package.Related("sharedStrings")?.Elements().Select(TextOf).ToList() ?? [];
        var sheet = package.Document.Child("sheets").Child("sheet");
        var rows = package.RelatedById(sheet.Value("id")).Child("sheetData")?.Elements() ?? [];
        var grid = new List<IReadOnlyList<string>>();
        foreach (var row in rows.Where(r => r.Is("row")).Take(TableReader.MostRows + 2))
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements().Where(c => c.Is("c")))
            {
                var column = ColumnOf(cell.Value("r")) ?? cells.Count;
                if (column > TableReader.MostColumns + 1)
                {
                    break;
                }

                while (cells.Count <= column)
                {
                    cells.Add("");
                }

                cells[column] = ValueOf(cell, shared);
            }

            if (cells.Exists(c => c.Length > 0))
            {
                grid.Add(cells);
            }
        }

        return grid;
    }

    private static string ValueOf(XElement cell, List<string> shared)
    {
        var value = cell.Child("v")?.Value ?? "";
        return cell.Value("t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared.Count ? shared[i] : "",
            "inlineStr" => cell.Child("is") is { } text ? TextOf(text) : "",
            "str" or "e" => value.Trim(),
            "b" => value == "1" ? "ja" : "nej",
            _ => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? DanishNumber.Write(Math.Round(number, 10))
                : value.Trim(),
        };
    }

    private static string TextOf(XElement element) =>
        string.Join(
            ' ',
            string.Concat(element.Descendants().Where(e => e.Is("t") && e.Parent?.Name.LocalName != "rPh").Select(e => e.Value))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary><c>B7</c> is column 1.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                break;
            }

            column = Math.Min((column * 26) + letter - 'A' + 1, 100_000);
        }

        return column == 0 ? null : column - 1;
    }
}
