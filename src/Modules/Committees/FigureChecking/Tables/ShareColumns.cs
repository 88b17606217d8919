using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// A column of shares belongs to a column of counts: of its total, or of the column before it. The reading that most rows follow is taken.
/// </summary>
internal static class ShareColumns
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(c => (grid.IsShare(c) || EndsInHundred(grid, c)) && !grid.HasBrackets(c)))
        {
            var counts = grid
                .Columns.Where(c => c != column && !grid.IsShare(c) && !EndsInHundred(grid, c) && !grid.IsDifference(c) && !grid.IsMean(c))
                .ToList();
            var best = counts
                .Select(c => OfTotal(grid, column, c))
                .Concat(counts.SelectMany(a => counts.Where(b => b != a).Select(b => OfColumn(grid, column, a, b))))
                .Where(relations => grid.IsShare(column) || relations.TrueForAll(relation => relation.Computed <= 100))
                .OrderByDescending(relations => relations.Count(relation => relation.Holds))
                .FirstOrDefault([]);
            // That a hundred is all of it tells nothing of a column that is not said to hold shares.
            var holds = best.Count(relation => relation.Holds && (grid.IsShare(column) || relation.StatedValue != 100));
            foreach (
                var relation in best.Where(r => r.Holds || (holds >= 3 && holds * 3 >= best.Count * 2) || best.Count(r => !r.Holds) == 1)
            )
            {
                if (holds >= 2)
                {
                    yield return relation;
                }
            }
        }
    }

    private static List<TableRelation> OfTotal(TableGrid grid, int share, int count)
    {
        var total =
            grid.Rows.Where(grid.IsTotalRow).Select(row => grid[row, count]).FirstOrDefault()
            ?? (grid.HundredRow(share) is { } hundred ? grid[hundred, count] : null);
        return total is not { Value: > 0 } ? [] : Read(grid, share, count, _ => total);
    }

    /// <summary>It has a hundred for its total, and nothing above: a column of shares, whatever its head.</summary>
    private static bool EndsInHundred(TableGrid grid, int column) =>
        grid.RowCount > 2 && grid.HundredRow(column) is not null && grid.Rows.All(row => grid[row, column] is { Value: >= 0 and <= 100 });

    private static List<TableRelation> OfColumn(TableGrid grid, int share, int part, int whole) =>
        Read(grid, share, part, row => grid[row, whole]);

    private static List<TableRelation> Read(TableGrid grid, int share, int part, Func<int, TableCell?> wholeOf)
    {
        var relations = new List<TableRelation>();
        foreach (var row in grid.Rows)
        {
            if (
                grid[row, share] is { } stated
                && grid[row, part] is { Count: null, Value: >= 0 } of
                && wholeOf(row) is { Value: > 0, Count: null } whole
            )
            {
                var slack = stated.Slack + (100 * of.Slack / whole.Value) + (100 * of.Value * whole.Slack / whole.Value / whole.Value);
                relations.Add(
                    new TableRelation(
                        CheckKind.Percentage,
                        stated,
                        stated.Value,
                        100 * of.Value / whole.Value,
                        grid.AreCounted([of, whole]) ? stated.Slack : slack,
                        [of, whole]
                    )
                    {
                        Arithmetic = $"100 × {Danish.Write(of.Value)} / {Danish.Write(whole.Value)}",
                    }
                );
            }
        }

        return relations;
    }
}
