using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>A part of something is at most the whole of it: <c>1,4 mio. kr., hvoraf 0,5 mio. kr. …</c>, <c>12 af de 40 pladser</c>.</summary>
internal static partial class PartsWithin
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of).OfType<Relation>();

    private static IEnumerable<Relation?> Of(Sentence sentence) =>
        [WithinPrevious(sentence), Together(sentence), .. sentence.Mentions.Select(part => Within(sentence, part))];

    /// <summary><c>40 ansatte, heraf 25 kvinder og 18 mænd</c>: the parts are more than the whole, unless some are counted twice.</summary>
    private static Relation? Together(Sentence sentence)
    {
        var first = sentence.Mentions.FirstOrDefault(m => IsSaid(m) || (m.Order == 0 && OfItPattern().IsMatch(m.Lead)));
        if (first is null || OverlapPattern().IsMatch(sentence.Text, first.Quantity.Start))
        {
            return null;
        }

        var parts = sentence.Mentions.Where(m => m.Order >= first.Order).ToList();
        var whole =
            first.Order > 0 ? sentence.Mentions[first.Order - 1]
            : sentence.Previous is { Mentions: [var only] } ? only
            : null;
        return
            parts.Count > 1
            && whole is { IsLevel: true, IsNumber: true }
            && parts.TrueForAll(m =>
                m is { IsLevel: true, IsMean: false, IsTime: false, Value: > 0 } && m.Unit == whole.Unit && m.Value < whole.Value
            )
            && PartSum.AreAlike([.. parts, whole])
            && parts.Sum(m => m.Value - m.Quantity.Slack) > whole.Value + whole.Quantity.Slack
            ? ProseRelation.Sum(CheckKind.Sum, whole.Sentence, whole.Quantity, parts, Severity.Unexplained).AsConjecture()
            : null;
    }

    /// <summary>It is said to be one of what stands before it.</summary>
    public static bool IsSaid(Mention part) => PartPattern().IsMatch(part.Lead);

    /// <summary><c>af de 40</c>: what comes next is of these.</summary>
    public static bool IsOfThese(Mention total) => OfThesePattern().IsMatch(total.Lead);

    /// <summary><c>1,4 mio. kr., hvoraf 0,5 mio. kr. går til …</c>: a part is at most the whole.</summary>
    public static Relation? Partly(Sentence sentence, Mention total)
    {
        var part = sentence.Mentions.FirstOrDefault(m => m.Order == total.Order + 1 && m.Unit == total.Unit && m.IsLevel);
        var isPart =
            part is not null
            && PartSum.AreAlike([part, total])
            && (IsSaid(part) || (IsOfThese(total) && SetAsidePattern().IsMatch(part.Trail)));
        var isOfIt =
            part is { IsTotal: false }
            && PartSum.AreAlike([part, total])
            && (OfItBeforePattern().IsMatch(part.Lead) || (OfItTrailPattern().IsMatch(part.Trail) && !OutOfPattern().IsMatch(part.Lead)));
        return isPart ? AtMost(total, part!)
            : isOfIt ? AtMost(total, part!)?.AsConjecture()
            : null;
    }

    /// <summary><c>Heraf går 0,5 mio. kr. til …</c>, <c>Af dem er 12 …</c>: of the one figure of the sentence before.</summary>
    private static Relation? WithinPrevious(Sentence sentence) =>
        sentence is { Mentions: [{ IsLevel: true, IsTime: false } part, ..], Previous: { } previous }
        && part.IsNumber
        && (OfItPattern().IsMatch(part.Lead) || OfItTrailPattern().IsMatch(part.Trail))
        && !NamesWholePattern().IsMatch(part.Lead)
        && !OfItPattern().IsMatch(previous.Text)
        && previous.Mentions.Where(m => m.Unit == part.Unit && m is { IsRate: false, IsTime: false }).ToList() is [var total]
        && PartSum.AreAlike([part, total])
            ? AtMost(total, part)?.AsConjecture()
            : null;

    /// <summary><c>12 af de 40 pladser</c>, <c>1,2 mio. kr. af puljen på 4 mio. kr.</c></summary>
    private static Relation? Within(Sentence sentence, Mention part) =>
        part.Order + 1 < sentence.Mentions.Count
        && sentence.Mentions[part.Order + 1] is { IsRate: false } total
        && total.Unit == part.Unit
        && part is { IsNumber: true, IsLevel: true }
        && OutOfPattern().IsMatch(total.Lead)
        && PartSum.AreAlike([part, total])
            ? AtMost(total, part)?.AsConjecture()
            : null;

    /// <summary>Null where it cannot be told, as of a change or a mean.</summary>
    public static Relation? AtMost(Mention total, Mention part)
    {
        if (
            total.Value <= 0
            || total.IsChange
            || part.IsMean
            || (part.Unit == QuantityUnit.Count && part.Quantity.Step < total.Quantity.Step)
        )
        {
            return null;
        }

        var (sentence, most) = (part.Sentence, total.Quantity.High ?? total.Value);
        var holds = part.Value <= most + total.Quantity.Slack + part.Quantity.Slack;
        return new Relation(CheckKind.Sum, part.Quantity.Text, null, [total.Quantity.Text], [sentence.LineOf(part.Quantity)])
        {
            Unit = ProseRelation.UnitOf(part.Quantity),
            Arithmetic = $"{part.Quantity.Text} ≤ {total.Quantity.Text}",
            Place = (sentence, part.Quantity.Start, "part"),
            Figures = holds ? [] : [total.Quantity, part.Quantity],
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.PartOverWhole", part.Quantity.Text, total.Quantity.Text]),
        };
    }

    [GeneratedRegex(
        @"\b(?:af|ud af|blandt) (?:de|i alt)(?: \p{L}+)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex OfThesePattern();

    // Heraf har 16 ønsket det ene, og 12 har fået det andet: some of them both.
    [GeneratedRegex(
        @"\b(?:har|er|var|fik|får|blev|bliver|ønske\p{L}*|kan|skal|også|både|under|over)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OverlapPattern();

    [GeneratedRegex(@"\b(?:heraf|hvoraf|herunder|deraf)\b[^.;]{0,40}$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PartPattern();

    [GeneratedRegex(
        @"\baf (?:dem|disse|dette|beløbet|midlerne|puljen|rammen|bevillingen|budgettet)(?= (?!(?:på|for|til|vedr)\b)\p{L})\b[^.;,]{0,40}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OfItBeforePattern();

    [GeneratedRegex(
        @"^(?:Heraf|Deraf|Hvoraf|Heri|Deri|(?:En|Den) (?:del|delmængde|andel) (?:heraf|deraf|af (?:den|det|dem|disse|beløbet))|Den største \p{L}*post|(?:Ud af|Af|Blandt) (?:dem|disse|dette|det|beløbet|midlerne|puljen|rammen|bevillingen|budgettet|udgiften))\b(?! på\b)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex OfItPattern();

    // Af bevillingen til veje på 5 mio. kr. …, Af det korrigerede budget, 5 mio. kr., …: this is the whole.
    [GeneratedRegex(
        @"^(?:Af|Ud af|Blandt) (?:(?!\b(?:er|var|blev|bliver|går|gik|skal|kan|har|ventes|bruges|anvendes)\b)[^.;])*(?:\bpå|,)\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex NamesWholePattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+ )?(?:heraf|deraf|(?:ud )?af (?:dem|disse|dette|det|beløbet|midlerne|puljen|rammen|bevillingen|budgettet|udgiften))\b(?! på\b)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex OfItTrailPattern();

    [GeneratedRegex(
        @"^\s*(?:\p{L}+ ){0,3}ud af\s+$|^\s*(?:\p{L}+ ){0,3}(?:ud af|(?<!fradrag )af) (?:(?:de|den|det|en|et|i alt|alle|samtlige) ){1,2}(?:\p{L}+e )?$|^\s*(?:ud af|af) \p{L}+(?:en|et|ne) på (?:i alt )?$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutOfPattern();

    [GeneratedRegex(@"^[^.;]{0,20}\b(?:øremærket|afsat|reserveret|disponeret|brugt|anvendt)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SetAsidePattern();
}
