using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// A part, the whole it is of, and its share: <c>38 ud af 50 planer, svarende til 76 %</c>, <c>af de 80 er 35 i job (44 pct.)</c>. Counts and amounts
/// alike. The share stands with the two in a sentence, or in the one after; where there are just two numbers that it can be of, it is of them.
/// </summary>
internal static partial class Shares
{
    /// <summary>A number over a smaller one may be a day of a month.</summary>
    private const int MostMonths = 12;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of).OfType<Relation>();

    private static IEnumerable<Relation?> Of(Sentence sentence) =>
        sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Percent, IsChange: false }).Select(InBrackets).Concat(Worded(sentence));

    private static Relation? Of(Sentence sentence, Mention share)
    {
        if (
            (PairOf(sentence, share) ?? OnlyPair(sentence, share) ?? Fraction(sentence, share)) is not (var part, var whole)
            || part.Value < 0
            || whole.Value <= 0
        )
        {
            return null;
        }

        if (PercentTriples.IsOfOthers(share, part, whole))
        {
            return null;
        }

        var computation = Computation.Share(share, part, whole);
        var isOtherwise =
            share.Quantity.StandsFor(100 - computation.Computed, computation.Slack)
            || OtherWholes(sentence, part, whole).Any(other => share.Quantity.StandsFor(100 * part.Value / other, computation.Slack));
        var relation = computation.ToRelation(isOtherwise ? Severity.Ambiguous : Severity.Error);
        return relation.Holds || !(ReversalRates.SpeaksOf(sentence) || IsOfOthers(sentence, share)) ? relation : null;
    }

    /// <summary><c>55 % (276/502)</c></summary>
    private static Relation? InBrackets(Mention share)
    {
        var match = QuotientPattern().Match(share.Trail) is { Success: true } behind ? behind : QuotientBeforePattern().Match(share.Lead);
        if (!match.Success)
        {
            return null;
        }

        var (part, whole) = (NumberOf(match.Groups["a"]), NumberOf(match.Groups["b"]));
        if (whole <= MostMonths || YearsPattern().IsMatch(match.Value))
        {
            return null;
        }

        var arithmetic = $"100 × {match.Groups["a"].Value} / {match.Groups["b"].Value}";
        var relation = ProseRelation.Of(CheckKind.Percentage, share.Sentence, share.Quantity, 100 * part / whole, 0, arithmetic, []) with
        {
            Terms = [match.Groups["a"].Value, match.Groups["b"].Value],
        };
        // Numbers with a stroke between may be something else, when other words part them from the share.
        return relation.Holds || !match.Groups["loose"].Success || Slips.IsOneSlip(share.Quantity, 100 * part / whole) ? relation : null;
    }

    private static decimal NumberOf(Group digits) =>
        decimal.Parse(digits.Value.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Relation?> Worded(Sentence sentence) =>
        sentence
            .Mentions.Where(m => m is { Unit: QuantityUnit.Percent, IsChange: false, IsMean: false } && !OfThosePattern().IsMatch(m.Trail))
            .Select(share => Of(sentence, share));

    /// <summary>It is the share of two other numbers that stand near: <c>40 begyndte. 5 er udgået, og 30 har gennemført, svarende til 75 pct.</c></summary>
    public static bool IsOfOthers(Sentence sentence, Mention share)
    {
        var near = ((Sentence?[])[sentence.Previous?.Previous, sentence.Previous, sentence, sentence.Next])
            .OfType<Sentence>()
            .SelectMany(Numbers)
            .ToList();
        return near.Exists(part =>
            near.Exists(whole =>
                AreAlike(part, whole)
                && whole.Value > part.Value
                && share.Quantity.StandsFor(100 * part.Value / whole.Value, 100 * part.Quantity.Slack / whole.Value)
            )
        );
    }

    /// <summary>Two wholes may be meant: those who began, and those of them who have not left (<c>299 begyndte, 57 er udgået</c>).</summary>
    private static IEnumerable<decimal> OtherWholes(Sentence sentence, Mention part, Mention whole) =>
        Numbers(sentence)
            .Concat(sentence.Previous is { } previous ? Numbers(previous) : [])
            .Where(m => m.Unit == whole.Unit && m != part && m.Value != whole.Value)
            .SelectMany(m => (decimal[])[m.Value, whole.Value - m.Value])
            .Where(other => other > 0);

    /// <summary>The two next to the share, when words tie them together.</summary>
    private static (Mention Part, Mention Whole)? PairOf(Sentence sentence, Mention share)
    {
        var (mentions, at) = (sentence.Mentions, share.Order);
        if (IsOf(share) && at + 1 < mentions.Count)
        {
            var isAfter = at + 2 < mentions.Count && AfterSharePattern().IsMatch(mentions[at + 2].Lead);
            var part =
                isAfter ? mentions[at + 2]
                : at > 0 && IsTied(share) ? mentions[at - 1]
                : null;
            return part is not null && AreAlike(part, mentions[at + 1]) ? (part, mentions[at + 1]) : null;
        }

        if (at >= 2 && IsTied(share) && Pair(mentions[at - 2], mentions[at - 1]) is { } before)
        {
            return before;
        }

        if (
            at >= 2
            && VerbPattern().IsMatch(share.Lead)
            && OutOfPattern().IsMatch(mentions[at - 1].Lead)
            && AreAlike(mentions[at - 2], mentions[at - 1])
        )
        {
            return (mentions[at - 2], mentions[at - 1]);
        }

        if (
            at >= 1
            && at + 1 < mentions.Count
            && AfterSharePattern().IsMatch(mentions[at + 1].Lead)
            && OfPattern().IsMatch(mentions[at - 1].Lead)
            && AreAlike(mentions[at - 1], mentions[at + 1])
        )
        {
            return (mentions[at + 1], mentions[at - 1]);
        }

        return at + 2 < mentions.Count && AfterSharePattern().IsMatch(mentions[at + 1].Lead)
            ? Pair(mentions[at + 1], mentions[at + 2])
            : null;
    }

    /// <summary>A sentence, or two when the second goes on about the first, with two numbers only beside its only share.</summary>
    private static (Mention Part, Mention Whole)? OnlyPair(Sentence sentence, Mention share)
    {
        var own = Numbers(sentence);
        var goesOn =
            own.Count < 2
            && !SpentPattern().IsMatch(share.Lead)
            && (GoesOnPattern().IsMatch(sentence.Text) || (share.IsNamedShare && own.Count == 0))
            && sentence.Previous is not null;
        var numbers = goesOn ? [.. Numbers(sentence.Previous!), .. own] : own;
        var isOnly = sentence.Mentions.Count(m => m.Unit == QuantityUnit.Percent) == 1 && !(goesOn && HasShare(sentence.Previous!));
        if (
            !isOnly
            || numbers is not [var a, var b]
            || !AreAlike(a, b)
            || !(share.IsNamedShare || IsTied(share))
            || (a.Quantity.IsWritten != b.Quantity.IsWritten && PercentTriples.CountOtherThings(a, b))
        )
        {
            return null;
        }

        var (part, whole) = a.Value <= b.Value ? (a, b) : (b, a);
        var isSaid = share.IsNamedShare || OfPattern().IsMatch(string.Join(' ', a.Lead, a.Trail, b.Lead, b.Trail)) || IsOf(share);
        return isSaid && !OtherPattern().IsMatch(share.Lead) ? (part, whole) : null;
    }

    /// <summary><c>en tredjedel (85)</c>, <c>halvdelen af de 120 … Det drejer sig om 60</c>: a share in words, and the only two numbers beside it.</summary>
    private static (Mention Part, Mention Whole)? Fraction(Sentence sentence, Mention share)
    {
        if (!share.Quantity.IsWritten)
        {
            return null;
        }

        var own = Numbers(sentence);
        var numbers = own is [_] && sentence.Next is { GoesOn: true } next ? [.. own, .. Numbers(next)] : own;
        numbers =
            own is [_] && numbers.Count == 1 && sentence is { GoesOn: true, Previous: { } previous }
                ? [.. Numbers(previous), .. own]
                : numbers;
        return
            numbers is [var a, var b]
            && AreAlike(a, b)
            && !PercentTriples.CountOtherThings(a, b)
            && (IsTied(share) || numbers.Exists(m => AfterSharePattern().IsMatch(m.Lead) || SoManyPattern().IsMatch(m.Lead)))
            ? a.Value <= b.Value
                ? (a, b)
                : (b, a)
            : null;
    }

    private static List<Mention> Numbers(Sentence sentence) => [.. sentence.Mentions.Where(m => m is { IsNumber: true, IsTime: false })];

    private static bool HasShare(Sentence sentence) =>
        sentence.Mentions.Any(m => m.Unit is QuantityUnit.Percent or QuantityUnit.PercentPoint);

    private static (Mention Part, Mention Whole)? Pair(Mention first, Mention second) =>
        !AreAlike(first, second) || OtherPattern().IsMatch(second.Lead + second.Trail) ? null
        : WholePattern().IsMatch(second.Lead) ? (first, second)
        : FirstWholePattern().IsMatch(first.Lead) || OfWhichPattern().IsMatch(second.Lead) ? (second, first)
        : null;

    private static bool AreAlike(Mention first, Mention second) =>
        first.Unit == second.Unit
        && (first.Unit != QuantityUnit.Count || (first.Quantity.Step >= 1 && second.Quantity.Step >= 1))
        && first is { IsNumber: true, Quantity.High: null, IsRate: false }
        && second is { Quantity.High: null, IsRate: false };

    /// <summary><c>44 pct. af de 80</c>: what comes next is the whole.</summary>
    private static bool IsOf(Mention share) => OfNextPattern().IsMatch(share.Trail);

    /// <summary>It stands in apposition or follows.</summary>
    private static bool IsTied(Mention share) =>
        share.IsConclusion || share.IsNamedShare || AppositionPattern().IsMatch(share.Lead + "|" + share.Trail);

    [GeneratedRegex(@"(?:19|20)\d\d ?/ ?(?:19|20)\d\d", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearsPattern();

    [GeneratedRegex(
        @"^\s*\((?<a>\d{1,3}(?:\.\d{3})*|\d{1,6}) ?/ ?(?<b>\d{1,3}(?:\.\d{3})*|\d{1,6})\)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex QuotientPattern();

    // 276/502 = 55 %
    [GeneratedRegex(
        @"^[^\d/]*(?<a>\d{1,3}(?:\.\d{3})*|\d{1,6}) ?/ ?(?<b>\d{1,3}(?:\.\d{3})*|\d{1,6})(?<loose>[^\d/]*)\(\s*$|(?<![\d.,/])(?<a>\d{1,3}(?:\.\d{3})*|\d{1,6}) ?/ ?(?<b>\d{1,3}(?:\.\d{3})*|\d{1,6})\)?\s*(?:=|:|,|–|→)?(?: ?(?:dvs\.|altså|svarende til|lig med|giver|er|det er|hvilket er|hvilket giver))*\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex QuotientBeforePattern();

    [GeneratedRegex(
        @"\b(?:ud af|af|blandt|ud fra|i forhold til)(?: (?:de|det|den|i alt|alle|samtlige|disse|et|en|kommunens|årets|vores|samlede?|samlet|nuværende|tilmeldte|afholdte|korrigerede?|vedtagne?|oprindelige?|afsatte|mulige|budget(?:tet)?|ramme(?:n)?|pulje(?:n)?|bevilling(?:en)?|på|total(?:t|en)?))*\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex WholePattern();

    [GeneratedRegex(@"^\s*(?:\p{L}+ )?(?:er|har|var|blev|kom)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex VerbPattern();

    [GeneratedRegex(@"\bud af(?: (?:de|i alt|alle))*\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex OutOfPattern();

    [GeneratedRegex(@"\b(?:heraf|hvoraf|deraf|af disse|af dem)\b[^.;,]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfWhichPattern();

    [GeneratedRegex(
        @"\b(?:[Aa]f|[Bb]landt|[Uu]d af)(?: (?:de|i alt|alle|samtlige|disse|[\p{L}]+ets|[\p{L}]+ens|samlede|adspurgte|inviterede))*\s*$",
        RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex FirstWholePattern();

    [GeneratedRegex(
        @"\b(?:svarende til|svarer til|det vil sige|dvs\.?|altså|det er|nemlig|eller|i (?:kroner|tal|antal|personer))(?: i alt)?\s*$|\(\s*$|^\s*:\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AfterSharePattern();

    [GeneratedRegex(@"\b(?:drejer sig om|vil sige|er tale om|svarer til|gælder)(?: i alt)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SoManyPattern();

    // A share may be of something else that has changed: 5 af de 20 skoler har haft en stigning svarende til …
    [GeneratedRegex(
        @"stigning|steget|fald|øget|vækst|reduktion|reduceret|nedgang|besparelse|flere|færre|forøg|\bet mål\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"^\s*af (?:dem|disse|samme)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfThosePattern();

    [GeneratedRegex(
        @"^\s*af (?:de|det|den|alle|samtlige|i alt|et|en|\p{L}+(?:s|en|et|ne))\b[^,;.]*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfNextPattern();

    [GeneratedRegex(
        @"\b(?:af|blandt|heraf|hvoraf|deraf|gruppen på|ved|mulige|inviteret|tilmeldt)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfPattern();

    [GeneratedRegex(@"^.*,\s*\|\s*(?:,|$)|\(\s*\|\s*\)|[–-]\s*\|", RegexOptions.Singleline, Patterns.Timeout)]
    private static partial Regex AppositionPattern();

    // Spending and its budget stand further apart (SpendingRates).
    [GeneratedRegex("forbrugsprocent", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpentPattern();

    [GeneratedRegex(@"^(?:Det|Dette|Dermed|Således|Altså|Hvilket|Andelen)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex GoesOnPattern();
}
