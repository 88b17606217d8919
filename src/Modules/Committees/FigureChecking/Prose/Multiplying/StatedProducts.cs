using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary><c>48 x 37 timer, i alt 1.776 timer</c>; <c>40 pladser à 12.000 kr.</c>; <c>2 mio. kr. årligt i fire år, samlet 8 mio. kr.</c></summary>
internal static partial class StatedProducts
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of).OfType<Relation>();

    private static IEnumerable<Relation?> Of(Sentence sentence)
    {
        foreach (Match match in TimesPattern().Matches(sentence.Frame))
        {
            var (a, b) = (sentence.Caught(match.Groups["a"]), sentence.Caught(match.Groups["b"]));
            var stated = sentence.Caught(match.Groups["c"]);
            if (stated.Unit == b.Unit || stated.Unit == a.Unit)
            {
                yield return Product(sentence, stated, [a, b]);
            }
        }

        if (!TimesPattern().IsMatch(sentence.Frame))
        {
            foreach (var total in sentence.Mentions.Where(IsTotal))
            {
                yield return Test(sentence, total)
                    ?? (
                        sentence is { GoesOn: true, Previous: { } previous } && !HasAmountMore(previous, total)
                            ? Test(sentence, total, previous)
                            : null
                    );
            }
        }
    }

    /// <summary>What is paid once, told before what is paid each year, may be in the total too.</summary>
    private static bool HasAmountMore(Sentence previous, Mention total) =>
        previous.Previous?.Mentions.Any(m => m.Unit == total.Unit && m is { Unit: QuantityUnit.Money, IsRate: false }) == true;

    private static bool IsTotal(Mention m) =>
        m is { IsChange: false, IsNumber: true }
        && (m.IsRate ? m is { IsConclusion: true, IsTime: true } : m.IsTotal || m.IsConclusion || m.IsCost);

    /// <summary>A rate, and the numbers around it that it is multiplied by: one of them at least is what it is a rate of.</summary>
    private static Relation? Test(Sentence sentence, Mention total, Sentence? previous = null)
    {
        var others = (previous?.Mentions ?? []).Concat(sentence.Mentions).Where(m => m != total).ToList();
        var rates = others.FindAll(m => m.IsRate && m.Unit == total.Unit && m.Quantity.High is null);
        if (
            rates is not [var rate]
            || NotPattern().IsMatch(total.Lead)
            || others.Exists(m => m.IsChange)
            || (previous is null) != (rate.Sentence == sentence)
        )
        {
            return null;
        }

        var numbers = others.FindAll(m => m.Unit == QuantityUnit.Count && m != rate && m.Quantity.High is null);
        var years = Dates.YearSpans.In(rate.Sentence.Text);
        if (years > 1 && rate.IsYearly && numbers.Count == 0 && others.Count == 1)
        {
            return Product(sentence, total.Quantity, [rate.Quantity], years);
        }

        // Of things counted a rate is a mean, and rounded.
        var each =
            rate is { Unit: QuantityUnit.Count, IsTime: false } && !Measure.AreHours(rate)
                ? rate.Quantity with
                {
                    IsRounded = true,
                }
                : rate.Quantity;
        var products = Subsets(numbers)
            .Select(factors => Product(sentence, total.Quantity, [.. factors.Select(m => m.Quantity), each]))
            .Reverse()
            .ToList();
        var isStated =
            numbers.Count is 1 or 2 && others.Count == numbers.Count + 1 && numbers.Exists(rate.IsRateOf) && HasAllItIsOf(rate, numbers);
        return products.Find(product => product.Holds) ?? (isStated ? products[0] : null);
    }

    /// <summary>Of a price for each month the months stand beside it too: else they are told elsewhere, or there is more of them than one.</summary>
    private static bool HasAllItIsOf(Mention rate, List<Mention> numbers) =>
        rate.Measure.Per.All(per => numbers.Exists(number => number.Measure.IsOf(per)));

    /// <summary>One or two of the few numbers that a sentence has.</summary>
    private static IEnumerable<IReadOnlyList<Mention>> Subsets(List<Mention> numbers)
    {
        foreach (var one in numbers)
        {
            yield return [one];
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            for (var j = i + 1; j < numbers.Count; j++)
            {
                yield return [numbers[i], numbers[j]];
            }
        }
    }

    private static Relation Product(Sentence sentence, Quantity stated, IReadOnlyList<Quantity> factors, int times = 1)
    {
        var product = factors.Aggregate((decimal)times, (result, factor) => result * factor.Value);
        var slack = factors.Sum(factor => factor.Value == 0 ? 0 : Math.Abs(product / factor.Value) * factor.Slack);
        return ProseRelation.Of(
            CheckKind.Product,
            sentence,
            stated,
            product,
            slack,
            string.Join(" × ", factors.Select(factor => factor.Text).Concat(times > 1 ? [Danish.Write(times)] : [])),
            factors
        );
    }

    // … hvilket ikke er indeholdt i de 3 mio. kr.
    [GeneratedRegex(@"\b(?:ikke|ud over|udover|foruden|mens|medens|hvorimod)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NotPattern();

    [GeneratedRegex(
        @"(?<!(?:x|×|\*|gange) )<(?<a>[MC]\d+)>(?: [\p{L}-]+){0,2}? (?:x|×|\*|gange) <(?<b>[MC]\d+)>(?: [\p{L}.]+){0,5}?(?:, |\s*=\s*| )(?:(?:det er |i alt |altså |svarende til |dvs\. |det vil sige |lig med )+|(?<==\s*))<(?<c>[MC]\d+)>(?! (?:x|×|\*|gange))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TimesPattern();
}
