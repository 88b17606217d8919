using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// One amount of one thing, given one year in the summary and another further down: <c>Puljen på 1,11 mio. kr. udmøntes i 2027</c>, <c>udmøntningen af
/// puljen, 1,11 mio. kr., sker i 2028</c>. Possible, for an amount may come every year; so it is only told as unlikely.
/// </summary>
internal static partial class AmountYears
{
    private const int FewestDigits = 2;

    /// <summary>Years from each other; what is further off is another matter.</summary>
    private const int Farthest = 10;
    private const int FarOff = 5;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var sayings = item.Sentences.Select(SayingOf).OfType<Saying>().ToList();
        foreach (var same in sayings.GroupBy(saying => (saying.Amount.Value, saying.Amount.Unit)))
        {
            if (
                same.ToList() is [var first, var second]
                && first.Sentence.Passage != second.Sentence.Passage
                && !first.Sentence.Passage.IsPointBeside(second.Sentence.Passage)
                && first.Words.Overlaps(second.Words)
                && Math.Abs(first.Year - second.Year) <= Farthest
            )
            {
                yield return Compare(first, second);
            }
        }

        foreach (var relation in FarApart(item))
        {
            yield return relation;
        }
    }

    /// <summary>A year is told right after the amount, whatever else the sentences tell, and the summary's is many years from the other.</summary>
    private static IEnumerable<Relation> FarApart(ItemText item)
    {
        var sayings = item.Sentences.SelectMany(sentence =>
            InYearPattern()
                .Matches(sentence.Frame)
                .Select(m => new Saying(sentence, sentence.Caught(m.Groups["m"]), int.Parse(m.Groups["y"].ValueSpan, null), []))
        );
        foreach (var same in sayings.GroupBy(saying => (saying.Amount.Value, saying.Amount.Unit)))
        {
            var sections = same.GroupBy(saying => saying.Sentence.Passage.SectionNumber).ToList();
            if (
                sections.Count == 2
                && sections.TrueForAll(section => section.Select(saying => saying.Year).Distinct().Count() == 1)
                && sections[0].First() is var first
                && sections[1].First() is var second
                && first.Sentence.Passage.Section == SectionKind.Summary
                && Math.Abs(first.Year - second.Year) >= FarOff
            )
            {
                yield return Compare(first, second);
            }
        }
    }

    private static Relation Compare(Saying first, Saying second) =>
        new(
            CheckKind.Repeat,
            $"{first.Amount.Text} i {first.Year}",
            null,
            [$"{second.Amount.Text} i {second.Year}"],
            [first.Sentence.LineOf(first.Amount), second.Sentence.LineOf(second.Amount)]
        )
        {
            Doubt =
                first.Year == second.Year
                    ? null
                    : new Doubt(Severity.Implausible, T["Check.TwoYears", first.Amount.Text, first.Year, second.Year]),
        };

    private static Saying? SayingOf(Sentence sentence)
    {
        if (
            sentence.Passage.Section is SectionKind.Decision or SectionKind.Earlier
            || sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money).ToList()
                is not [{ Quantity: { High: null } amount, IsRate: false }]
            || amount.Text.Count(c => c is >= '1' and <= '9') < FewestDigits
            || RecurringPattern().IsMatch(sentence.Text)
            || YearOf(sentence) is not { } year
        )
        {
            return null;
        }

        var words = WordStems.Of(sentence.Text, WordPattern(), CommonPattern());
        return words.Count == 0 ? null : new Saying(sentence, amount, year, words);
    }

    /// <summary>The sentence's one year, or that of the next when it goes on about the amount.</summary>
    private static int? YearOf(Sentence sentence)
    {
        var own = Patterns.RecentYear().Matches(sentence.Text);
        var years =
            own.Count == 0 && sentence.Next is { Mentions.Count: 0, GoesOn: true } next ? Patterns.RecentYear().Matches(next.Text) : own;
        return years is [var year] ? int.Parse(year.ValueSpan, null) : null;
    }

    private sealed record Saying(Sentence Sentence, Quantity Amount, int Year, HashSet<string> Words);

    [GeneratedRegex(@"<(?<m>M\d+)> i (?<y>20\d\d)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex InYearPattern();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"\b(?:årlig\p{L}*|hvert år|igen|også|ligeledes|tilsvarende|fortsat|uændret|samme beløb|begge|stadig|yderligere|herefter|frem|overslagsår\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RecurringPattern();

    // Words that stand beside any amount.
    [GeneratedRegex(
        @"^(?:beløb.*|kroner|millio.*|udgift.*|udgør.*|budget.*|kommune.*|udvalg.*|forvaltning.*|byråd.*|forvent.*|ventes|regne.*|drejer|vende.*|besparelse.*|indtægt.*|penge.*|skulle|bliver|afsat.*|afsættes|milliard.*)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
