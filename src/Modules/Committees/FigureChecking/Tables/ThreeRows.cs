using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Two levels and what lies between them, below each other: <c>Budget 58,8</c>, <c>Forventet regnskab 61,7</c>, <c>Merforbrug 2,9</c>.
/// </summary>
internal static partial class ThreeRows
{
    private const int Three = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        if (grid.RowCount == Three && GapPattern().IsMatch(grid.Label(Three - 1)) && !grid.Columns.Any(column => IsBalanced(grid, column)))
        {
            foreach (var column in grid.Columns)
            {
                if (Between(grid, grid[2, column], grid[0, column], grid[1, column]) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    /// <summary>With the third row the column comes to nothing.</summary>
    private static bool IsBalanced(TableGrid grid, int column) =>
        grid.Cells(column, grid.Rows) is { Count: Three } cells && cells[0].Value != 0 && cells.Sum(cell => cell.Value) == 0;

    /// <summary>Where nothing is left there was more than the two.</summary>
    private static TableRelation? Between(TableGrid grid, TableCell? gap, TableCell? a, TableCell? b)
    {
        if (
            gap is not { IsPlain: true }
            || a is not { IsPlain: true, Value: >= 0 }
            || b is not { IsPlain: true, Value: >= 0 }
            || !TableGrid.AreOfOneUnit([gap, a, b])
            || gap.Value == 0
        )
        {
            return null;
        }

        var (high, low) = a.Value >= b.Value ? (a, b) : (b, a);
        return TableRelation.Difference(grid, gap, high, low) with { StatedValue = Math.Abs(gap.Value) };
    }

    [GeneratedRegex(
        $@"^\s*(?:{Vocabulary.Change}|{Vocabulary.Result}|{Vocabulary.Left}|til rest)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex GapPattern();
}
