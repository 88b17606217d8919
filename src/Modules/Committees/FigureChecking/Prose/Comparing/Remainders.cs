using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// An amount that is said to follow (<c>herefter</c>, <c>dermed</c>, <c>tilbage</c>) from two that stand just before it. Only confirmed, for which two
/// is not said; but of a frame, what is spent of it and what is left, all in one sentence, the three are told apart by their words.
/// </summary>
internal static partial class Remainders
{
    private const int Before = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            if (sentence.Mentions.LastOrDefault(m => m.Unit == QuantityUnit.Money) is { } last && Left(sentence, last.Quantity) is { } left)
            {
                yield return left;
            }
        }

        foreach (var relation in item.Sentences.Select(Others).OfType<Relation>())
        {
            yield return relation;
        }

        for (var i = 0; i < item.Sentences.Count; i++)
        {
            var sentence = item.Sentences[i];
            if (
                FollowsPattern().Match(sentence.Frame) is { Success: true } match
                && sentence.Caught(match.Groups["m"]) is { High: null, IsApproximate: false } rest
                && Left(sentence, rest) is null
            )
            {
                var from = item
                    .Sentences.Take(i)
                    .TakeLast(Before)
                    .Where(s => s.Passage.SectionNumber == sentence.Passage.SectionNumber)
                    .SelectMany(s => s.Quantities)
                    .Concat(sentence.Quantities.Where(q => q.Start < rest.Start))
                    .Where(q => q is { Unit: QuantityUnit.Money, High: null, IsApproximate: false, Value: not 0 })
                    .ToList();
                if (Pair(from, rest) is (var whole, var part))
                {
                    yield return ProseRelation.Of(
                        CheckKind.Difference,
                        sentence,
                        rest,
                        Math.Abs(whole.Value) - Math.Abs(part.Value),
                        0,
                        $"{whole.Text} − {part.Text}",
                        [whole, part]
                    );
                }
            }
        }
    }

    /// <summary><c>Af bevillingen på 5,0 mio. kr. er der brugt 3,2 mio. kr., så der resterer 1,8 mio. kr.</c></summary>
    private static Relation? Left(Sentence sentence, Quantity rest)
    {
        var amounts = sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money).ToList();
        return
            amounts is [var whole, var spent, var left]
            && left.Quantity == rest
            && FramePattern().IsMatch(whole.Lead)
            && (SpentPattern().IsMatch(spent.Lead + spent.Trail) || TakenPattern().IsMatch(spent.Trail))
            && LeftPattern().IsMatch(left.Lead + left.Trail)
            && amounts.TrueForAll(m => m.IsLevel)
            ? ProseRelation.Difference(sentence, rest, whole.Quantity, spent.Quantity)
            : LeftOfPrevious(sentence, amounts, rest);
    }

    /// <summary><c>Der er afsat 416.000 kr. Heraf er 264.000 kr. disponeret, og der er dermed 152.000 kr. tilbage.</c></summary>
    private static Relation? LeftOfPrevious(Sentence sentence, List<Mention> amounts, Quantity rest) =>
        amounts is [var spent, var left]
        && left.Quantity == rest
        && sentence.Text.StartsWith("Heraf", StringComparison.Ordinal)
        && sentence.Previous?.Mentions.Where(m => m.Unit == QuantityUnit.Money).ToList() is [var whole]
        && SpentPattern().IsMatch(spent.Lead + spent.Trail)
        && LeftPattern().IsMatch(left.Lead + left.Trail)
        && whole.IsLevel
        && spent.IsLevel
        && left.IsLevel
            ? ProseRelation.Difference(sentence, rest, whole.Quantity, spent.Quantity)
            : null;

    /// <summary><c>380 af de 521 er tilknyttet A. De sidste 141 er tilknyttet B.</c>; also of amounts.</summary>
    private static Relation? Others(Sentence sentence)
    {
        var rest = sentence.Mentions.FirstOrDefault(m =>
            OthersPattern().IsMatch(m.Lead) && m is { Quantity.High: null, IsRate: false, IsTime: false }
        );
        if (rest is null)
        {
            return null;
        }

        var named = sentence.Mentions.Where(m => m.Order < rest.Order && IsLike(m)).ToList();
        var source = named.Count == 2 ? sentence : sentence.Previous;
        var own = named;
        named = named.Count == 2 ? named : [.. source?.Mentions.Where(IsLike) ?? []];
        if (own is [var only] && named is [var all] && sentence.Text.StartsWith("Heraf", StringComparison.Ordinal))
        {
            return only.IsLevel && all.IsLevel ? RestOf(all, only, rest) : null;
        }

        if (
            named is [var one]
            && own.Count == 0
            && rest.Sentence.GoesOn
            && source?.Previous?.Mentions.Where(IsLike).ToList() is [{ IsLevel: true } first]
        )
        {
            return one.IsLevel && one.Value < first.Value ? RestOf(first, one, rest) : null;
        }

        if (named is not [var a, var b] || a.Quantity.High is not null || b.Quantity.High is not null || a.IsRate || b.IsRate)
        {
            return null;
        }

        var isPartFirst = OfPattern().IsMatch(b.Lead);
        var isWholeFirst =
            !isPartFirst && (OfWhichPattern().IsMatch(b.Lead) || SpentPattern().IsMatch(b.Trail) || OfPattern().IsMatch(a.Lead));
        if (!isPartFirst && !isWholeFirst)
        {
            return null;
        }

        var (whole, part) = isPartFirst ? (b, a) : (a, b);
        return RestOf(whole, part, rest);

        bool IsLike(Mention m) => m.Unit == rest.Unit && !m.IsTime;
    }

    /// <summary>Persons and things: those and the others are all; of an amount something is left.</summary>
    private static Relation RestOf(Mention whole, Mention part, Mention rest) =>
        rest.Unit == QuantityUnit.Count
            ? ProseRelation.Sum(CheckKind.Sum, whole.Sentence, whole.Quantity, [part, rest])
            : ProseRelation.Difference(rest.Sentence, rest.Quantity, whole.Quantity, part.Quantity);

    private static (Quantity Whole, Quantity Part)? Pair(List<Quantity> from, Quantity rest)
    {
        foreach (var whole in from)
        {
            foreach (var part in from.Where(q => q != whole && q.Value != whole.Value))
            {
                if (Math.Abs(whole.Value) - Math.Abs(part.Value) == rest.Value)
                {
                    return (whole, part);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:de|det) (?:sidste|resterende|øvrige|tilbageværende|uforbrugte|ubrugte|andre)(?: beløb på)?\s*$|\b(?:resten|restbeløbet|restbevillingen),?(?: på| er| udgør)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OthersPattern();

    [GeneratedRegex(
        @"\b(?:ud af|af)(?: (?:de|i alt|alle|det|den|en|et|\p{L}+en på|\p{L}+et på))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex OfPattern();

    [GeneratedRegex(@"\b(?:heraf|hvoraf|deraf)\b[^.;]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfWhichPattern();

    [GeneratedRegex(@"\b(?:af|ud af|på|afsat|bevilget|rådighed|med)\b[^.;]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex FramePattern();

    [GeneratedRegex(
        @"\b(?:brugt|anvendt|forbrugt|udbetalt|disponeret\p{L}*|bevilget|udmøntet\p{L}*|udmøntede|afholdt|forbrug\p{L}*|reserveret|tildelt|bundet|gået til)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SpentPattern();

    [GeneratedRegex("trukket fra|fratrukket|fradraget", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TakenPattern();

    [GeneratedRegex(
        @"\b(?:rester\p{L}*|tilbage\p{L}*|udestår|uforbrugt\p{L}*|mangler|rest|ubrugt\p{L}*|i overskud|ikke (?:brugt|disponeret|udmøntet))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LeftPattern();

    [GeneratedRegex(
        @"\b(?:herefter|derefter|dermed|tilbage|resterer|udestår)\b[^<.;]{0,60}<(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FollowsPattern();
}
