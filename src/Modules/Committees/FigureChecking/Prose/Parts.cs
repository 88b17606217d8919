using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// A total and, after it, its parts: <c>C, fordelt med A til x og B til y</c>. Where the words say that the parts are all, they must reach the
/// total; after <c>heraf</c> they need not, but none of them is more than the whole.
/// </summary>
internal static partial class Parts
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        foreach (var total in sentence.Mentions.Where(IsWhole))
        {
            if ((After(sentence, total) ?? Partly(sentence, total)) is { } relation)
            {
                yield return relation;
                break;
            }
        }

        if (AfterPrevious(sentence) is { } across)
        {
            yield return across;
        }
    }

    private static bool IsWhole(Mention mention) =>
        mention is { Unit: QuantityUnit.Money or QuantityUnit.Count, IsRate: false, Value: not 0 } && !mention.Lead.TrimEnd().EndsWith('(');

    /// <summary><c>4,2 mio. kr., som fordeler sig med 1,9 mio. kr. til … og 2,3 mio. kr. til …</c></summary>
    private static Relation? After(Sentence sentence, Mention total)
    {
        var splitter = SplitPattern().Match(total.Trail);
        var parts = sentence.Mentions.Where(m => m.Order > total.Order && m.Unit == total.Unit).ToList();
        if (!(splitter.Success || PartSum.AllInBrackets(parts) || (OfThesePattern().IsMatch(total.Lead) && PartSum.AreListed(parts))))
        {
            return null;
        }

        if (parts.Count > 2 && IsNumberOfParts(parts[0], parts.Count - 1))
        {
            parts.RemoveAt(0);
        }

        // Fordelt på fire projekter med 2 mio. kr. til det største …: two of the four are named.
        var number = sentence.Mentions.FirstOrDefault(m =>
            m.Order == total.Order + 1 && m.Unit == QuantityUnit.Count && total.Unit == QuantityUnit.Money
        );
        if (parts.Count < 2 || (number is { IsTime: false } && number.Value != parts.Count && number.Order < parts[0].Order))
        {
            return null;
        }

        if (IsEndOfRange(sentence, total))
        {
            return null;
        }

        var isSaid =
            splitter.Groups["whole"].Success
            || RestPattern().IsMatch(parts[^1].Lead)
            || (total.IsChange && ChangesPattern().IsMatch(total.Trail));
        var isListed =
            splitter.Groups["list"].Success
            && !PartPattern().IsMatch(parts[0].Lead)
            && (total.IsTotal || (parts.Count > 2 && PartSum.AreListed(parts)));
        var isWhole =
            (isSaid || isListed || PartSum.AllInBrackets(parts)) && PartSum.AreAlike([.. parts, total]) && PartSum.ArePlain(parts);
        var isShort = parts.Sum(part => part.Value) < total.Value;
        return PartSum.Of(
            sentence,
            total,
            parts,
            isWhole,
            isSaid || !isShort ? Severity.Error : Severity.Unexplained,
            splitter.Groups["paid"].Success ? CheckKind.Balance : CheckKind.Sum
        );
    }

    /// <summary><c>38 mio. kr. til 47 mio. kr.</c>, <c>mellem 38 og 47</c>: neither is the total.</summary>
    private static bool IsEndOfRange(Sentence sentence, Mention total) =>
        total.Order > 0 && sentence.Mentions[total.Order - 1].Unit == total.Unit && JoinPattern().IsMatch(total.Lead);

    /// <summary><c>1,4 mio. kr., hvoraf 0,5 mio. kr. går til …</c>: a part is at most the whole.</summary>
    private static Relation? Partly(Sentence sentence, Mention total)
    {
        var part = sentence.Mentions.FirstOrDefault(m =>
            m.Order == total.Order + 1 && m.Unit == total.Unit && m is { Quantity.High: null, IsRate: false, IsChange: false }
        );
        var isPart =
            part is not null
            && (PartPattern().IsMatch(part.Lead) || (OfThesePattern().IsMatch(total.Lead) && SetAsidePattern().IsMatch(part.Trail)));
        if (!isPart || total.Quantity.High is not null || total.Value <= 0 || total.IsChange)
        {
            return null;
        }

        var holds = part!.Value <= total.Value + total.Quantity.Slack + part.Quantity.Slack;
        return new Relation(CheckKind.Sum, part.Quantity.Text, null, [total.Quantity.Text], [sentence.LineOf(part.Quantity)])
        {
            Unit = ProseRelation.UnitOf(part.Quantity),
            Place = (sentence, part.Quantity.Start, "part"),
            Figures = [total.Quantity, part.Quantity],
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.PartOverWhole", part.Quantity.Text, total.Quantity.Text]),
        };
    }

    /// <summary><c>Beløbet fordeler sig således:</c> and the parts, of what the sentence before named.</summary>
    private static Relation? AfterPrevious(Sentence sentence)
    {
        if (
            sentence is not { Mentions: [var first, _, ..], Previous: { } previous }
            || first.Unit is not (QuantityUnit.Money or QuantityUnit.Count)
            || !AnaphorPattern().IsMatch(first.Lead)
        )
        {
            return null;
        }

        var isOfWhich = first.Lead.StartsWith("Heraf", StringComparison.Ordinal);
        var parts = sentence.Mentions.Where(m => m.Unit == first.Unit).ToList();
        if (parts.Exists(part => part.IsTotal) || !(isOfWhich || SplitPattern().Match(first.Lead).Groups["whole"].Success))
        {
            return null;
        }

        var totals = previous.Mentions.Where(m => m.Unit == first.Unit && !m.IsRate).ToList();
        var total =
            totals is [var only] ? only
            : totals.FindAll(m => m.IsTotal) is [var named] ? named
            : null;
        if (total is null || (!total.IsChange && parts.TrueForAll(part => part.IsChange)) || !PartSum.AreAlike([.. parts, total]))
        {
            return null;
        }

        var isNet = isOfWhich && total.IsChange && parts.TrueForAll(part => part.IsChange) && parts.Count > 2;
        return PartSum.Of(
            sentence,
            total,
            parts,
            isNet || (!isOfWhich && PartSum.ArePlain(parts)),
            isNet ? Severity.Unexplained : Severity.Error
        );
    }

    /// <summary><c>… fordelt på 3 hold med 40, 45 og 35 deltagere</c>: the three are no deltagere.</summary>
    private static bool IsNumberOfParts(Mention first, int others) =>
        first.Unit == QuantityUnit.Count && first.Value == others && NumberOfPartsPattern().IsMatch(first.Trail);

    [GeneratedRegex(
        @"^(?:[^.;:]{0,120}?[\s,(])?(?:(?<whole>fordelt (?:med|på|sådan|således|mellem)|fordeler sig|fordelte sig|fordeles|består af|bestående af|udgøres af|sammensat af|(?:er )?delt (?:i|mellem|op)|deles mellem|opdelt|opgjort|nemlig|dækker(?: det)? over|omfatter|(?<paid>finansieres (?:med|af|ved)|finansieret (?:med|af|ved)|dækkes (?:af|ved|med)|betales af)|går til|findes på|findes ved|bruges på|bruges til|anvendes (?:på|til)|hentes (?:fra|på))|heraf|hvoraf|herunder)\b|^(?<list>[^.;:–(]{0,80}(?:[:;–] | \())",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SplitPattern();

    [GeneratedRegex(
        @"^\s*(?:Beløbet|Beløbene|Midlerne|Pengene|Puljen|Rammen|Bevillingen|Summen|Udgiften|Udgifterne|De|Disse|Den|Det|Dette|Tallet|Antallet|Sagerne|Pladserne)(?: (?:fordele[rs]|fordelte|fordelt|består|består|udgøres|deles|dækker|er|går|bruges|anvendes|finansieres|omfatter|vedrører|kommer|har)\b)|^Heraf\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();

    [GeneratedRegex(
        @"\b(?:af|ud af|blandt) (?:de|i alt)(?: \p{L}+)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex OfThesePattern();

    [GeneratedRegex(@"\b(?:heraf|hvoraf|herunder|deraf)\b[^.;]{0,40}$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"^[^.;]{0,20}\b(?:øremærket|afsat|reserveret|disponeret|brugt|anvendt)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SetAsidePattern();

    [GeneratedRegex(@"^\s*(?:til|og|eller|à|-|–|og op til|og frem til)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex JoinPattern();

    [GeneratedRegex(
        @"\b(?:resten|de resterende|de øvrige|de sidste|det resterende|restbeløbet)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex RestPattern();

    [GeneratedRegex(@"^[^.;]{0,60}\b(?:idet|fordi|da)\b[^.;]*\b(?:steget|faldet|gået|vokset)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ChangesPattern();

    [GeneratedRegex(@"^\s*[\p{L}-]+(?: [\p{L}-]+){0,3}?(?: med|,|:| hvor| der)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NumberOfPartsPattern();
}
