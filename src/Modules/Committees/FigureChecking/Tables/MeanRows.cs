using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A last row of means under months, quarters or years: each column's mean.</summary>
internal static partial class MeanRows
{
    private const int Fewest = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var row = grid.RowCount - 1;
        if (
            row < Fewest
            || !MeanPattern().IsMatch(grid.Label(row))
            || !Enumerable.Range(0, row).All(r => TimePattern().IsMatch(grid.Label(r)))
        )
        {
            yield break;
        }

        foreach (var column in grid.Columns)
        {
            var cells = Enumerable.Range(0, row).Select(r => grid[r, column]).OfType<TableCell>().ToList();
            if (
                cells.Count == row
                && grid[row, column] is { IsPercent: false } stated
                && cells.TrueForAll(cell => cell is { IsPercent: false, Count: null })
            )
            {
                yield return new TableRelation(
                    CheckKind.Mean,
                    stated,
                    stated.Value,
                    cells.Average(cell => cell.Value),
                    stated.Slack + cells.Max(cell => cell.Step == 1 && grid.Table.Unit is null ? 0 : cell.Slack),
                    cells
                )
                {
                    Arithmetic = $"({TableRelation.Plus(cells)}) / {cells.Count}",
                };
            }
        }
    }

    [GeneratedRegex(@"^\s*(?:gns|gennemsnit|månedligt gennemsnit|årligt gennemsnit|snit)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MeanPattern();

    [GeneratedRegex(
        @"^\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|(?:19|20)\d\d\b|\d\. ?(?:kvartal|halvår)|uge \d|q[1-4]\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TimePattern();
}
