using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>Shares with their counts in brackets, <c>18 (11)</c>, are of the column's total.</summary>
internal static class BracketShares
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(grid.HasBrackets))
        {
            var total = grid.Rows.Where(grid.IsTotalRow).Select(row => grid[row, column]).FirstOrDefault();
            if (total is not { Count: > 0, Value: 100 })
            {
                continue;
            }

            for (var row = 0; row < total.Row; row++)
            {
                if (grid[row, column] is { } cell)
                {
                    yield return Share(cell, total);
                }
            }
        }
    }

    private static TableRelation Share(TableCell cell, TableCell total)
    {
        var (count, whole) = (cell.Count ?? 0, total.Count ?? 1);
        return new TableRelation(CheckKind.Percentage, cell, cell.Value, 100 * count / whole, cell.Slack, [cell, total])
        {
            Terms = [Danish.Write(count), Danish.Write(whole)],
            Arithmetic = $"100 × {Danish.Write(count)} / {Danish.Write(whole)}",
        };
    }
}
