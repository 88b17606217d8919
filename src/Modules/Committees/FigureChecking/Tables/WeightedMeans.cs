using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Beside a column of counts with a row for all of them, a column of means: in that row it is the mean weighted by the counts. The row is told by its name,
/// or by its count being the sum of the others.
/// </summary>
internal static partial class WeightedMeans
{
    private const int Fewest = 2;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var counts = grid.Columns.Where(column => !grid.IsMean(column) && grid.IsSummable(column) && AreWhole(grid, column)).ToList();
        if (counts is not [var count] || AllOf(grid, count) is not { } all)
        {
            yield break;
        }

        foreach (var column in grid.Columns.Where(column => column != count))
        {
            if (grid[all, column] is { IsPercent: false } stated && Mean(grid, all, column, count, stated) is { } mean)
            {
                // A column of which nothing says that it holds means is believed when it adds up to one.
                var isSaid = grid.IsMean(column) || MeanPattern().IsMatch(grid.Label(all) + " " + grid.Table.Caption + " " + grid.Head(0));
                if (mean.Holds || (isSaid && !grid.IsShare(column)))
                {
                    yield return mean;
                }
            }
        }
    }

    private static bool AreWhole(TableGrid grid, int column) =>
        Enumerable.Range(0, grid.RowCount).All(row => grid[row, column] is null or { Step: >= 1, IsPercent: false, Count: null });

    /// <summary>The first or last row, when its count is what the others come to.</summary>
    private static int? AllOf(TableGrid grid, int count)
    {
        foreach (var row in (int[])[grid.RowCount - 1, 0])
        {
            var others = Enumerable.Range(0, grid.RowCount).Where(r => r != row).Select(r => grid[r, count]).OfType<TableCell>().ToList();
            if (others.Count >= Fewest && grid[row, count] is { Value: > 0 } all && others.Sum(cell => cell.Value) == all.Value)
            {
                return row;
            }
        }

        return null;
    }

    private static TableRelation? Mean(TableGrid grid, int all, int column, int count, TableCell stated)
    {
        var rows = Enumerable.Range(0, grid.RowCount).Where(row => row != all && grid[row, count] is not null).ToList();
        if (rows.Exists(row => grid[row, column] is not { IsPercent: false, Count: null }))
        {
            return null;
        }

        var persons = grid[all, count]!;
        var mean = rows.Sum(row => grid[row, column]!.Value * grid[row, count]!.Value) / persons.Value;
        var slack = stated.Slack + rows.Max(row => grid[row, column]!.Slack);
        var products = rows.Select(row => $"{grid[row, column]!.Text} × {grid[row, count]!.Text}");
        return new TableRelation(
            CheckKind.Mean,
            stated,
            stated.Value,
            mean,
            slack,
            [.. rows.Select(row => grid[row, column]!), .. rows.Select(row => grid[row, count]!), persons]
        )
        {
            Arithmetic = $"({string.Join(" + ", products)}) / {persons.Text}",
        };
    }

    [GeneratedRegex(@"\bgns|gns\.?\b|gennemsnit|\bsnit|vejet|vægtet", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MeanPattern();
}
