namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>A column of shares whose total is printed as a hundred: they come to a hundred but for their rounding.</summary>
internal static class PercentSums
{
    private const int Fewest = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(column => grid.IsShare(column) || AreAllPercent(grid, column)))
        {
            if (grid.HundredRow(column) is not { } total)
            {
                if (Parting(grid, column) is { } parting)
                {
                    yield return parting;
                }

                continue;
            }

            var cells = grid.Rows.Where(row => row != total).Select(row => grid[row, column]).ToList();
            if (cells.Count < Fewest || cells.Exists(cell => cell is null or { Count: not null } or { Value: < 0 }))
            {
                continue;
            }

            yield return new TableRelation(
                CheckKind.Percentage,
                grid[total, column]!,
                grid[total, column]!.Value,
                cells.Sum(cell => cell!.Value),
                cells.Sum(cell => cell!.Slack),
                cells!
            )
            {
                Arithmetic = TableRelation.Plus(cells!),
            };
        }
    }

    /// <summary>Names and shares and nothing else, under a head that says how something is parted: no hundred need be printed.</summary>
    private static TableRelation? Parting(TableGrid grid, int column)
    {
        var cells = grid.Rows.Select(row => grid[row, column]).ToList();
        if (
            grid.ColumnCount != 2
            || cells.Count < Fewest
            || cells.Exists(cell => cell is not { IsPercent: true, Count: null, Value: > 0 })
            || grid.Rows.Any(row => !grid.IsSummableRow(row) || grid.SumsUp(row))
            || !Prose.Adding.Shared.Says($"{grid.Table.Caption} {grid.Head(0)} {grid.Head(column)}")
        )
        {
            return null;
        }

        return new TableRelation(
            CheckKind.Percentage,
            cells[^1]! with
            {
                Text = "100 pct.",
            },
            100,
            cells.Sum(cell => cell!.Value),
            cells.Sum(cell => cell!.Slack),
            cells!
        )
        {
            Arithmetic = TableRelation.Plus(cells!),
        };
    }

    private static bool AreAllPercent(TableGrid grid, int column) => grid.Rows.All(row => grid[row, column] is { IsPercent: true });
}
