using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>The text counts those of two or more years that a table lists year by year: <c>de 62, der begyndte i 2018 eller 2019</c>.</summary>
internal static partial class Cohorts
{
    private const int ShortestNoun = 5;

    /// <summary>Two years and two numbers may be a change.</summary>
    private const int FewestInProse = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var lists = ListsOf(item).Where(list => list.Years.Count > 1).ToList();
        foreach (var sentence in item.Sentences)
        {
            var named = YearPattern().Matches(sentence.Text).Select(match => match.Value).Distinct(StringComparer.Ordinal).ToList();
            if (
                named.Count < 2
                || (
                    CountOf(sentence)
                    ?? (
                        sentence.Next is { } next && !YearPattern().IsMatch(next.Text) && (next.GoesOn || ThenPattern().IsMatch(next.Text))
                            ? CountOf(next)
                            : null
                    )
                )
                    is not { } count
            )
            {
                continue;
            }

            var about = lists.FindAll(list => list.Told != sentence && named.TrueForAll(list.Years.ContainsKey));
            var same = about.FindAll(list => IsOfOneThing(count, list.Of));
            var mayBe =
                same.Count > 0 ? same
                : BegunPattern().IsMatch(sentence.Text + sentence.Next?.Text) ? about
                : [];
            var sums = mayBe.ConvertAll(list => Sum(count, named.ConvertAll(year => list.Years[year])));
            if (sums.Find(sum => sum.Holds) is { } right)
            {
                yield return right;
            }
            else if (
                sums.Count > 0
                && sums.TrueForAll(sum => sum.Computed == sums[0].Computed)
                && (same.Count > 0 || Slips.IsOneSlip(count.Quantity, sums[0].Computed!.Value))
            )
            {
                yield return sums[0];
            }
        }
    }

    /// <summary>Years and their numbers: a table or a list, lines below each other, or a sentence.</summary>
    private static IEnumerable<(Dictionary<string, CohortSize> Years, string Of, Sentence? Told)> ListsOf(ItemText item) =>
        item
            .Tables.Concat(item.Lists)
            .Select(grid => (YearRows(grid), grid.Head(0) + " " + grid.Head(1) + " " + grid.Table.Caption, (Sentence?)null))
            .Concat(
                item.Groups.Where(group => group.IsSetOut)
                    .Select(group => (YearsIn(string.Join('\n', group.Window.Select(s => s.Text))), group.Context, (Sentence?)null))
            )
            .Concat(item.Sentences.Select(told => (YearsIn(told.Text), told.Text, (Sentence?)told)));

    /// <summary>The one number of a sentence that counts something; of two years only how many they are is not meant.</summary>
    private static Mention? CountOf(Sentence sentence) =>
        sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Count, IsTime: false, Quantity.IsWritten: false }).ToList()
            is [{ IsChange: false, Quantity: { High: null, Step: >= 1 } } count]
            ? count
            : null;

    /// <summary>What the sentence counts is named above the table or in its head.</summary>
    private static bool IsOfOneThing(Mention count, string about) =>
        NounsPattern().Match(count.Trail).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is var nouns
        && Array.Exists(nouns, noun => noun.Length >= ShortestNoun && about.Contains(noun, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>42 lærlinge i 2011, 69 i 2012 og 31 i 2013</c>, <c>2018: 41, 2019: 24 og 2020: 41</c>: years and their numbers in a sentence.</summary>
    private static Dictionary<string, CohortSize> YearsIn(string text)
    {
        var years = new Dictionary<string, CohortSize>(StringComparer.Ordinal);
        foreach (Match match in YearAndNumberPattern().Matches(text))
        {
            var number = match.Groups["n"].Value;
            years.TryAdd(match.Groups["y"].Value, new CohortSize(Danish.Parse(number, out _), number));
        }

        return years.Count >= FewestInProse ? years : [];
    }

    private sealed record CohortSize(decimal Value, string Text);

    private static Relation Sum(Mention count, List<CohortSize> cells)
    {
        var sum = cells.Sum(cell => cell.Value);
        var holds = count.Quantity.StandsFor(sum);
        return new Relation(
            CheckKind.Repeat,
            count.Quantity.Text,
            sum,
            [.. cells.Select(cell => cell.Text)],
            [count.Sentence.LineOf(count.Quantity)]
        )
        {
            Place = (count.Sentence, count.Quantity.Start),
            Doubt = holds
                ? null
                : new Doubt(
                    Severity.Error,
                    T["Check.Sentence", TableRelation.Plus(cells.Select(cell => cell.Value)), Danish.Write(sum), count.Quantity.Text]
                ),
        };
    }

    /// <summary>The rows of a table of one column that are named by a year.</summary>
    private static Dictionary<string, CohortSize> YearRows(TableGrid grid)
    {
        var rows = new Dictionary<string, CohortSize>(StringComparer.Ordinal);
        if (grid.Columns is not [var column])
        {
            return rows;
        }

        for (var row = 0; row < grid.RowCount; row++)
        {
            if (YearLabelPattern().Match(grid.Label(row)) is { Success: true } year && grid[row, column] is { IsPercent: false } cell)
            {
                rows.TryAdd(year.Groups["y"].Value, new CohortSize(cell.Value, cell.Text));
            }
        }

        return rows;
    }

    [GeneratedRegex(
        @"\b(?:begynd\p{L}*|start\p{L}*|årgang\p{L}*|tilsammen|under ét|sammenlagt|påbegyndt\p{L}*|indskrevet|tilgang|opstart\p{L}*|kom(?:met)?|sammen|lægger man|lagt sammen|summen|samlet|i alt|indgår|begge år|de to år|de \p{L}+ årgange)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BegunPattern();

    [GeneratedRegex(@"^\s*(?:[\p{L}-]+ ?){0,3}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NounsPattern();

    [GeneratedRegex(
        @"\b(?<y>20\d\d)(?::| –| -)\s(?<n>\d{1,3}(?:\.\d{3})*)\b(?!\s?[,]\d)|(?<![\d.,])(?<n>\d{1,3}(?:\.\d{3})*)(?: [\p{L}-]+){0,2} (?:i |\()(?<y>20\d\d)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex YearAndNumberPattern();

    [GeneratedRegex(
        @"^(?:Antallet\b.*\b(?:derfor|dermed)|Det er|Her|Det drejer sig om|Det svarer til|I alt|Tilsammen)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ThenPattern();

    [GeneratedRegex($@"\b20\d\d\b(?!/)(?<!/20\d\d)(?<!\b(?:{Patterns.Month}) 20\d\d)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^\s*(?:årgang |startår |start(?:et)? |år )?(?<y>20\d\d)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearLabelPattern();
}
