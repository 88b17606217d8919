namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// A column is the sum of the others in its row, when that is so in most rows: one headed <c>I alt</c>, or, whatever its head, the last or the first of the
/// figures.
/// </summary>
internal static class TotalColumns
{
    private const int FewestRows = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var named = grid.Columns.Where(grid.IsTotalColumn).DefaultIfEmpty(-1).First();
        if (named >= 0)
        {
            var sums = Sums(grid, named);
            var holds = sums.Count(sum => sum.Holds);
            return sums.Where(sum => sum.Holds || (holds >= 2 && holds * 2 > sums.Count));
        }

        // What lies between two columns, written without a sign, makes the one the sum of the others in some rows.
        return grid.Columns.Count < FewestRows || grid.Columns.Any(grid.IsDifference)
            ? []
            : ((int[])[grid.Columns[^1], grid.Columns[0]])
                .Where(column => !grid.IsMean(column) && !grid.IsShare(column))
                .Select(column => Sums(grid, column))
                .FirstOrDefault(sums => sums.Count >= FewestRows && sums.Count(sum => !sum.Holds) <= 1, []);
    }

    /// <summary>Of all other columns, or of those alone whose head says nothing against it: as most rows have it.</summary>
    private static List<TableRelation> Sums(TableGrid grid, int total)
    {
        var others = grid.Columns.Where(column => column != total).ToList();
        var summable = others.FindAll(column => grid.IsSummable(column) && !grid.IsDifference(column));
        var (some, all) = (Sums(grid, total, summable), Sums(grid, total, others));
        return all.Count(sum => sum.Holds) > some.Count(sum => sum.Holds) ? all : some;
    }

    private static List<TableRelation> Sums(TableGrid grid, int total, List<int> parts) =>
        parts.Count < 2 ? [] : [.. grid.Rows.Select(row => Sum(grid, row, total, parts)).OfType<TableRelation>()];

    private static TableRelation? Sum(TableGrid grid, int row, int total, List<int> parts)
    {
        var cells = parts.ConvertAll(column => grid[row, column]);
        return
            grid[row, total] is { IsPercent: false } stated
            && cells.TrueForAll(cell => cell is { IsPercent: false } && (stated.Count is null || cell.Count is not null))
            ? TableRelation.Sum(grid, stated, cells!)
            : null;
    }
}
