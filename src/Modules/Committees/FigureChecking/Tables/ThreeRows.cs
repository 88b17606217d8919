using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Two levels and what lies between them, below each other: <c>Budget 58,8</c>, <c>Forventet regnskab 61,7</c>, <c>Merforbrug 2,9</c>.
/// </summary>
internal static partial class ThreeRows
{
    private const int Three = 3;

    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        if (grid.RowCount == Three && GapPattern().IsMatch(grid.Label(Three - 1)))
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

    private static TableRelation? Between(TableGrid grid, TableCell? gap, TableCell? a, TableCell? b)
    {
        if (
            gap is not { IsPlain: true }
            || a is not { IsPlain: true }
            || b is not { IsPlain: true }
            || !TableGrid.AreOfOneUnit([gap, a, b])
        )
        {
            return null;
        }

        var (high, low) = a.Value >= b.Value ? (a, b) : (b, a);
        return TableRelation.Difference(grid, gap, high, low) with { StatedValue = Math.Abs(gap.Value) };
    }

    [GeneratedRegex(
        @"^\s*\p{L}*(?:merforbrug|mindreforbrug|underskud|overskud|forskel|difference|afvigelse|ændring|stigning|(?<!af|fra)fald|vækst|nedgang|besparelse|uforbrugt|ubrugt|rest)\b|^\s*til rest\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex GapPattern();
}
