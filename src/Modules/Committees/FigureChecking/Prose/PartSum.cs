using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Adds up the parts of a total as far as words make them parts, each with its sign.</summary>
internal static partial class PartSum
{
    /// <summary>The first digit of a total may be the wrong one.</summary>
    private const int FarthestSlip = 5;

    private const int FarthestOff = 12;

    /// <summary>Smaller numbers are a slip apart by chance.</summary>
    private const int FewestSteps = 100;

    /// <summary>So many do not happen to have just that mean.</summary>
    private const int FewestOfMean = 3;

    /// <summary>An amount that goes so often into a step of another is of something else.</summary>
    private const int LeastInStep = 100;

    /// <param name="isWhole">The words say that the parts are all; otherwise the sum is only confirmed.</param>
    public static Relation? Of(
        Sentence sentence,
        Mention total,
        List<Mention> parts,
        bool isWhole,
        Severity severity = Severity.Error,
        CheckKind kind = CheckKind.Sum
    )
    {
        var terms = parts.ConvertAll(part => part.Quantity);
        var isMean = total.Unit == QuantityUnit.Count && terms.TrueForAll(term => term.Step > total.Quantity.Step);
        if (terms.Count < 2 || isMean || terms.Exists(term => term.High is not null))
        {
            return null;
        }

        isWhole &= !IsCutShort(parts[^1].Sentence);
        kind = kind == CheckKind.Sum ? KindOf([.. parts, total]) : kind;
        var (sum, arithmetic) = Signed(total, parts);
        var slack = terms.Sum(term => term.Slack);
        var stated = total.Quantity with { Value = parts.Exists(part => part.Value < 0) ? total.Value : Math.Abs(total.Value) };
        var isMet = sum == stated.Value || (terms.TrueForAll(term => term.Step <= total.Quantity.Step) && stated.StandsFor(sum, slack));
        if (!isMet && (IsFarOff(sum, stated.Value) || ComesOutOtherwise(total, parts) || IsMoreToldOf(total, parts, stated.Value - sum)))
        {
            return null;
        }

        if (
            !isMet
            && terms.Count >= FewestOfMean
            && total.Quantity.StandsFor(terms.Average(term => term.Value), terms.Max(term => term.Slack))
        )
        {
            return ProseRelation.Of(
                CheckKind.Mean,
                sentence,
                stated,
                terms.Average(term => term.Value),
                terms.Max(term => term.Slack),
                $"({arithmetic}) / {terms.Count}",
                terms
            );
        }

        if (
            !isMet
            && !isWhole
            && ArePlain(parts)
            && (
                Slips.IsOneDigitApart(sum, stated.Value, FarthestSlip)
                || (stated.Value / stated.Step >= FewestSteps && Slips.Explains(stated, terms, values => values.Sum(), FarthestSlip))
            )
        )
        {
            // Parts that need not be all, but come to the total but for one digit, were meant to.
            return ProseRelation.Of(kind, sentence, stated, sum, slack, arithmetic, terms, Severity.Unexplained);
        }

        return isMet || isWhole ? ProseRelation.Of(kind, sentence, stated, sum, slack, arithmetic, terms, severity) : null;
    }

    /// <summary>The parts as printed come to the total, each as far as it is rounded.</summary>
    public static bool AddsUp(Mention total, List<Mention> parts) =>
        total.Quantity.StandsFor(parts.Sum(part => part.Value), parts.Sum(part => part.Quantity.Slack));

    /// <summary>What is missing is told without a figure: ones, or the rest.</summary>
    private static bool IsMoreToldOf(Mention total, List<Mention> parts, decimal missing) =>
        missing > 0
        && (
            UnsaidRestPattern().IsMatch(parts[^1].Trail)
            || (total.Unit == QuantityUnit.Count && missing <= OnePattern().Count(total.Sentence.Text + parts[0].Sentence.Text))
        );

