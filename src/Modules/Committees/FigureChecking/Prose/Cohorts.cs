using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The text counts those of two or more years that a table lists year by year: <c>de 62, der begyndte i 2018 eller 2019</c>.</summary>
internal static partial class Cohorts
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var grid in item.Tables)
        {
            var years = YearRows(grid);
            if (years.Count < 2)
            {
                continue;
            }

            foreach (var sentence in item.Sentences.Where(s => BegunPattern().IsMatch(s.Text)))
            {
                var named = YearPattern().Matches(sentence.Text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
                if (
                    named.Count > 1
                    && named.TrueForAll(years.ContainsKey)
                    && sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Count, IsTime: false }).ToList()
                        is [{ Quantity.High: null } count]
                )
                {
                    yield return Sum(sentence, count, named.ConvertAll(year => years[year]));
                }
            }
        }
    }

    private static Relation Sum(Sentence sentence, Mention count, List<TableCell> cells)
    {
        var sum = cells.Sum(cell => cell.Value);
        var holds = count.Quantity.StandsFor(sum);
        return new Relation(
            CheckKind.Repeat,
            count.Quantity.Text,
            sum,
            [.. cells.Select(cell => cell.Text)],
            [sentence.LineOf(count.Quantity)]
        )
        {
            Place = (sentence, count.Quantity.Start),
            Doubt = holds
                ? null
                : new Doubt(Severity.Error, T["Check.Sentence", TableRelation.Plus(cells), Danish.Write(sum), count.Quantity.Text]),
        };
    }

    /// <summary>The rows of a table of one column that are named by a year.</summary>
    private static Dictionary<string, TableCell> YearRows(TableGrid grid)
    {
        var rows = new Dictionary<string, TableCell>(StringComparer.Ordinal);
        if (grid.Columns is not [var column])
        {
            return rows;
        }

        for (var row = 0; row < grid.RowCount; row++)
        {
            if (YearLabelPattern().Match(grid.Label(row)) is { Success: true } year && grid[row, column] is { IsPercent: false } cell)
            {
                rows.TryAdd(year.Groups["y"].Value, cell);
            }
        }

        return rows;
    }

    [GeneratedRegex(
        @"\b(?:begynd\p{L}*|start\p{L}*|årgang\p{L}*|tilsammen|under ét|sammenlagt|påbegyndt\p{L}*|indskrevet|tilgang)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BegunPattern();

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^\s*(?:årgang |startår |start(?:et)? )?(?<y>20\d\d)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearLabelPattern();
}
