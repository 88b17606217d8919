namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// A column headed <c>Afvigelse</c>, <c>Ændring</c>, <c>Over- eller underskud</c> … is the difference between two columns before it. Which two,
/// and which is taken from which, is told by all rows together: the sign differs from municipality to municipality.
/// </summary>
internal static class DifferenceColumns
{
    /// <summary>Two levels and what lies between them, and nothing else.</summary>
    private const int Three = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(grid.IsDifference))
        {
            var before = grid.Columns.Where(c => c < column && !grid.IsDifference(c) && !grid.IsShare(c)).ToList();
            if (grid.IsShare(column) || before.Count < 2)
            {
                continue;
            }

            var readings = before
                .SelectMany(a => before.Where(b => b != a).Select(b => Read(grid, column, a, b)))
                .OrderByDescending(relations => relations.Count(relation => relation.Holds))
                .ToList();
            var best = readings[0];
            var holds = best.Count(relation => relation.Holds);
            var isStated =
                before.Count == 2 && best.Count == 1 && !best[0].Holds && (IsBudget(grid, before[0]) || grid.Columns.Count == Three);
            foreach (var relation in best.Where(r => r.Holds || isStated || (holds >= 2 && holds * 2 > best.Count)))
            {
                yield return relation;
            }
        }
    }

    /// <summary>A table of one row is believed when its head says budget and result.</summary>
    private static bool IsBudget(TableGrid grid, int column) => grid.Head(column).Contains("budget", StringComparison.OrdinalIgnoreCase);

    private static List<TableRelation> Read(TableGrid grid, int column, int a, int b)
    {
        var relations = new List<TableRelation>();
        var isSigned = grid.Cells(column, grid.Rows).Exists(cell => cell.Value < 0 || cell.Text.Contains('+'));
        foreach (var row in grid.Rows)
        {
            if (
                grid[row, column] is { IsPercent: false } stated
                && grid[row, a] is { IsPlain: true } first
                && grid[row, b] is { IsPlain: true } second
            )
            {
                // Where no row has a sign each tells how far it is, not which way.
                var isTurned = !isSigned && first.Value < second.Value;
                relations.Add(TableRelation.Difference(grid, stated, isTurned ? second : first, isTurned ? first : second));
            }
        }

        return relations;
    }
}
