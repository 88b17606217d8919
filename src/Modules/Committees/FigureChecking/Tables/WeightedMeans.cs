using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Beside a column of counts with a row for all of them, a column of means: in that row it is the mean weighted by the counts. The row is told by its name,
/// or by its count being the sum of the others.
/// </summary>
internal static partial class WeightedMeans
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var counts = grid.Columns.Where(column => !grid.IsMean(column) && grid.IsSummable(column) && AreWhole(grid, column)).ToList();
        if (counts is not [var count] || (grid.SumRow(count) ?? NamedRow(grid)) is not { } all || grid[all, count] is not { Value: > 0 })
        {
            yield break;
        }

        foreach (var column in grid.Columns.Where(column => column != count))
        {
            if (grid[all, column] is { IsPercent: false } stated && Mean(grid, all, column, count, stated) is { } mean)
            {
                // A column of which nothing says that it holds means is believed when it adds up to one.
                var words = $"{grid.Label(all)} {grid.Table.Caption} {grid.Head(0)}";
                var isSaid = grid.IsMean(column) || TableGrid.SaysMean(words) || WeightedPattern().IsMatch(words);
                if (mean.Holds || (grid.SumRow(count) is not null && ((isSaid && !grid.IsShare(column)) || IsSlip(mean))))
                {
                    yield return mean;
                }
            }
        }
    }

    /// <summary>The last row, when its name says that it is of all.</summary>
    private static int? NamedRow(TableGrid grid) => grid.RowCount > 2 && grid.SumsUp(grid.RowCount - 1) ? grid.RowCount - 1 : null;

    /// <summary>What lies between the least and the most of the others, and is their weighted mean but for one digit of its own.</summary>
    private static bool IsSlip(TableRelation mean) =>
        mean.Stated.Step < 1 && Slips.IsOneSlip(mean.Stated.Quantity, mean.Computed, mean.Slack - mean.Stated.Slack);

    private static bool AreWhole(TableGrid grid, int column) =>
        grid.Rows.All(row => grid[row, column] is null or { Step: >= 1, IsPercent: false, Count: null });

    private static TableRelation? Mean(TableGrid grid, int all, int column, int count, TableCell stated)
    {
        var rows = grid.Rows.Where(row => row != all && grid[row, count] is not null).ToList();
        if (rows.Exists(row => grid[row, column] is not { IsPlain: true }))
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

    [GeneratedRegex("vejet|vægtet", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex WeightedPattern();
}
