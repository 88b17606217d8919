using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Tables;

/// <summary>
/// Two tables of the same people: one year by year, the other of those who began in two or more of the years. Row for row, and in the total, the years come to
/// the number of the other table.
/// </summary>
internal static partial class CohortTables
{
    /// <summary>Rows of the same name, for the tables to be of the same.</summary>
    private const int FewestRows = 2;

    public static IEnumerable<Relation> Of(ItemText item) =>
        from years in item.Tables.Select(grid => (Grid: grid, Years: YearColumns(grid)))
        where years.Years.Count > 1
        from other in item.Tables
        where other != years.Grid && YearColumns(other).Count == 0
        let named = YearsIn(other.Table.Caption ?? "")
        where named.Count > 1 && named.TrueForAll(years.Years.ContainsKey)
        from relation in Of(years.Grid, named.ConvertAll(year => years.Years[year]), other, string.Join(", ", named))
        select relation;

    private static IEnumerable<Relation> Of(TableGrid yearly, List<int> columns, TableGrid other, string years)
    {
        if (
            other.Columns.Where(column => PeoplePattern().IsMatch(other.Head(column)) && !other.IsMean(column)).ToList()
            is not [var counted]
        )
        {
            return [];
        }

        var pairs = (
            from row in other.Rows
            from same in yearly.Rows
            where Name(other, row) == Name(yearly, same)
            let stated = other[row, counted]
            let counts = columns.ConvertAll(column => CountOf(yearly, same, column))
            where stated is { IsPlain: true } && counts.TrueForAll(count => count is not null)
            select (Row: row, Same: same, Stated: stated, Counts: counts.ConvertAll(count => count!.Value))
        ).ToList();
        return pairs.Count < FewestRows
            ? []
            : pairs.Select(pair => Compare(yearly, pair.Same, other, pair.Row, pair.Stated, pair.Counts, years));
    }

    /// <summary>A total that is too large may count people once for each row in which they stand.</summary>
    private static Relation Compare(
        TableGrid yearly,
        int same,
        TableGrid other,
        int row,
        TableCell stated,
        List<decimal> counts,
        string years
    )
    {
        var sum = counts.Sum();
        var severity = other.IsTotalRow(row) && stated.Value > sum ? Severity.Ambiguous : Severity.Unexplained;
        return new Relation(
            CheckKind.Repeat,
            stated.Text,
            sum,
            [.. counts.Select(count => Danish.Write(count))],
            [other.LineOf(row), yearly.LineOf(same)]
        )
        {
            Doubt =
                stated.Value == sum
                    ? null
                    : new Doubt(
                        severity,
                        T[
                            severity == Severity.Ambiguous ? "Check.CohortTotal" : "Check.CohortRow",
                            other.Label(row),
                            years,
                            TableRelation.Plus(counts),
                            Danish.Write(sum),
                            stated.Text
                        ]
                    ),
        };
    }

    /// <summary>Whole persons: in brackets behind a share, or alone.</summary>
    private static decimal? CountOf(TableGrid grid, int row, int column) =>
        grid[row, column] is { } cell
            ? cell.Count ?? (cell is { IsPercent: false, Step: 1 } && grid.Table.Unit is null ? cell.Value : null)
            : null;

    /// <summary>Totals are called alike whatever they are called.</summary>
    private static string Name(TableGrid grid, int row) =>
        grid.IsTotalRow(row) ? "Σ" : NumberPattern().Replace(grid.Label(row), "").Trim().ToLower(CultureInfo.InvariantCulture);

    private static Dictionary<string, int> YearColumns(TableGrid grid)
    {
        var years = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in grid.Columns)
        {
            if (Patterns.RecentYear().Match(grid.Head(column)) is { Success: true } year && year.Length == grid.Head(column).Trim().Length)
            {
                years.TryAdd(year.Value, column);
            }
        }

        return years;
    }

    private static List<string> YearsIn(string caption) =>
        BegunPattern().IsMatch(caption)
            ? [.. Patterns.RecentYear().Matches(caption).Select(match => match.Value).Distinct(StringComparer.Ordinal)]
            : [];

    [GeneratedRegex(@"^\s*(?:\d+|\p{L})[.)]\s+", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"\b(?:begynd|påbegynd|start|opstart|indskrevet|optaget|årgang|tilgang)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BegunPattern();

    [GeneratedRegex(@"\bantal\b|personer|borgere|deltagere|unge|elever|ledige", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PeoplePattern();
}
