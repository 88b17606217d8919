using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// Arithmetic that the paper writes out with its signs: <c>6 pladser x 4 måneder x 12.000 kr. = 288.000 kr.</c>, <c>bevilling 162.000 kr. minus udgifter
/// 69.000 kr. = rest 93.000 kr.</c>
/// </summary>
internal static partial class Equations
{
    private const int FewestTerms = 2;
    private const char Times = 'x';
    private const char Plus = '+';
    private const char Minus = '-';
    private const char Is = '=';

    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Sentences.SelectMany(sentence => sentence.Mentions).Select(m => Of(m) ?? Namely(m)).OfType<Relation>();

    /// <summary><c>2.000.000 kr., nemlig fire gange 500.000 kr.</c></summary>
    private static Relation? Namely(Mention stated)
    {
        var terms = stated.Sentence.Mentions.Where(m => m.Order > stated.Order).ToList();
        return
            terms.Count >= FewestTerms
            && terms.TrueForAll(m => m.Quantity.High is null && SignBefore(m) == (m == terms[0] ? Is : Times))
            && NamelyPattern().IsMatch(terms[0].Lead)
            ? Product(stated, terms)
            : null;
    }

    private static Relation? Of(Mention stated)
    {
        if (stated.Order == 0 || SignBefore(stated) != Is || stated.Quantity.High is not null)
        {
            return null;
        }

        var terms = new List<Mention>();
        var signs = new List<char>();
        var mentions = stated.Sentence.Mentions.Where(m => m.Order < stated.Order).Reverse();
        foreach (var mention in mentions)
        {
            terms.Insert(0, mention);
            var sign = SignBefore(mention);
            if (sign is not (Times or Plus or Minus))
            {
                break;
            }

            signs.Insert(0, sign);
        }

        return terms.Count < FewestTerms || signs.Count != terms.Count - 1 || terms.Exists(m => m.Quantity.High is not null) ? null
            : signs.TrueForAll(sign => sign == Times) ? Product(stated, terms)
            : signs.Contains(Times) || terms.Exists(m => m.Unit != stated.Unit) ? null
            : Balance(stated, terms, signs);
    }

    private static Relation? Product(Mention stated, List<Mention> terms) =>
        terms.Count(m => m.Unit == stated.Unit) == (stated.Unit == QuantityUnit.Count ? terms.Count : 1)
        && terms.TrueForAll(m => m.Unit == stated.Unit || m.Unit == QuantityUnit.Count)
            ? Computation.Product(stated, terms).ToRelation()
            : null;

    private static Relation Balance(Mention stated, List<Mention> terms, List<char> signs) =>
        new Computation(
            signs.Contains(Minus) ? CheckKind.Difference : CheckKind.Sum,
            stated,
            terms,
            values =>
                values.Skip(1).Zip(signs).Aggregate(values[0], (sum, next) => next.Second == Minus ? sum - next.First : sum + next.First),
            string.Concat(
                Enumerable
                    .Range(0, terms.Count)
                    .Select(i =>
                        (
                            i == 0 ? ""
                            : signs[i - 1] == Minus ? " − "
                            : " + "
                        ) + $"{{{i}}}"
                    )
            )
        ).ToRelation();

    /// <summary>The sign that stands between it and the figure before it, with a few words at most: x, +, - or =; else a blank.</summary>
    private static char SignBefore(Mention mention) =>
        SignPattern().Match(mention.Lead) is not { Success: true } match ? ' '
        : match.Groups["times"].Success ? Times
        : match.Groups["plus"].Success ? Plus
        : match.Groups["minus"].Success ? Minus
        : Is;

    [GeneratedRegex(@"(?:nemlig|dvs\.)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NamelyPattern();

    [GeneratedRegex(
        @"^[\p{L}\s.,²-]{0,40}(?:\([^()]{1,30}\)\s*)?(?<![\p{L}.])(?:(?<times>x|×|\*|gange)|(?<plus>\+|plus)|(?<minus>−|minus)|=|nemlig|dvs\.)(?:\s+\p{L}+){0,3}\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SignPattern();
}
