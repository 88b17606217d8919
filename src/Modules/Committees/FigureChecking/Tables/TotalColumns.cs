namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A column headed <c>I alt</c> is the sum of the others in its row, when that is so in most rows.</summary>
internal static class TotalColumns
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var total = grid.Columns.Where(grid.IsTotalColumn).DefaultIfEmpty(-1).First();
        var parts = grid.Columns.Where(column => column != total && grid.IsSummable(column) && !grid.IsDifference(column)).ToList();
        if (total < 0 || parts.Count < 2)
        {
            return [];
        }

        var sums = Enumerable.Range(0, grid.RowCount).Select(row => Sum(grid, row, total, parts)).OfType<TableRelation>().ToList();
        var holds = sums.Count(sum => sum.Holds);
        return sums.Where(sum => sum.Holds || (holds >= 2 && holds * 2 > sums.Count));
    }

    private static TableRelation? Sum(TableGrid grid, int row, int total, List<int> parts)
    {
        var cells = parts.ConvertAll(column => grid[row, column]);
        if (grid[row, total] is not { IsPercent: false } stated || cells.Exists(cell => cell is null or { IsPercent: true }))
        {
            return null;
        }

        if (stated.Count is { } count)
        {
            if (cells.Exists(cell => cell!.Count is null))
            {
                return null;
            }

            var counts = cells.ConvertAll(cell => cell!.Count!.Value);
            return new TableRelation(CheckKind.Sum, stated, count, counts.Sum(), 0, cells!) { Arithmetic = TableRelation.Plus(counts) };
        }

        var slack =
            stated.Step == 1 && cells.TrueForAll(cell => cell!.Step == 1) && grid.Table.Unit is null
                ? 0
                : stated.Slack + cells.Sum(cell => cell!.Slack);
        return new TableRelation(CheckKind.Sum, stated, stated.Value, cells.Sum(cell => cell!.Value), slack, cells!)
        {
            Arithmetic = TableRelation.Plus(cells!),
        };
    }
}
