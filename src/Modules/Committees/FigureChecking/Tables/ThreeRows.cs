using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Two levels and what lies between them, below each other or side by side: <c>Budget 58,8</c>, <c>Forventet regnskab 61,7</c>, <c>Merforbrug 2,9</c>.
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
                if (Between(grid[2, column], grid[0, column], grid[1, column], grid.Table.Unit) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    private static TableRelation? Between(TableCell? gap, TableCell? a, TableCell? b, string? unit)
    {
        if (
            gap is not { IsPercent: false, Count: null }
            || a is not { IsPercent: false, Count: null }
            || b is not { IsPercent: false, Count: null }
            || !TableGrid.AreOfOneUnit([gap, a, b])
        )
        {
            return null;
        }

        var (high, low) = a.Value >= b.Value ? (a, b) : (b, a);
        var areWhole = gap.Step == 1 && a.Step == 1 && b.Step == 1 && unit is null;
        return new TableRelation(
            CheckKind.Difference,
            gap,
            Math.Abs(gap.Value),
            high.Value - low.Value,
            areWhole ? 0 : gap.Slack + a.Slack + b.Slack,
            [high, low]
        )
        {
            Arithmetic = $"{Danish.Write(high.Value)} − {Danish.Write(low.Value)}",
        };
    }

    [GeneratedRegex(
        @"^\s*\p{L}*(?:merforbrug|mindreforbrug|underskud|overskud|forskel|difference|afvigelse|ændring|stigning|(?<!af|fra)fald|vækst|nedgang|besparelse|uforbrugt|ubrugt|rest)\b|^\s*til rest\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex GapPattern();
}
