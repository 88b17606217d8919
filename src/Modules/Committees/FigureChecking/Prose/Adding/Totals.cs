using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Parts and, after them, their total: <c>A til x, B til y og C til z, i alt D</c>, in one sentence or two; and shares that part a whole, which
/// come to a hundred.
/// </summary>
internal static partial class Totals
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of).OfType<Relation>();

    private static IEnumerable<Relation?> Of(Sentence sentence) =>
        sentence
            .Mentions.Where(m => m is { IsNumber: true, IsChange: false, IsRate: false, IsMean: false, Value: > 0, SumsUp: true })
            .Select(total => Before(sentence, total))
            .Append(Hundred(sentence));

    private static Relation? Before(Sentence sentence, Mention total)
    {
        var parts = sentence.Mentions.Where(m => m.Order < total.Order && m.Unit == total.Unit).ToList();
        var source = sentence;
        if (parts.Count == 0 && total.IsTotal && sentence.Previous is { } previous)
        {
            source = previous;
            parts = [.. previous.Mentions.Where(m => m.Unit == total.Unit)];
        }

        if (
            parts.Count < 2
            || (!total.IsTotal && LastWord(total) is { Length: > 0 } word && word == LastWord(parts[^1]))
            || parts.Exists(part => part.IsTotal || part.IsChange)
            || !PartSum.ArePlain(parts)
            || !PartSum.AreListed(parts)
            || !PartSum.AreAlike([.. parts, total])
        )
        {
            return null;
        }

        var goesOn = sentence.Mentions.Any(m =>
            m.Order > total.Order && m.Unit == total.Unit && !m.IsRate && !OfWhichPattern().IsMatch(m.Lead)
        );
        var others = source.Mentions.Any(m => m.Order < total.Order && m.Unit is QuantityUnit.Percent or QuantityUnit.PercentPoint);
        var isNear =
            source == sentence
            || (
                (total.Unit == QuantityUnit.Money || SumsUpPattern().IsMatch(sentence.Text))
                && IsNear(parts.Sum(part => part.Value), total.Value)
            );
        return PartSum.Of(
            sentence,
            total,
            parts,
            isNear && !IsWithin(total, parts) && !IsFragment(source) && !goesOn && !others && !LooseTotalPattern().IsMatch(total.Lead)
        );
    }

    /// <summary><c>A koster 3, B koster 5 og C koster 2</c>: what is said of each is no conclusion from the others.</summary>
    private static string LastWord(Mention mention) => LastWordPattern().Match(mention.Lead).Groups["w"].Value;

    /// <summary>The parts before the break are missing.</summary>
    private static bool IsFragment(Sentence sentence) =>
        sentence is { Previous: null, Passage.IsBrokenOff: true } && !char.IsUpper(sentence.Text.FirstOrDefault());

    /// <summary>What lies between the parts, and is not called their total, is what they are on an average.</summary>
    private static bool IsWithin(Mention total, List<Mention> parts) =>
        parts.Count > 2 && !total.IsTotal && PartSum.IsBetween(total, parts);

    /// <summary>What is far from the total is the sum of something else.</summary>
    private static bool IsNear(decimal sum, decimal total) =>
        (sum * 3 > total * 2 && sum * 2 < total * 3) || Slips.IsOneDigitApart(sum, total);

    /// <summary><c>fordeler sig med 33 pct. til …, 27 pct. til … og 40 pct. til …</c></summary>
    private static Relation? Hundred(Sentence sentence)
    {
        var shares = sentence.Mentions.Where(m => m.Unit == QuantityUnit.Percent).ToList();
        var all = shares.Count == sentence.Mentions.Count;
        var isSaid = shares is [_, _, _, .., { Value: 100, IsTotal: true }];
        if (isSaid)
        {
            shares.RemoveAt(shares.Count - 1);
        }

        if (
            shares.Count < 3
            || !all
            || !(
                isSaid
                || Shared.Says(QuestionOf(sentence) + sentence.Text[..shares[0].Quantity.Start])
                || Shared.SaysAll(sentence.Text[shares[^1].Quantity.End..])
            )
            || !PartSum.ArePlain(shares)
            || !PartSum.AreListed(shares)
            || !(AndPattern().IsMatch(shares[^1].Lead) || shares.Count > 3)
            || Incomplete.Says(sentence.Text)
            || (sentence.Next is { } next && Shared.SaysRest(next.Text))
        )
        {
            return null;
        }

        return Shared.Hundred(sentence, shares);
    }

    /// <summary>What it answers.</summary>
    private static string QuestionOf(Sentence sentence) => sentence.Previous is { Text: [.., '?'] question } ? question + " " : "";

    [GeneratedRegex(
        @"^(?:Det|Dette|Tilsammen|Sammenlagt|Samlet|I alt|Alt i alt|Totalt|Dermed|Hermed|Det samlede|Den samlede|De)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex SumsUpPattern();

    // The whole of something larger than the parts that happen to stand before it.
    [GeneratedRegex(
        @"\b(?:ud af|af (?:de|i alt|et|en)|mod)\b|\bde (?:øvrige|andre|resterende)\b|\bmens (?!der\b|det\b|summen\b|totalen\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LooseTotalPattern();

    [GeneratedRegex(@"\b(?:hvoraf|heraf)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfWhichPattern();

    [GeneratedRegex(@"(?<w>\p{L}+)\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LastWordPattern();

    [GeneratedRegex(@"\b(?:og|samt)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AndPattern();
}
