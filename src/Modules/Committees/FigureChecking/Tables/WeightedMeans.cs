using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>Under a column of means <c>I alt</c> is the mean weighted by the column of counts beside it.</summary>
internal static class WeightedMeans
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var total = Enumerable.Range(0, grid.RowCount).Where(grid.IsTotalRow).DefaultIfEmpty(-1).First();
        var counts = grid.Columns.Where(column => !grid.IsMean(column) && grid.IsSummable(column)).ToList();
        if (total < 0 || counts.Count != 1)
        {
            yield break;
        }

        foreach (var column in grid.Columns.Where(grid.IsMean))
        {
            if (
                grid[total, column] is { IsPercent: false } stated
                && grid[total, counts[0]] is { } all
                && Mean(grid, total, column, counts[0], stated, all) is { } mean
            )
            {
                yield return mean;
            }
        }
    }

    private static TableRelation? Mean(TableGrid grid, int total, int column, int count, TableCell stated, TableCell all)
    {
        var rows = Enumerable.Range(0, total).Where(row => grid[row, column] is not null && grid[row, count] is not null).ToList();
        var persons = rows.Sum(row => grid[row, count]!.Value);
        if (rows.Count < 2 || rows.Count < total || persons != all.Value || persons <= 0)
        {
            return null;
        }

        var mean = rows.Sum(row => grid[row, column]!.Value * grid[row, count]!.Value) / persons;
        var slack = stated.Slack + rows.Max(row => grid[row, column]!.Slack);
        var products = rows.Select(row => $"{grid[row, column]!.Text} × {grid[row, count]!.Text}");
        return new TableRelation(
            CheckKind.Mean,
            stated,
            stated.Value,
            mean,
            slack,
            [.. rows.Select(row => grid[row, column]!), .. rows.Select(row => grid[row, count]!), all]
        )
        {
            Arithmetic = $"({string.Join(" + ", products)}) / {all.Text}",
        };
    }
}
