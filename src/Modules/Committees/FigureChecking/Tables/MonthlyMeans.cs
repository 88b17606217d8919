using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A row of means per month under columns headed by periods: the column's sum over the period's months.</summary>
internal static partial class MonthlyMeans
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        for (var row = 2; row < grid.RowCount; row++)
        {
            if (!MeanRowPattern().IsMatch(grid.Label(row)))
            {
                continue;
            }

            foreach (var column in grid.Columns)
            {
                if (grid[row, column] is { IsPercent: false } stated && MonthPeriod.MonthsIn(grid.Head(column)) is > 1 and var months)
                {
                    yield return Mean(grid, row, column, stated, months);
                }
            }
        }
    }

    private static TableRelation Mean(TableGrid grid, int row, int column, TableCell stated, int months)
    {
        var parts = Enumerable.Range(0, row).Where(r => !grid.IsTotalRow(r) && !grid.IsSubtotalRow(r) && grid.IsSummableRow(r));
        var cells = parts.Select(r => grid[r, column]).OfType<TableCell>().ToList();
        var sum = cells.Sum(cell => cell.Value);
        return new TableRelation(CheckKind.Mean, stated, stated.Value, sum / months, stated.Slack, cells)
        {
            Arithmetic = $"({TableRelation.Plus(cells)}) / {months}",
            Terms = [.. cells.Select(cell => cell.Text), grid.Head(column)],
        };
    }

    [GeneratedRegex(
        @"(?:gnsn?\b|gennemsnit|\bsnit).*\b(?:måned|md)|\bmåned\p{L}*.*(?:gnsn?\b|gennemsnit|snit)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MeanRowPattern();
}
