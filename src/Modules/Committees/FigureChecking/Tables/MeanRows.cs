using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// A row of means, above the others or below: each column's mean. Of months, quarters or years it is said to be so; of other rows it may be weighted, and
/// is only confirmed.
/// </summary>
internal static partial class MeanRows
{
    private const int Fewest = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var means = grid.Rows.Where(row => TableGrid.SaysMean(grid.Label(row))).ToList();
        if (means is not [var mean] || !grid.EndRows.Contains(mean))
        {
            yield break;
        }

        var rows = grid.Rows.Where(row => row != mean && !grid.SumsUp(row)).ToList();
        if (rows.Count < Fewest)
        {
            yield break;
        }

        var arePeriods = rows.TrueForAll(row => TimePattern().IsMatch(grid.Label(row)));
        foreach (var column in grid.Columns)
        {
            if (
                grid[mean, column] is { IsPercent: false } stated
                && MeanOf(grid, rows, column, stated) is { } relation
                && (arePeriods || relation.Holds)
            )
            {
                yield return relation;
            }
        }
    }

    /// <summary>The plain mean of a column's rows; null where one of them is empty or no plain number.</summary>
    private static TableRelation? MeanOf(TableGrid grid, List<int> rows, int column, TableCell stated)
    {
        var cells = grid.Cells(column, rows);
        return cells.Count == rows.Count && cells.TrueForAll(cell => cell.IsPlain)
            ? new TableRelation(
                CheckKind.Mean,
                stated,
                stated.Value,
                cells.Average(cell => cell.Value),
                stated.Slack + cells.Max(cell => grid.SlackOf([cell])),
                cells
            )
            {
                Arithmetic = $"({TableRelation.Plus(cells)}) / {cells.Count}",
            }
            : null;
    }

    [GeneratedRegex(
        @"^\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|(?:19|20)\d\d\b|\d\. ?(?:kvartal|halvår)|uge \d|q[1-4]\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TimePattern();
}
