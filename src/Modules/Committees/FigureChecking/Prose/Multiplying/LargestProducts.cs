using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// The only figures of a sentence, or of two that go on, where the words speak of a price, a rate or a mean: the largest is the others multiplied, in
/// whatever order they stand. <c>Hver af de 21 pladser koster 38.600 kr., så prisen er 810.600 kr.</c>; <c>6 hold deler 90 elever, 15 på hvert</c>.
/// </summary>
internal static partial class LargestProducts
{
    private const int Fewest = 3;
    private const int Most = 4;
    private const int MonthsInYear = 12;

    /// <summary>So coarse that any slip would explain what they come to, figures say nothing of each other.</summary>
    private const decimal LargestChance = 0.5m;

    /// <summary>Of hours that weeks and hours a week come to.</summary>
    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        if (Test([sentence]) is { } own)
        {
            yield return own;
        }
        else if (
            sentence.Next is { Mentions.Count: > 0 and < Fewest } next
            && (next.GoesOn || SumPattern().IsMatch(next.Text) || AreTyped([.. sentence.Mentions, .. next.Mentions]))
            && sentence.Mentions.Count > 0
            && Test([sentence, next]) is { } both
        )
        {
            yield return both;
        }
    }

    /// <summary>So many, for so long, at a price, and what it costs: each of another kind.</summary>
    private static bool AreTyped(List<Mention> figures) =>
        figures.Count(m => m.Unit == QuantityUnit.Money) == 2
        && (
            (figures.Count == Most && figures.Count(m => m is { Unit: QuantityUnit.Count, IsTime: true }) == 1)
            || (figures.Count == Fewest && PricePattern().IsMatch(figures[0].Lead))
        );

    private static Relation? Test(IReadOnlyList<Sentence> window)
    {
        var figures = window.SelectMany(s => s.Mentions).ToList();
        if (figures.Count is < Fewest - 1 or > Most || !figures.TrueForAll(m => m.IsFactor))
        {
            return null;
        }

        var text = new FigureGroup(window, IsSetOut: false).Context;
        return RatePattern().IsMatch(text) && !window.Any(ReversalRates.SpeaksOf) ? RelationOf(figures, TimesOf(figures, text)) : null;
    }

    /// <summary>
    /// How many years a yearly amount is paid for, where the text names the first and the last; the months of a year, where one amount is for a month
    /// and the other for a year; else 1.
    /// </summary>
    private static int TimesOf(List<Mention> figures, string text) =>
        figures.Count >= Fewest || !YearlyPattern().IsMatch(text) ? 1
        : figures.Exists(m => m.IsYearly) && figures.Exists(m => m is { IsYearly: false, IsMonthly: true }) ? MonthsInYear
        : Math.Max(1, Dates.YearSpans.LengthIn(text));

    private static Relation? RelationOf(List<Mention> figures, int times)
    {
        if (figures.Count < Fewest && times == 1)
        {
            return null;
        }

        var product = figures.Exists(m => m.Unit == QuantityUnit.Money)
            ? figures.Where(m => m.Unit == QuantityUnit.Money).MaxBy(m => m.Value)!
            : figures.MaxBy(m => m.Value)!;
        var factors = figures.FindAll(m => m != product);
        var amounts = factors.Count(m => m.Unit == QuantityUnit.Money);
        var isCounted =
            product is { Unit: QuantityUnit.Count, Quantity.IsWritten: false }
            && (
                factors.Exists(m => m.IsMean || m.IsRate || IsBroken(m))
                || (product.IsTime && factors.Exists(m => m.IsTime))
                || MultipliedPattern().IsMatch(product.Sentence.Text)
            )
            && (factors.TrueForAll(m => m.IsTime || !m.Quantity.IsWritten) || factors.Exists(IsBroken));
        var isOtherTime = factors.Exists(m => m.IsMonthly) && factors.Exists(m => m.Measure is { IsRate: false, Time: Measure.Year });
        var areBroken = factors.TrueForAll(IsBroken) || IndexPattern().IsMatch(product.Sentence.Text);
        // To områder: 14 mio. kr. og 22 mio. kr.
        var areCounted = factors.Exists(m =>
            m is { Unit: QuantityUnit.Count, IsTime: false } && m.Order == 0 && m.Value == amounts + 1 && m.Value == figures.Count - 1
        );
        if (
            isOtherTime
            || factors.Count(m => m.IsToldAsRate) > 1
            || areBroken
            || areCounted
            || IsBesideThem(product)
            || factors.Exists(m => IsOneMore(m) || (m.Unit == product.Unit && m.Value == product.Value))
            || (IsBroken(product) && !product.IsTime)
            || (product.Unit == QuantityUnit.Money ? amounts != 1 : !isCounted)
        )
        {
            return null;
        }

        var means = factors.FindAll(m => m.IsMean || (isCounted && IsBroken(m)));
        var computation =
            means is [var mean] && times == 1
                ? Computation.Mean(mean, product, factors.Where(m => m != mean))
                : Computation.Product(product, factors, times);
        // A price and its sum in one sentence have what they are of beside them, not in another.
        var mayBeWrong =
            figures.TrueForAll(m => m.Sentence == product.Sentence)
            || factors.Exists(m => m.Unit == product.Unit && m.Sentence != product.Sentence);
        // Without one of them they come out: it is part of another figure already.
        mayBeWrong &= !(factors.Count > 2 && factors.Exists(left => Computation.Product(product, factors.FindAll(m => m != left)).Holds));
        return computation.Holds || (mayBeWrong && computation.Chance <= LargestChance)
            ? computation.ToConjecture(
                isCounted || figures.TrueForAll(m => m.Sentence == product.Sentence) ? FewestDigits : Slips.FewestDigits
            )
            : null;
    }

    /// <summary><c>24 covers à 250 kr. og en engangsudgift på 12.000 kr.</c>: one more expense, not what they come to.</summary>
    private static bool IsBesideThem(Mention product) => BesidePattern().IsMatch(product.Lead);

    /// <summary><c>en rapport for hvert af de 8 hold og for de 3 værter</c>: what goes on with the same word is added.</summary>
    private static bool IsOneMore(Mention factor) =>
        factor.Order > 0
        && SameWordPattern().Match(factor.Lead).Groups["w"].Value is { Length: > 0 } word
        && factor.Sentence.Mentions[factor.Order - 1].Lead.Contains($"{word} hver", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of whole things a figure with decimals is a mean.</summary>
    private static bool IsBroken(Mention m) => m is { Unit: QuantityUnit.Count, Quantity.Step: < 1 };

    [GeneratedRegex(@"^\s*(?:Prisen|Taksten|Stykprisen|Enhedsprisen)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PricePattern();

    [GeneratedRegex(
        @"^[^.;:]{0,20}(?:\b(?:og|samt|plus|foruden|dertil|hertil|desuden|derudover)) (?:kommer )?(?:yderligere )?(?:en|et|de|den|det) (?!\p{L}*(?:samle|total|årlig|gennemsnit))[^.;:]{0,60}\bpå\s*$|\b(?:dertil|hertil|derudover|desuden|engangs)[^.;:]*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BesidePattern();

    [GeneratedRegex(@"\bog (?<w>for|til|på|i|af|hos) (?:hver(?:t)? (?:af )?)?(?:de )?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SameWordPattern();

    [GeneratedRegex(@"\bganget med\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MultipliedPattern();

    // An index is no number of things.
    [GeneratedRegex(@"\bindeks(?:tal\p{L}*|et)?\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IndexPattern();

    [GeneratedRegex(
        @"pris|takst|kost|\bstk|stykket|\bpr\.|\bper\b|\bhver|\bà\b|\bá\b|\p{L} af \d[\d.,]* ?(?:t\.? ?)?kr|enhed|årlig|månedlig|ugentlig|\bom (?:året|måneden|ugen)|gennemsnit|\bsnit|\bgns|\bdele[rs]?\b|\bdelt\b|\bdivider|nøgletal|forhold|fordel|\buger\b.*\btimer\b|\btimer\b.*\buger\b|\bganget?\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RatePattern();

    [GeneratedRegex(
        @"\b(?:lagt sammen|samlet|samlede|i alt|tilsammen|fulde|hele perioden|sammenlagt)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SumPattern();

    [GeneratedRegex(@"årlig|\bom året|\bpr\.? år|\bhver(?:t)? (?:af årene|år)|\bi hvert af", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearlyPattern();
}
