using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>From a table's lines to its rows: cells whose text goes on over several lines are put together.</summary>
internal static partial class PdfRows
{
    /// <summary>In line heights: lines that are closer stand beside each other (cells centred across their row).</summary>
    private const double Beside = 0.85;

    /// <summary>A distance this much above the least is one between rows.</summary>
    private const double Larger = 1.2;

    /// <summary>One in so many distances must be a large one before they tell where rows end.</summary>
    private const int LinesInARow = 6;

    public static IEnumerable<string> Read(PdfTable table, IReadOnlyList<PdfLine> lines)
    {
        var between = RowDistance(table, lines);
        var row = table.Cells(lines[table.First]);
        var last = row;
        for (var i = table.First + 1; i < table.End; i++)
        {
            var cells = table.Cells(lines[i]);
            if (IsNewRow(lines[i], Distance(lines, i), between, last, cells))
            {
                yield return string.Join('\t', row);
                row = cells;
            }
            else
            {
                row = Merge(row, cells);
            }

            last = cells;
        }

        yield return string.Join('\t', row);
    }

    private static double Distance(IReadOnlyList<PdfLine> lines, int i) => lines[i].Bottom - lines[i - 1].Bottom;

    /// <summary>The distance from which a new row begins; null when lines lie so evenly that distances do not tell.</summary>
    private static double? RowDistance(PdfTable table, IReadOnlyList<PdfLine> lines)
    {
        List<double> distances =
        [
            .. Enumerable
                .Range(table.First + 1, table.End - table.First - 1)
                .Where(i => Distance(lines, i) >= Beside * lines[i].Height)
                .Select(i => Distance(lines, i)),
        ];
        if (distances.Count == 0)
        {
            return null;
        }

        var least = distances.Min();
        var height = lines[table.First].Height;
        if (least >= 1.6 * height)
        {
            return 0;
        }

        return distances.Count(distance => distance > Larger * least) * LinesInARow >= distances.Count ? Larger * least : null;
    }

    private static bool IsNewRow(PdfLine line, double distance, double? between, string[] above, string[] cells)
    {
        if (cells.Zip(above).Any(pair => Figure().IsMatch(pair.First) && Figure().IsMatch(pair.Second)))
        {
            return true;
        }

        if (distance < Beside * line.Height)
        {
            return false;
        }

        if (between is { } least)
        {
            return distance > least;
        }

        var isOneCell = cells.Count(cell => cell.Length > 0) == 1;
        return cells[0].Length > 0 && !(isOneCell && char.IsLower(cells[0][0]));
    }

    private static string[] Merge(string[] row, string[] cells) =>
        [
            .. row.Zip(
                cells,
                (above, below) =>
                    above.Length == 0 ? below
                    : below.Length == 0 ? above
                    : Wrapping.Join(above, below)
            ),
        ];

    [GeneratedRegex(@"\A[+\-–]?\s?\d[\d.,\s]*(?:%|pct\.?|kr\.?)?\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
