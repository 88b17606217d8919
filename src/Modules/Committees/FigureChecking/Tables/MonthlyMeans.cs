using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A row of means per month under columns headed by periods: the column's sum over the period's months.</summary>
internal static partial class MonthlyMeans
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var means = grid.Rows.Where(row => MeanRowPattern().IsMatch(grid.Label(row))).ToList();
        if (means is not [var mean])
        {
            yield break;
        }

        foreach (var column in grid.Columns)
        {
            if (grid[mean, column] is { IsPercent: false } stated && MonthPeriod.MonthsWithin(grid.Head(column)) is > 1 and var months)
            {
                yield return Mean(grid, mean, column, stated, months);
            }
        }
    }

    private static TableRelation Mean(TableGrid grid, int row, int column, TableCell stated, int months)
    {
        var cells = grid.Cells(column, PartsOf(grid, row));
        var sum = cells.Sum(cell => cell.Value);
        return new TableRelation(CheckKind.Mean, stated, stated.Value, sum / months, stated.Slack, cells)
        {
            Arithmetic = $"({TableRelation.Plus(cells)}) / {months}",
            Terms = [.. cells.Select(cell => cell.Text), grid.Head(column)],
        };
    }

    /// <summary>The rows above it; what is below is something else, unless the mean stands at the top.</summary>
    private static List<int> PartsOf(TableGrid grid, int mean)
    {
        var parts = grid.Rows.Where(r => r != mean && !grid.SumsUp(r) && grid.IsSummableRow(r)).ToList();
        return parts.Exists(r => r < mean) ? parts.FindAll(r => r < mean) : parts;
    }

    [GeneratedRegex(
        @"(?:\bgns|gennemsnit|\bsnit|\bpr\.|\bper\b|\bhver).*\b(?:kalender)?(?:måned|md)|\bmåned\p{L}*.*(?:gns|gennemsnit|snit)|\bmånedlig(?:t|e)?\b|\bdelt med\b.*\bmåned",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MeanRowPattern();
}
