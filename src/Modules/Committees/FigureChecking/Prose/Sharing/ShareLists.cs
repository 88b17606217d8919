using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// Three shares or more that stand together in a sentence or in lines, where anything before, among or behind them says that they are all of a whole: they come to
/// a hundred. Complained of is only a slip of the pen.
/// </summary>
internal static partial class ShareLists
{
    private const decimal Hundred = 100;

    public static IEnumerable<Relation> Of(ItemText item) => item.Stretches.Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var shares = group.Mentions.Where(m => m.Unit == QuantityUnit.Percent).ToList();
        var sentences = shares.Select(share => share.Sentence).Distinct().ToList();
        if (
            shares.Count < Shared.Fewest
            || (!group.IsSetOut && group.Window.Count > 1)
            || sentences.Count != (group.IsSetOut ? shares.Count : 1)
            || sentences.Exists(sentence => sentence.Mentions.Any(m => m.Unit is not QuantityUnit.Percent))
        )
        {
            return null;
        }

        shares.RemoveAll(share => share.Value == Hundred);
        var text = $"{group.Context} {group.Window[^1].Next?.Text}";
        return
            shares.Count >= Shared.Fewest
            && shares.TrueForAll(m => m is { IsChange: false, Value: > 0 and < Hundred, Quantity: { High: null, IsWritten: false } })
            && WholePattern().IsMatch(text)
            && !OtherPattern().IsMatch(text)
            && !Incomplete.Says(group.Text)
            && !(group.Window[^1].Next is { } next && Shared.SaysRest(next.Text))
            ? Shared.Hundred(shares[^1].Sentence, shares)?.AsConjecture()
            : null;
    }

    // The whole is named as such, or the shares as all there are.
    [GeneratedRegex(
        @"\b(?:fordel(?:es|t|er sig|ing|ingen|ingsnøgle\p{L}*)|delt (?:ud|mellem|op)|deles|(?:hele|samtlige|alle|al|alt|den samlede|de samlede|det samlede) (?:\p{L}+ ){0,2}?(?:udgift|regnskab|budget|pulje|beløb|forbrug|bevilling|penge|midler|midlerne|ramme|tid|indtægt|omkostning|tilskud|sum)\p{L}*|total(?:en|t)?|(?:i alt|tilsammen|sum)\W{0,3}100|100 ?(?:%|pct\.|procent) (?:fordelt|i alt)|kun (?:disse|de|dem)\b|er alt\b|ingen andre|ikke andre|ikke andet|overlapper ikke|fuldt ud|fuldt fordelt|udtømmende|sammensætning\p{L}*|sammensat)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WholePattern();

    // Changes, answers and rates of different things: no parts of one.
    [GeneratedRegex(
        @"stigning|steget|(?<!af|fra|ud|til|over)fald(?:et)?\b|faldt|højere|lavere|flere (?:svar|kryds|valg|grunde)|mere end ét|tilfreds|sygefravær|dækningsgrad|belægning|besvarelse|svarprocent|\brente|moms|rabat|\bmål(?:et|tal\p{L}*)?\b|gennemfør|forbrugsprocent|landsgennemsnit|sidste år|året før",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();
}
