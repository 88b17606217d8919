using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
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
                if (grid[row, column] is { IsPercent: false } stated && MonthsOf(grid.Head(column)) is > 1 and var months)
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

    /// <summary><c>Sept. 2020 – sept. 2023</c> is 37 months; 0 when the head is no such period.</summary>
    private static int MonthsOf(string head)
    {
        var match = PeriodPattern().Match(head);
        if (!match.Success)
        {
            return 0;
        }

        var (from, to) = (DanishDate.MonthOf(match.Groups["m1"].ValueSpan), DanishDate.MonthOf(match.Groups["m2"].ValueSpan));
        return from == 0 || to == 0 ? 0 : (YearOf(match.Groups["y2"]) * 12) + to - (YearOf(match.Groups["y1"]) * 12) - from + 1;

        static int YearOf(Group year) => (int)Danish.Parse(year.ValueSpan, out _);
    }

    [GeneratedRegex(@"(?:gnsn?|gennemsnit)\p{L}*\.?.*\bpr\.?\s*måned", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MeanRowPattern();

    [GeneratedRegex(
        @"^\s*(?<m1>\p{L}{3,9}\.?)\s*(?<y1>\d{4})\s*(?:[-–—]|til)\s*(?<m2>\p{L}{3,9}\.?)\s+(?<y2>\d{4})\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex PeriodPattern();
}
