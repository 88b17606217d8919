using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// How many there are of something, told once and again further down, in whatever words: <c>Vi har 1.351 havepladser</c>, <c>antallet af havepladser var ved
/// årsskiftet 1.357</c>. The two have what is counted in common, no other such number comes nearer, and just one slip parts them.
/// </summary>
internal static partial class CountsAgain
{
    private const int ShortestNoun = 6;
    private const int Long = 1_000;

    /// <summary>Others in the sentence are so small, or they may be parts of it.</summary>
    private const int MostBeside = 10;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var sentences = item.Sentences.Where(s => s.Passage.Section is not (SectionKind.Decision or SectionKind.Earlier));
        var counts = sentences.Select(CountOf).OfType<Mention>().Where(count => !IsOfOthers(count.Sentence)).ToList();
        for (var i = 0; i + 1 < counts.Count; i++)
        {
            var first = counts[i];
            var again = counts
                .Where(
                    (other, at) =>
                        at != i
                        && other.Sentence.Passage != first.Sentence.Passage
                        && AreOfOneTime(first, other)
                        && CountOneThing(first, other)
                )
                .ToList();
            if (
                again is [var second]
                && counts.IndexOf(second) > i
                && (first.Value == second.Value || Slips.IsOneDigitApart(first.Value, second.Value, farthest: 10))
            )
            {
                yield return Twice(first, second);
            }
        }
    }

    /// <summary>It tells of some of them, of those elsewhere, of another time, or of how many there may be.</summary>
    public static bool IsOfOthers(Sentence sentence) => OtherPattern().IsMatch(sentence.Text);

    /// <summary>The one number of a sentence that has digits enough to be told from another by a slip.</summary>
    private static Mention? CountOf(Sentence sentence) =>
        sentence
            .Mentions.Where(m => m is { Unit: QuantityUnit.Count, IsTime: false } && Slips.DigitsOf(m.Quantity) >= Slips.FewestDigits)
            .ToList()
            is [{ IsChange: false, IsMean: false, IsBound: false, Quantity: { Step: 1, High: null, IsApproximate: false } } count]
        && (!count.IsRate || AtDatePattern().IsMatch(sentence.Text))
        && sentence.Mentions.All(m => m == count || m.IsTime || (m.Unit == QuantityUnit.Count && m.Value < MostBeside))
            ? count
            : null;

    /// <summary>The noun of the one stands in the other's sentence.</summary>
    private static bool CountOneThing(Mention one, Mention other) => IsNamed(one, other.Sentence) || IsNamed(other, one.Sentence);

    private static bool IsNamed(Mention count, Sentence sentence) =>
        count.Noun.Length >= ShortestNoun && sentence.Text.Contains(count.Noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the same years and months, or, of long numbers, one of them tells none.</summary>
    private static bool AreOfOneTime(Mention one, Mention other)
    {
        var (first, second) = (TimesIn(one.Sentence), TimesIn(other.Sentence));
        return first.SetEquals(second) || (one.Value >= Long && (first.Count == 0 || second.Count == 0));
    }

    private static HashSet<string> TimesIn(Sentence sentence) =>
        [.. TimePattern().Matches(sentence.Text).Select(match => match.Value.ToLowerInvariant())];

    private static Relation Twice(Mention first, Mention second) =>
        new(
            CheckKind.Repeat,
            first.Quantity.Text,
            second.Value,
            [second.Quantity.Text],
            [first.Sentence.LineOf(first.Quantity), second.Sentence.LineOf(second.Quantity)]
        )
        {
            Doubt =
                first.Value == second.Value ? null : new Doubt(Severity.Error, T["Check.Twice", first.Quantity.Text, second.Quantity.Text]),
        };

    [GeneratedRegex($@"\b(?:(?:19|20)\d\d|{Patterns.Month})\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TimePattern();

    // Pr. 1. januar is no rate.
    [GeneratedRegex(@"\bpr\. (?:den )?\d{1,2}\.", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AtDatePattern();

    [GeneratedRegex(
        @"\b(?:heraf|hvoraf|deraf|af de[mn]?|resten|øvrige|andre|yderligere|flere|færre|måltal\p{L}*|mål(?:et)?|prognose\p{L}*|fremskriv\p{L}*|forvent\p{L}*|ventes|tidligere|året før|sidste år|i fjor|før|dengang|første gang|blev nedlagt|oprindelig\p{L}*|landsplan|landstal|hele landet|landet|regionen\p{L}*|nabokommune\p{L}*|kommuner|venskabs\p{L}*|distrikt\p{L}*|gennemsnit\p{L}*|i snit|kapacitet\p{L}*|plads til|højst|mindst|op til|steget|faldet|vokset|stigning|fald|mellem)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();
}
