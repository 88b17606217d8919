using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// In a table of appropriations (bevillingspåtegning) what is changed is paid for: with the till's row the columns come to nothing, each year for
/// itself. Where they do so only over the years together, the paper can be read in two ways.
/// </summary>
internal static partial class FundingBalances
{
    public static IEnumerable<TableRelation> Of(TableGrid grid)
    {
        var tills = grid.Rows.Where(row => IsTill(grid, row)).ToList();
        if (tills is not [var till] || grid.Rows.Any(grid.SumsUp))
        {
            return [];
        }

        var years = grid.Columns.Select(column => Balance(grid, till, column)).OfType<TableRelation>().ToList();
        if (years.Count == 0 || years.TrueForAll(year => year.Holds))
        {
            return years;
        }

        if (years.Sum(year => year.StatedValue) == years.Sum(year => year.Computed))
        {
            return [Over(years), OverTheYears(grid, years.First(year => !year.Holds))];
        }

        // Years that balance show that the table is meant to; then one that does not is wrong.
        var holds = years.Count(year => year.Holds);
        return holds >= 2 && holds >= years.Count - 1 ? years : [];
    }

    /// <summary>All the years as one: what is paid is what they come to.</summary>
    private static TableRelation Over(List<TableRelation> years)
    {
        var cells = years.SelectMany(year => year.Cells).Where(cell => cell.Value != 0).ToList();
        var first = years.First(year => !year.Holds);
        return new TableRelation(
            CheckKind.Balance,
            first.Stated,
            years.Sum(year => year.StatedValue),
            -cells.Sum(cell => cell.Value),
            0,
            cells
        )
        {
            Arithmetic = $"−({TableRelation.Plus(cells)})",
        };
    }

    private static TableRelation OverTheYears(TableGrid grid, TableRelation year) =>
        year with
        {
            Severity = Severity.Ambiguous,
            Explanation = T[
                "Check.BalanceOverYears",
                grid.Label(year.Stated.Row),
                year.Stated.Text,
                grid.Head(year.Stated.Column),
                year.Arithmetic,
                Danish.WriteFiner(year.Computed, year.Stated.Step)
            ],
        };

    private static TableRelation? Balance(TableGrid grid, int till, int column)
    {
        var cells = grid.Cells(column, grid.Rows.Where(row => row != till));
        return grid[till, column] is { } stated && cells.Count > 0
            ? new TableRelation(CheckKind.Balance, stated, stated.Value, -cells.Sum(cell => cell.Value), 0, cells)
            {
                Arithmetic = $"−({TableRelation.Plus(cells)})",
            }
            : null;
    }

    private static bool IsTill(TableGrid grid, int row) => TillPattern().IsMatch(grid.Label(row));

    [GeneratedRegex(
        @"\bkasse(?:n|ns|beholdning\p{L}*|træk\p{L}*|finansier\p{L}*|virkning\p{L}*|påvirkning\p{L}*)?\b|\blikvid|\bmodpost",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TillPattern();
}