    /// <summary>No slip takes a number further: it is of something else.</summary>
    private static bool IsFarOff(decimal sum, decimal stated) =>
        Math.Sign(sum) != Math.Sign(stated)
        || Math.Abs(sum) > Math.Abs(stated) * FarthestOff
        || Math.Abs(stated) > Math.Abs(sum) * FarthestOff;

    /// <summary>
    /// With one more figure of the sentences around, or without one of the parts, they come to the total: which are its parts was misread. In a list there is
    /// nothing to misread: a line that is left out is the mistake.
    /// </summary>
    public static bool ComesOutOtherwise(Mention total, List<Mention> parts)
    {
        var sum = parts.Sum(part => part.Value);
        var slack = parts.Sum(part => part.Quantity.Slack);
        var (first, last) = (parts[0].Sentence, parts[^1].Sentence);
        var areListed = parts.TrueForAll(part => part.Sentence.Passage.Kind == PassageKind.ListEntry);
        return parts.Count > 2 && !areListed && parts.Exists(part => total.Quantity.StandsFor(sum - part.Value, slack))
            || ((Sentence?[])[first.Previous, first, last, last.Next, total.Sentence])
                .OfType<Sentence>()
                .SelectMany(sentence => sentence.Mentions)
                .Any(m =>
                    m != total
                    && m.Unit == total.Unit
                    && !parts.Contains(m)
                    && m.Value > 0
                    && total.Quantity.StandsFor(sum + m.Value, slack)
                );
    }

    /// <summary>What something is paid with balances it; other parts are summed.</summary>
    public static CheckKind KindOf(IEnumerable<Mention> mentions) =>
        mentions.Any(m => m.Unit == QuantityUnit.Money && (PaidPattern().IsMatch(m.Lead) || PaidPattern().IsMatch(m.Trail)))
            ? CheckKind.Balance
            : CheckKind.Sum;

    /// <summary>A page or a lost line end breaks the sentence off before its last part.</summary>
    private static bool IsCutShort(Sentence sentence) =>
        sentence.Passage is { Kind: PassageKind.Paragraph, IsLine: false } passage
        && passage.Sentences[^1] == sentence
        && passage.Text.TrimEnd() is [.., var last]
        && last is not ('.' or ':' or ';' or ')' or '!' or '?');

    /// <summary>Parts of one kind: no ranges, rates or means, no part of a part, no other time.</summary>
    public static bool ArePlain(List<Mention> parts) =>
        parts.Count > 0
        && parts.TrueForAll(part => part is { Quantity.High: null, IsRate: false, IsMean: false })
        && !NoFirstPartPattern().IsMatch(parts[0].Lead)
        && parts.Skip(1).All(part => !NoPartPattern().IsMatch(part.Lead));

    /// <summary>More than the least of them and less than the most: what they are on an average, not what they come to.</summary>
    public static bool IsBetween(Mention mention, List<Mention> others) =>
        mention.Value > others.Min(other => other.Value) && mention.Value < others.Max(other => other.Value);

    /// <summary>One after the other, with nothing but their purposes between.</summary>
    public static bool AreListed(List<Mention> parts) => parts.Skip(1).All(part => ListPattern().IsMatch(part.Lead));

    /// <summary>Hours and weeks are not added up, nor either of them with persons; nor the price of a place with millions.</summary>
    public static bool AreAlike(IReadOnlyList<Mention> mentions)
    {
        if (AreFarApart(mentions))
        {
            return false;
        }

        var measures = mentions.Select(m => MeasurePattern().Match(m.Trail).Value.Trim()).ToList();
        return measures.TrueForAll(measure => measure.Length == 0)
            || (measures[^1].Length > 0 && measures.Where(measure => measure.Length > 0).Distinct().Count() == 1);
    }

    /// <summary>One amount is nothing to the rounding of another.</summary>
    private static bool AreFarApart(IReadOnlyList<Mention> mentions)
    {
        var amounts = mentions.Where(m => m is { Unit: QuantityUnit.Money, Value: not 0 }).Select(m => m.Quantity).ToList();
        return amounts.Count > 1 && amounts.Min(amount => Math.Abs(amount.Value)) * LeastInStep < amounts.Max(amount => amount.Step);
    }

