using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// One percentage and two numbers, alone in a sentence or in two or three next to each other: the share that the one is of the other, or the change from the
/// one to the other, as the words have it. Where the words only tie them together, a slip of the pen is complained of and nothing else.
/// </summary>
internal static partial class PercentTriples
{
    /// <summary>Of a share of two digits too its terms may be wrong: the words tie the three together.</summary>
    private const int FewestDigits = 2;

    /// <summary>Of what is counted: shorter words are verbs and the like.</summary>
    private const int ShortestNoun = 5;

    public static IEnumerable<Relation> Of(ItemText item) => FigureGroup.OfThree(item).Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup triple)
    {
        var (window, figures) = (triple.Window, triple.Figures);
        if (
            figures.FindAll(m => m.Unit == QuantityUnit.Percent) is not [{ Quantity.High: null, Value: > 0 } percent]
            || figures.FindAll(m => m != percent) is not [var a, var b]
            || a.Unit != b.Unit
            || !a.IsNumber
            || !a.IsPlain
            || !b.IsPlain
            || a.IsChange
            || b.IsChange
            || a.Value <= 0
            || b.Value <= 0
            || IsOfNeither(percent, a, b)
            || (
                window.Count > 1 && ((!triple.IsSetOut && CountOtherThings(a, b)) || !PartSum.AreAlike([a, b]) || !PartSum.AreAlike([b, a]))
            )
        )
        {
            return null;
        }

        var text = triple.Text;
        var (high, low) = a.Value >= b.Value ? (a, b) : (b, a);
        var times = LevelTimes.InOrder(a, b);
        var haveTimes =
            times is not null && (a.Sentence == b.Sentence || triple.IsSetOut || percent.Sentence.GoesOn || HasOwn(percent, a, b));
        if (
            ChangePattern().IsMatch(text)
            && (haveTimes || a.Sentence == percent.Sentence || b.Sentence == percent.Sentence || triple.IsOfOneMatter)
        )
        {
            var digits = triple.Window.Count == 1 || triple.IsSetOut || haveTimes || Concludes(percent, a, b) ? 1 : FewestDigits;
            return haveTimes || percent.Sentence == window[0] || percent.Sentence.GoesOn || triple.IsSetOut || HasOwn(percent, a, b)
                ? Change(percent, high, low, digits)
                    // One of the two is so wrong that it has passed the other.
                    ?? (times is var (first, second) ? Test(Computation.Change(percent, first, second), digits) : null)
                : null;
        }

        return
            TiePattern().IsMatch(text)
            && !FromToPattern().IsMatch(a.Lead + "|" + b.Lead)
            && !OtherPattern().IsMatch(text)
            && (window.Count == 1 || (times is null && !IsOfYear(a) && !IsOfYear(b)))
            && (
                triple.IsSetOut
                || NamesWhole(percent, high)
                || (percent.IsNamedShare && percent.Sentence is { GoesOn: true, Mentions: [_] })
                || window.Skip(1).All(s => s.GoesOn || (!IsOfItsOwn(percent, a, b) && TiePattern().IsMatch(s.Text)))
            )
            ? Share(
                window,
                percent,
                low,
                high,
                (window.Count == 1 || triple.IsSetOut) && (percent.Follows || percent.IsNamedShare) ? 1 : FewestDigits
            )
            : null;
    }

    /// <summary><c>1.862 (2024: 1.790)</c>: it is set against another year's.</summary>
    private static bool IsOfYear(Mention number) =>
        MentionWords.YearLabelPattern().IsMatch(number.Lead) && number.Sentence.Mentions.Count > 1;

    /// <summary>One of the two is no level, or both are another share's.</summary>
    public static bool IsOfNeither(Mention percent, Mention a, Mention b) =>
        IsGoal(a) || IsGoal(b) || StandApart(percent, a, b) || IsOfOthers(percent, a, b) || AreAdded(a, b);

    /// <summary><c>76 sager om 30 borgere, en tredjedel af samtlige beboere</c>: of whom no number is told.</summary>
    public static bool IsOfOthers(Mention share, Mention a, Mention b) =>
        OfAllPattern().Match(share.Trail).Groups["noun"] is { Success: true, Value: var noun }
        && !share.Lead.Contains(noun, StringComparison.OrdinalIgnoreCase)
        && !(a.Sentence == share.Sentence && b.Sentence == share.Sentence && a.IsAfter(share) && b.IsAfter(share))
        && !((Mention[])[a, b]).Any(m =>
            (m.Lead + m.Trail).Replace(share.Trail, "", StringComparison.Ordinal).Contains(noun, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary><c>(26 + 8)/147</c></summary>
    private static bool AreAdded(Mention a, Mention b) =>
        a.Sentence == b.Sentence && b.Order == a.Order + 1 && b.Lead.Trim() is "+" or "plus";

    /// <summary><c>målet for 2030 er 3,5 ton</c>: what there is to be, and no level.</summary>
    public static bool IsGoal(Mention level) => GoalPattern().IsMatch(level.Lead);

    /// <summary><c>55 pct. har svaret, og 3 ud af 4 var glade</c>: two clauses of a sentence, each with a share of its own.</summary>
    private static bool StandApart(Mention percent, Mention a, Mention b) =>
        a.Sentence == percent.Sentence
        && b.Sentence == percent.Sentence
        && (
            (a.Order > percent.Order && (NewClausePattern().IsMatch(a.Lead) || ChangesTooPattern().IsMatch(a.Lead)))
            || (percent.Order > b.Order && PartlyPattern().IsMatch(percent.Lead) && SamePattern().IsMatch(b.Lead))
        );

    /// <summary><c>… var 2.316, og nu er det 2.495. Det betyder en stigning på 8 pct.</c></summary>
    private static bool Concludes(Mention percent, Mention a, Mention b) =>
        percent.Sentence is { GoesOn: true, Previous: { } previous, Mentions: [_] } && a.Sentence == previous && b.Sentence == previous;

    /// <summary><c>Midlerne er på 5 mio. kr. … Det er 60 pct. af midlerne</c>: the word for the whole stands with it.</summary>
    private static bool NamesWhole(Mention percent, Mention whole) =>
        percent.Sentence is { GoesOn: true, Mentions: [_] }
        && OfWholePattern().Match(percent.Trail).Groups["noun"].Value is { Length: > 0 } noun
        && whole.Sentence.Text.Contains(noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>One of the two stands with the percentage, the other does not.</summary>
    private static bool HasOwn(Mention percent, Mention a, Mention b) =>
        (a.Sentence == percent.Sentence) != (b.Sentence == percent.Sentence);

    /// <summary><c>der var 80 tilmeldte, og 30 pct. af de tilmeldte møder frem</c> says nothing of the numbers in its neighbours.</summary>
    private static bool IsOfItsOwn(Mention percent, Mention a, Mention b) =>
        HasOwn(percent, a, b)
        && OfThosePattern().Match(percent.Trail).Groups["noun"].Value is { Length: > 0 } noun
        && (a.Sentence == percent.Sentence ? a : b).Trail.Contains(noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>Two nouns that are not the same.</summary>
    public static bool CountOtherThings(Mention a, Mention b) =>
        a.Unit == QuantityUnit.Count
        && a.Noun.Length >= ShortestNoun
        && b.Noun.Length >= ShortestNoun
        && !AnyNounPattern().IsMatch(a.Noun + " " + b.Noun)
        && !a.Noun.Equals(b.Noun, StringComparison.OrdinalIgnoreCase);

    private static Relation? Share(IReadOnlyList<Sentence> window, Mention percent, Mention low, Mention high, int fewestDigits)
    {
        var computation = Computation.Share(percent, low, high);
        return computation.Holds || !IsOfAnother(window, percent, low, high) ? Test(computation, fewestDigits) : null;
    }

    /// <summary>A number in the sentence before or after is what the percentage is of, with one of the two.</summary>
    private static bool IsOfAnother(IReadOnlyList<Sentence> window, Mention percent, Mention low, Mention high) =>
        ((Sentence?[])[window[0].Previous, window[^1].Next])
            .OfType<Sentence>()
            .SelectMany(s => s.Mentions)
            .Where(m => m.Unit == low.Unit && m.IsPlain && m.Value > 0)
            .SelectMany(m => (decimal[])[100 * m.Value / high.Value, 100 * low.Value / m.Value, 100 * high.Value / m.Value])
            .Any(share => percent.Quantity.StandsFor(share));

    /// <summary>A fall begins at the higher, a rise at the lower; the figures must stand in some order that says so.</summary>
    private static Relation? Change(Mention percent, Mention high, Mention low, int fewestDigits)
    {
        var direction =
            FallPattern().IsMatch(percent.Lead + " " + percent.Trail) ? -1
            : RisePattern().IsMatch(percent.Lead + " " + percent.Trail) ? 1
            : 0;
        var isFromTo = FromToPattern().IsMatch(high.Lead + "|" + low.Lead) || FromToPattern().IsMatch(low.Lead + "|" + high.Lead);
        if ((direction == 0 && !isFromTo) || high.Value == low.Value)
        {
            return null;
        }

        var isDown = direction == 0 ? low.IsAfter(high) : direction < 0;
        var (from, to) = isDown ? (high, low) : (low, high);
        return Test(Computation.Change(percent, from, to), fewestDigits);
    }

    private static Relation? Test(Computation computation, int fewestDigits) =>
        computation.Stated.Quantity.IsWritten ? computation.ToRelation().AsConjecture() : computation.ToConjecture(fewestDigits);

    [GeneratedRegex(
        $@"\b{Vocabulary.Change}\b|\b(?:steget|steg|stiger|faldet|faldt|falder|vokset|øget|reduceret|(?<!\bog )flere|færre|højere|lavere|gået (?:op|ned|frem|tilbage))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangePattern();

    [GeneratedRegex(
        @"(?<!af|fra|ud|til)fald\b|faldet|faldt|falder|nedgang|tilbagegang|reduktion|reduceret|færre|lavere|gået (?:ned|tilbage)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FallPattern();

    [GeneratedRegex(
        @"stigning|\bsteg|\bstiger|vækst|vokset|øget|fremgang|højere|flere|gået (?:op|frem)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RisePattern();

    [GeneratedRegex(@"\bfra\s*\|.*\btil\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex FromToPattern();

    // What makes one of the two numbers the whole of the other, or the percentage its share.
    [GeneratedRegex(
        @"\p{L}*(?:procent(?:en)?|andel(?:en)?|grad(?:en)?|dækning(?:en)?|opfyldelse(?:n)?|kvotient(?:en)?|trækket|forbrug)\b|\b(?:ud af|af (?:alle|de|samtlige|i alt|hele|det samlede|tallet)|i alt|samtlige|det hele|samlet|samlede|deraf|heraf|hvoraf|af (?:dem|disse)|sættes|i forhold til|målt (?:på|op)|holdt op mod|set i forhold|delt med|dividere|grundlaget|bag (?:procenten|tallet)|dvs\.|det vil sige|altså|således|dermed|udgør|svarer|får man|fylder|opnået|forbrugt|anvendt|brugt|væk|konteret|disponeret|bogført|trukket|udnytte\p{L}*|gået|følgelig|i procent|i pct|i tal|i antal|antal|(?:pct\.|procent|%) af (?:alle|samtlige|de|det samlede|budget\p{L}*|ramme\p{L}*|bevilling\p{L}*|\p{L}{4,}(?:en|et|ne)))\b|=|\d\.?\)? ?/ ?\d|\. / \d",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TiePattern();

    [GeneratedRegex(
        @"^\s*af (?:de |den |det )?(?:samlede |hele )?(?<noun>\p{L}{4,}?)(?:erne|ene|en|et|ne)?(?=[\s.,;:)]|$)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfWholePattern();

    // Of whom, without what the noun ends in.
    [GeneratedRegex(
        @"^\s*af (?:alle|alt|samtlige) (?:de |kommunens )?(?<noun>\p{L}{4,}?)(?:erne|ene|er|e|ne)?\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfAllPattern();

    // Of whatever they are cases.
    [GeneratedRegex(
        @"\b(?:tilfælde\p{L}*|personer|borgere|gange|eksempler|besvarelser|stykker|deltagere)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AnyNounPattern();

    [GeneratedRegex(@"^\s*af (?:de|alle|samtlige|disse) (?<noun>\p{L}{4,})", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfThosePattern();

    [GeneratedRegex(@"\bmål(?:et|tal\p{L}*)?\b(?! (?:op|på))[^.;,]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex GoalPattern();

    [GeneratedRegex(@", (?:og|men)\s*$|, (?:mens|medens|hvorimod)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NewClausePattern();

    // er steget med 2 %, og pr. ansat er det også steget, fra 1.830 …
    [GeneratedRegex(
        @",? (?:og|men)\b.*\b(?:steget|steg|stiger|faldet|faldt|falder|vokset|øget|reduceret)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangesTooPattern();

    [GeneratedRegex(@"\b(?:heraf|hvoraf|deraf)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PartlyPattern();

    // The same told in another measure: 3.412 ansatte svarende til 2.874 årsværk.
    [GeneratedRegex(@"\bsvarende til\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex SamePattern();

    // The percentage is of another whole, or a goal, or another year's.
    [GeneratedRegex(
        @"\b(?:landsgennemsnit\p{L}*|landet|landsplan|måltal\p{L}*|målet er|et mål|året før|sidste år|tidligere|andre kommuner|rente\p{L}*|moms\p{L}*|pl\b|fremskriv\p{L}*|heltid\p{L}*|stilling\p{L}*|gennemsnit\p{L}*|usikkerhed\p{L}*|erfaring\p{L}*|normalt|typisk|plejer|mindst|højst)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();
}
