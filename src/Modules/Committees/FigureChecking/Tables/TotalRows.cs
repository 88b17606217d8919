using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary><c>I alt</c> under a column is the sum of what stands above it.</summary>
internal static partial class TotalRows
{
    private const int FarthestSlip = 10;
    private const decimal Hundred = 100;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var above = new List<int>();
        var isCertain = true;
        for (var row = 0; row < grid.RowCount; row++)
        {
            var isLast = row == grid.RowCount - 1 && above.Count > 1 && !Enumerable.Range(0, row).Any(grid.SumsUp);
            if (grid.IsSubtotalRow(row) && !isLast)
            {
                foreach (var relation in Subtotal(grid, row, above))
                {
                    yield return relation;
                }
            }
            else if (!grid.IsTotalRow(row) && !(isLast && grid.IsSubtotalRow(row)))
            {
                isCertain &= grid.IsSummableRow(row);
                if (grid.IsSummableRow(row))
                {
                    above.Add(row);
                }
            }
            else
            {
                foreach (var relation in Total(grid, row, above, isCertain))
                {
                    yield return relation;
                }

                above = [];
                isCertain = false;
            }
        }
    }

    private static IEnumerable<TableRelation> Total(TableGrid grid, int row, List<int> above, bool isCertain)
    {
        var sums = Sums(grid, row, above);
        if (!sums.TrueForAll(sum => sum.Holds) && WithUnnamedSubtotal(grid, row, above, isCertain) is { } divided)
        {
            return divided;
        }

        var isShown = sums.Exists(sum => sum.Holds);
        return sums.Where(sum => sum.Holds || (isCertain && !IsMeanLike(sum) && (isShown || IsMeant(sum))))
            .Select(sum => !isShown && MayOverlap(grid, sum) ? sum with { Severity = Severity.Ambiguous } : sum);
    }

    /// <summary>Decimals between the least and the most of the others: what they are on an average, or weighted, and no sum.</summary>
    private static bool IsMeanLike(TableRelation sum) =>
        sum.Stated.Step < 1
        && sum.Cells.Min(cell => cell.Value) is >= 0 and var least
        && sum.StatedValue > least
        && sum.StatedValue < sum.Cells.Max(cell => cell.Value);

    /// <summary>
    /// A row that in every column is the sum of the rows just above it is a sub-total though its label does not say so: <c>Job</c>,
    /// <c>Uddannelse</c>, <c>Job eller uddannelse</c>. In a single column that may be chance, if the total does not add up without it.
    /// </summary>
    private static List<TableRelation>? WithUnnamedSubtotal(TableGrid grid, int row, List<int> above, bool isCertain)
    {
        for (var at = above.Count - 1; at >= 2; at--)
        {
            var total = Sums(grid, row, [.. above[..at], .. above[(at + 1)..]]);
            if (!total.Exists(sum => sum.Holds) || (!total.TrueForAll(sum => sum.Holds) && !isCertain))
            {
                continue;
            }

            for (var from = at - 2; from >= 0; from--)
            {
                var subtotal = Sums(grid, above[at], above[from..at]);
                if (subtotal.Count == total.Count && subtotal.TrueForAll(sum => sum.Holds))
                {
                    return [.. subtotal, .. total];
                }
            }
        }

        return null;
    }

    private static List<TableRelation> Sums(TableGrid grid, int row, List<int> above) =>
        [.. grid.Columns.Select(column => Sum(grid, row, column, above)).OfType<TableRelation>()];

    /// <summary>
    /// Where no column adds up, the total is believed to be meant of these rows when it nearly is, and when it is not what they come to without
    /// some of them: rows may be details of another row.
    /// </summary>
    private static bool IsMeant(TableRelation sum)
    {
        if (
            Slips.IsOneDigitApart(sum.Computed / sum.Stated.Step, sum.StatedValue / sum.Stated.Step, FarthestSlip)
            || (
                sum.Stated.Count is null
                && Slips.Explains(sum.Stated.Quantity, [.. sum.Cells.Select(cell => cell.Quantity)], v => v.Sum(), FarthestSlip)
            )
        )
        {
            return true;
        }

        var difference = sum.Computed - sum.StatedValue;
        if (Math.Abs(difference) * 4 >= Math.Abs(sum.Computed) + Math.Abs(sum.Cells.Max(cell => cell.Value)))
        {
            return false;
        }

        for (var from = 0; from < sum.Cells.Count; from++)
        {
            var run = 0m;
            for (var to = from; to < sum.Cells.Count; to++)
            {
                run += sum.Cells[to].Value;
                if (run == difference)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A sub-total says of which rows by their numbers, or is believed when the rows just above it add up in every column.</summary>
    private static IEnumerable<TableRelation> Subtotal(TableGrid grid, int row, List<int> above)
    {
        if (NumberedRows(grid, row, above) is { Count: > 1 } named)
        {
            return Sums(grid, row, named);
        }

        for (var from = above.Count - 2; from >= 0; from--)
        {
            var rows = above[from..];
            var sums = Sums(grid, row, rows);
            if (sums.Count > 0 && sums.TrueForAll(sum => sum.Holds))
            {
                return sums;
            }
        }

        return [];
    }

    /// <summary><c>1-3 i alt</c> names the rows that begin with <c>1.</c>, <c>2.</c> and <c>3.</c></summary>
    private static List<int> NumberedRows(TableGrid grid, int row, List<int> above)
    {
        var label = grid.Label(row);
        return label is [>= '1' and <= '9', '-' or '–', >= '1' and <= '9', ' ', ..]
            ? above.FindAll(r => grid.Label(r) is [var digit, '.', ..] && digit >= label[0] && digit <= label[2])
            : [];
    }

    private static TableRelation? Sum(TableGrid grid, int row, int column, List<int> above)
    {
        if (
            !grid.IsSummable(column)
            || grid[row, column] is not { IsPercent: false } total
            || above.Exists(r => !grid.IsEmptyOrNumber(r, column))
        )
        {
            return null;
        }

        var cells = grid.Cells(column, above);
        if (
            cells.Count < 2
            || !TableGrid.AreOfOneUnit([total, .. cells])
            || cells.Exists(cell => cell.IsPercent || (cell.Count is null) != (total.Count is null))
        )
        {
            return null;
        }

        if (
            total is { Value: Hundred, Count: null }
            && cells.Sum(cell => cell.Value) is not Hundred and var sum
            && Math.Abs(sum - Hundred) <= cells.Sum(cell => cell.Slack)
        )
        {
            // Shares that are rounded, whatever the column is called.
            return null;
        }

        var isOfMore = IsYearByYear(grid, row) || (cells.Sum(cell => cell.Value) < total.Value && HoldsMore(grid, row, column, above));
        return isOfMore && total.Count is null ? null : TableRelation.Sum(grid, total, cells);
    }

    /// <summary>A row whose only figure is the sum of another row's years (<c>I alt 3,25 mio. kr.</c> under the first year).</summary>
    private static bool IsYearByYear(TableGrid grid, int row) =>
        grid.Columns.Count > 1
        && grid.Columns.Count(column => grid[row, column] is not null) == 1
        && grid.Columns.Count(c => grid.IsSummable(c)) > 1
        && grid.Columns.All(column => grid.Head(column).Length == 4);

    /// <summary>Small counts are hidden behind a dash, and a total that says what it includes holds more than is shown.</summary>
    private static bool HoldsMore(TableGrid grid, int row, int column, List<int> above) =>
        above.Exists(r => grid.IsDash(r, column))
        || MorePattern().IsMatch(grid.Label(row))
        || MorePattern().IsMatch(grid.Table.Caption ?? "");

    /// <summary>People who stand in several rows are counted once in the total, when no other column shows that the rows add up.</summary>
    private static bool MayOverlap(TableGrid grid, TableRelation sum) =>
        !sum.Holds
        && grid.Table.Unit is null
        && sum.Stated.Step == 1
        && sum.StatedValue < sum.Computed
        && sum.StatedValue >= sum.Cells.Max(c => c.Value)
        && PeoplePattern().IsMatch(grid.Head(sum.Stated.Column));

    [GeneratedRegex(@"\binkl|\budvalgte\b|\buddrag\b|\bbl\.a\.", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MorePattern();

    [GeneratedRegex(@"antal|borgere|personer|brugere|modtagere|deltagere|unge|ledige", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PeoplePattern();
}