    /// <summary><c>løn (2,9 mio. kr.), drift (1,1 mio. kr.) og kørsel (0,5 mio. kr.)</c></summary>
    public static bool AllInBrackets(List<Mention> parts) =>
        parts.Count > 1
        && parts.TrueForAll(part => part.Lead.TrimEnd().EndsWith('(') && part.Trail.StartsWith(')') && !NoPartPattern().IsMatch(part.Lead));

    /// <summary>
    /// Where more and less are added up, each counts with its sign: a merudgift of 0,9 and a mindreudgift of 2,0 are a mindreudgift of 1,1. A part without
    /// a word of its own (<c>faldet med 12 og 5</c>) goes as the one before.
    /// </summary>
    private static (decimal Sum, string Arithmetic) Signed(Mention total, List<Mention> parts)
    {
        var signs = new List<int>();
        foreach (var part in parts)
        {
            var sign = part.Sign;
            signs.Add(
                sign != 0 ? sign
                : signs.Count > 0 ? signs[^1]
                : total.Sign
            );
        }

        if (!signs.Contains(1) || !signs.Contains(-1) || signs.Contains(0) || OffsetPattern().IsMatch(total.Sentence.Text))
        {
            return (parts.Sum(part => part.Value), string.Join(" + ", parts));
        }

        var sum = parts.Zip(signs).Sum(pair => Math.Abs(pair.First.Value) * pair.Second);
        var turn = total.Sign is not 0 and var said ? said : Math.Sign(sum);
        var arithmetic = string.Concat(
            parts.Zip(signs).Select((pair, i) => (pair.Second * turn > 0 ? (i == 0 ? "" : " + ") : " − ") + pair.First.Quantity.Text)
        );
        return (sum * turn, arithmetic.Trim());
    }

    /// <summary>Each says of itself whether it is more or less.</summary>
    public static bool AreSigned(IEnumerable<Mention> parts) => parts.All(part => part.Sign != 0);

    [GeneratedRegex(
        @"\bfinansiere[st]|\bdækkes\b|\bdækket\b|\bkassebehold|\b(?:af|fra|i|på) kassen\b|medfinansiering|\bbetales\b|\bmodsvares|\btilvejebring",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PaidPattern();

    // Et, behind a comma, is one: 13 til anlæg, et til drift.
    [GeneratedRegex(@"(?:, |\bog |\bsamt )(?:en|et|én|ét)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OnePattern();

    // The rest, of which no figure is told.
    [GeneratedRegex(
        @"\b(?:resten|restbeløbet|det (?:resterende|øvrige)|de (?:resterende|øvrige))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex UnsaidRestPattern();

    // What makes up for something does so whether it is less spent or more earned.
    [GeneratedRegex(@"modsvare|opveje|finansiere|dækkes", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OffsetPattern();

    [GeneratedRegex(
        @"^\s*(?:(?:timer?|timerne|dage?|dagene|uger?|ugerne|måned(?:er|erne)?|minut(?:ter)?|år|årene|ton|pladser?|pladserne|m2|km)\b|kilomet|meter|kvadratmeter|m²|kvm|hektar|kwh)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MeasurePattern();

    [GeneratedRegex(
        @"^(?![^.;]*\b(?:som|hvor|skal)\b)[^.;]*?(?:,|\bog\b|\bsamt\b|\bplus\b|\bdertil\b|\bhertil\b|\bdesuden\b|\bmens\b|\+)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ListPattern();

    // What these words lead to is no part: a part of a part, another time, a comparison.
    [GeneratedRegex(
        @"\b(?:heraf|hvoraf|herunder|tidligere|mod|sammenlignet|bl\.a\.|blandt andet|primært|især|ud af|svarende til|forrige|sidste år|året før)(?=\W)|\bfra\s*$|\bfor hver|\bà\b|×|\bx\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NoPartPattern();

    [GeneratedRegex(@"\b(?:(?:hvoraf|ud af|svarende til|mellem)\s*$|fra [^,]*$)|\bà\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NoFirstPartPattern();
}
