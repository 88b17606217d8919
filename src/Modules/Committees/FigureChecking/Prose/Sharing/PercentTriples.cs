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

    public static IEnumerable<Relation> Of(ItemText item) => Triple.In(item).Select(Of).OfType<Relation>();

    private static Relation? Of(Triple triple)
    {
        var (window, figures) = triple;
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
            || (window.Count > 1 && CountOtherThings(a, b))
        )
        {
            return null;
        }

        var text = triple.Text;
        var (high, low) = a.Value >= b.Value ? (a, b) : (b, a);
        if (ChangePattern().IsMatch(text))
        {
            return Change(percent, high, low);
        }

        return
            TiePattern().IsMatch(text)
            && !OtherPattern().IsMatch(text)
            && (window.Count == 1 || window.Skip(1).All(s => s.GoesOn || TiePattern().IsMatch(s.Text)))
            ? Share(window, percent, low, high)
            : null;
    }

    private static bool CountOtherThings(Mention a, Mention b) =>
        a.Unit == QuantityUnit.Count
        && a.Noun.Length >= ShortestNoun
        && b.Noun.Length >= ShortestNoun
        && !a.Noun.Equals(b.Noun, StringComparison.OrdinalIgnoreCase);

    private static Relation? Share(IReadOnlyList<Sentence> window, Mention percent, Mention low, Mention high)
    {
        var computation = Computation.Share(percent, low, high);
        return computation.Holds || !IsOfAnother(window, percent, low, high) ? Test(computation) : null;
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
    private static Relation? Change(Mention percent, Mention high, Mention low)
    {
        var direction =
            FallPattern().IsMatch(percent.Lead + " " + percent.Trail) ? -1
            : RisePattern().IsMatch(percent.Lead + " " + percent.Trail) ? 1
            : 0;
        if (direction == 0 || high.Value == low.Value)
        {
            return null;
        }

        var (from, to) = direction < 0 ? (high, low) : (low, high);
        return Test(Computation.Change(percent, from, to));
    }

    private static Relation? Test(Computation computation) =>
        computation.Stated.Quantity.IsWritten ? computation.ToRelation().AsConjecture() : computation.ToConjecture(FewestDigits);

    [GeneratedRegex(
        @"\b\p{L}*(?:stigning|(?<!af|fra|ud|til)fald|vækst|nedgang|fremgang|tilbagegang|reduktion)(?:en|et)?\b|\b(?:steget|steg|stiger|faldet|faldt|falder|vokset|øget|reduceret|flere|færre|højere|lavere|gået (?:op|ned|frem|tilbage))\b|\bmer(?:forbrug|udgift)|mindre(?:forbrug|udgift)",
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

    // What makes one of the two numbers the whole of the other, or the percentage its share.
    [GeneratedRegex(
        @"\p{L}*(?:procenten?|andel(?:en)?|grad(?:en)?|dækning(?:en)?|opfyldelse(?:n)?|kvotient(?:en)?|trækket)\b|\b(?:ud af|af (?:alle|de|samtlige|i alt|hele|det samlede|tallet)|i alt|samtlige|det hele|samlet|samlede|deraf|heraf|hvoraf|sættes|i forhold til|målt (?:på|op)|holdt op mod|set i forhold|delt med|dividere|grundlaget|bag (?:procenten|tallet)|dvs\.|det vil sige|altså|således|dermed|udgør|svarer|får man|fylder|opnået|forbrugt|anvendt|brugt|væk|konteret|disponeret|bogført|trukket|udnytte\p{L}*|gået|følgelig|i procent|i pct|i tal)\b|=|\d ?/ ?\d",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TiePattern();

    // The percentage is of another whole, or a goal, or another year's.
    [GeneratedRegex(
        @"\b(?:landsgennemsnit\p{L}*|landet|landsplan|måltal\p{L}*|målet er|året før|sidste år|tidligere|andre kommuner|rente\p{L}*|moms\p{L}*|pl\b|fremskriv\p{L}*|heltid\p{L}*|stilling\p{L}*|gennemsnit\p{L}*|usikkerhed\p{L}*|mindst|højst)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();
}
