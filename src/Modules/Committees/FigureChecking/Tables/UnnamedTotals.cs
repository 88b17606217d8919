using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// The last row, or the first, is what the others come to though its name does not say so, or stands where totals hardly stand: told by all columns but
/// one, or by the one column but for one slip of the pen.
/// </summary>
internal static class UnnamedTotals
{
    private const int Fewest = 2;

    /// <summary>Shorter figures may be a slip from any sum; so may those of two figures though a name says that they are all.</summary>
    private const int FewestDigits = 4;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        if (grid.RowCount <= Fewest || grid.Rows.Skip(1).Any(grid.IsTotalRow))
        {
            return [];
        }

        foreach (var row in grid.EndRows)
        {
            var isNamed = grid.SumsUp(row);
            var sums = Sums(grid, row);
            var wrong = sums.Count(sum => !sum.Holds);
            if (
                sums.Count > 0
                && (
                    wrong == 0
                        ? isNamed || grid.RowCount > Fewest + 1
                        : wrong == 1
                            && (isNamed || grid.RowCount > Fewest + 1 || grid.Table.Header.Count > 0)
                            && AreAll(grid, sums[0])
                            && !AnotherIsTotal(sums)
                            && (sums.Count > Fewest || IsSlip(sums, isNamed))
                )
            )
            {
                return sums;
            }
        }

        return [];
    }

    /// <summary>No row but one of means is left out: what is counted in one may be missing in the sum.</summary>
    private static bool AreAll(TableGrid grid, TableRelation sum) =>
        grid.Rows.All(row =>
            row == sum.Stated.Row
            || sum.Cells.Any(cell => cell.Row == row)
            || TableGrid.SaysMean(grid.Label(row))
            || grid.Columns.All(column => grid[row, column] is null)
        );

    /// <summary>Of the one column another figure is what all the rest come to, <c>budget</c> of <c>regnskab</c> and <c>mindreforbrug</c>.</summary>
    private static bool AnotherIsTotal(List<TableRelation> sums) =>
        sums is [var only] && only.Cells.Any(cell => cell.Value * 2 == only.Cells.Sum(other => other.Value) + only.StatedValue);

    private static List<TableRelation> Sums(TableGrid grid, int row)
    {
        var others = grid.Rows.Where(r => r != row && !grid.IsSubtotalRow(r) && grid.IsSummableRow(r)).ToList();
        return others.Count < Fewest ? [] : [.. grid.Columns.Select(column => Sum(grid, row, column, others)).OfType<TableRelation>()];
    }

    private static TableRelation? Sum(TableGrid grid, int row, int column, List<int> others)
    {
        var cells = grid.Cells(column, others);
        return
            grid.IsSummable(column)
            && grid[row, column] is { IsPlain: true } stated
            && cells.Count == others.Count
            && cells.TrueForAll(cell => cell.IsPlain)
            && TableGrid.AreOfOneUnit([stated, .. cells])
            ? TableRelation.Sum(grid, stated, cells)
            : null;
    }

    /// <summary>One wrong digit, in the sum or in one of the others, is all that keeps them from adding up.</summary>
    private static bool IsSlip(List<TableRelation> sums, bool isNamed)
    {
        var wrong = sums.Find(sum => !sum.Holds)!;
        var digits = Math.Truncate(Math.Abs(wrong.StatedValue) / wrong.Stated.Step)
            .ToString(System.Globalization.CultureInfo.InvariantCulture)
            .TrimEnd('0');
        return (digits.Length >= FewestDigits || (isNamed && wrong.Cells.Count > Fewest))
            && Slips.Explains(wrong.Stated.Quantity, [.. wrong.Cells.Select(cell => cell.Quantity)], values => values.Sum(), farthest: 10);
    }
}
