using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// A last row with one figure under columns of years is the sum of the one row of figures above it, over the years: <c>1,75 | 1,5</c>, <c>I alt 3,25</c>.
/// </summary>
internal static partial class YearTotals
{
    private const int Fewest = 2;
    private const int FarthestSlip = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var last = grid.RowCount - 1;
        var above = grid.Rows.Where(row => row < last && grid.Columns.Any(column => grid[row, column] is not null)).ToList();
        var totals = grid.Columns.Select(column => grid[last, column]).OfType<TableCell>().ToList();
        if (
            totals is not [{ IsPlain: true } total]
            || !grid.IsTotalRow(last)
            || above is not [var years]
            || grid.Columns.Count < Fewest
            || !grid.Columns.All(column => YearPattern().IsMatch(grid.Head(column)))
        )
        {
            yield break;
        }

        var cells = grid.Columns.Select(column => grid[years, column]).OfType<TableCell>().ToList();
        if (cells.Count != grid.Columns.Count || cells.Exists(cell => !cell.IsPlain) || !TableGrid.AreOfOneUnit([total, .. cells]))
        {
            yield break;
        }

        var sum = TableRelation.Sum(grid, total, cells);
        if (sum.Holds || Slips.IsOneDigitApart(sum.Computed / total.Step, total.Value / total.Step, FarthestSlip))
        {
            yield return sum;
        }
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();
}
