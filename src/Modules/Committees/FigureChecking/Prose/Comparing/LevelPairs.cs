using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>Finds the two levels that a change lies between, in its sentence or in the one before it.</summary>
internal static partial class LevelPairs
{
    /// <summary>The pair that a figure is the change of; null when it is no change, or of no two that stand there.</summary>
    public static Levels? Of(Sentence sentence, Mention change)
    {
        if (!change.IsChange && !IsAfterthought(change))
        {
            return null;
        }

        var own = LevelsIn(sentence, change);
        var isSaid = change.IsChange || own.Exists(levels => levels.IsExplicit && levels.IsJustBefore(change));
        if (!isSaid || PartlyPattern().IsMatch(change.Lead) || (own.Count > 0 && OtherSubjectPattern().IsMatch(change.Lead)))
        {
            return null;
        }

        if (own.Count > 1 && change.IsTotal)
        {
            // Gået fra 34 til 29 og fra 61 til 55, i alt 11 færre.
            return null;
        }

        if (own.Count > 0)
        {
            return own.FindLast(levels => levels.Last < change.Order)
                ?? own.Find(levels => levels.IsExplicit && !AreOfAnother(sentence, change, levels));
        }

        return sentence.Previous is { } previous && (change.Follows || AnaphorPattern().IsMatch(sentence.Text))
            ? Across(previous, sentence, change)
            : null;
    }

    /// <summary><c>er steget med 12, mens det for landet steg fra …</c></summary>
    private static bool AreOfAnother(Sentence sentence, Mention change, Levels levels) =>
        Math.Min(levels.From.Quantity.Start, levels.To.Quantity.Start) is var start
        && start > change.Quantity.End
        && MeanwhilePattern().IsMatch(sentence.Text[change.Quantity.End..start]);

    /// <summary><c>18,3 mio. kr. eller 2,7 % mere end …</c>: the first is as much a change as the second.</summary>
    private static bool IsChange(Mention mention) =>
        mention.IsChange
        || (
            mention.Order + 1 < mention.Sentence.Mentions.Count
            && mention.Sentence.Mentions[mention.Order + 1] is { IsChange: true } next
            && SamePattern().IsMatch(next.Lead)
        );

    /// <summary>All pairs of levels that a sentence names, in its order.</summary>
    private static List<Levels> LevelsIn(Sentence sentence, Mention change)
    {
        var all = sentence
            .Mentions.Where(m => m != change && m.Quantity.High is null && !IsChange(m) && !GoalPattern().IsMatch(m.Lead))
            .ToList();
        var mentions = all.FindAll(m => m.Value >= 0);
        var pairs = new List<Levels>();
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var (first, second) = (mentions[i], mentions[i + 1]);
            if (first.Unit != second.Unit || first.Unit == QuantityUnit.PercentPoint || first.IsRate != second.IsRate)
            {
                continue;
            }

            if (FromPattern().IsMatch(first.Lead) && ToPattern().IsMatch(second.Lead))
            {
                pairs.Add(new Levels(first, second, IsExplicit: true) { IsDirected = true });
            }
            else if (
                ToPattern().IsMatch(first.Lead)
                && FromPattern().IsMatch(second.Lead)
                && !AndPattern().IsMatch(second.Lead)
                && !MeanwhilePattern().IsMatch(second.Lead)
            )
            {
                pairs.Add(new Levels(second, first, IsExplicit: true));
            }
            else if (AgainstPattern().IsMatch(second.Lead) && !AgainstChangePattern().IsMatch(second.Lead))
            {
                pairs.Add(new Levels(second, first, IsExplicit: true));
            }
            else if (AgainstPattern().IsMatch(first.Lead) && !HerePattern().IsMatch(second.Lead))
            {
                pairs.Add(new Levels(first, second, IsExplicit: true));
            }
        }

        if (
            pairs.Count == 0
            && (change.Follows || change.Unit == QuantityUnit.PercentPoint || !IsComparison(change))
            && all.Count == mentions.Count
            && sentence.Mentions.Count(m => m.Unit == change.Unit && IsChange(m))
                == (IsChange(change) && (change.Sentence == sentence || change.Unit != QuantityUnit.Percent) ? 1 : 0)
            && TwoOf(mentions) is (var a, var b)
            && (change.Unit == QuantityUnit.Percent || PartSum.AreAlike([a, b, change]))
        )
        {
            pairs.Add(Ordered(a, b));
        }

        return pairs;
    }

    /// <summary>The only two quantities of one measure, none of them a total, a share or a rate.</summary>
    private static (Mention, Mention)? TwoOf(List<Mention> mentions) =>
        mentions.FindAll(m => !m.Quantity.IsWritten && m.Unit != QuantityUnit.PercentPoint) is [var a, var b]
        && a.Unit == b.Unit
        && !a.IsRate
        && !b.IsRate
        && a.IsMean == b.IsMean
        && !PartPattern().IsMatch(b.Lead)
        && !ChangedByPattern().IsMatch(a.Lead)
            ? (a, b)
            : null;

    // Stigningen på 4 holdes op mod faldet på 38
    [GeneratedRegex($@"\bmod (?:(?:en|et|den|det) )?{Vocabulary.Change}\b[^.;]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AgainstChangePattern();

    // I forhold til samtlige 380, herunder 102 fraflyttede
    [GeneratedRegex(@"\b(?:heraf|hvoraf|herunder)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex HerePattern();

    // Er vokset med henholdsvis 30 og 40
    [GeneratedRegex(@"\bmed (?:henholdsvis|hhv\.)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ChangedByPattern();

    /// <summary>The earlier level first, by the years beside them; without years as they stand.</summary>
    private static Levels Ordered(Mention a, Mention b)
    {
        var (first, second) = (YearOf(a), YearOf(b));
        var isKnown = (first > 0 && second > 0 && first != second) || EarlierPattern().IsMatch(a.Lead) != EarlierPattern().IsMatch(b.Lead);
        var isTurned = first > 0 && second > 0 ? second < first : EarlierPattern().IsMatch(b.Lead) && !EarlierPattern().IsMatch(a.Lead);
        return (isTurned ? new Levels(b, a, IsExplicit: false) : new Levels(a, b, IsExplicit: false)) with { IsOrdered = isKnown };

        static int YearOf(Mention mention) =>
            YearPattern().Match(mention.Lead) is { Success: true } before ? int.Parse(before.Groups["y"].ValueSpan, null)
            : TrailingYearPattern().Match(mention.Trail) is { Success: true } after ? int.Parse(after.Groups["y"].ValueSpan, null)
            : 0;
    }

    /// <summary><c>12 flere</c> without a word that they follow from the two may be flere of anything.</summary>
    private static bool IsComparison(Mention change) => !change.IsChangeByLead;

    /// <summary><c>fra 120 til 150 (25 pct.)</c>, <c>…, svarende til 25 pct.</c></summary>
    private static bool IsAfterthought(Mention change) =>
        change.IsConclusion && change.Unit is QuantityUnit.Percent or QuantityUnit.PercentPoint;

    /// <summary>Both levels in the sentence before, or one there and what it is compared with here.</summary>
    private static Levels? Across(Sentence previous, Sentence sentence, Mention change)
    {
        var here = sentence.Mentions.Where(m => m != change && !IsChange(m) && !m.Quantity.IsWritten).ToList();
        if (here.Count == 0)
        {
            // Beside a change the figures of a sentence are changes too: er vokset med 30, B med 13.
            return previous.Mentions.Any(m => m.IsChange && m.Unit == change.Unit) ? null : LevelsIn(previous, change).LastOrDefault();
        }

        if (
            here is not [{ Quantity.High: null } level]
            || previous.Mentions.Where(m => m.Unit == level.Unit && !m.IsChange && m.Quantity.High is null).ToList() is not [var before]
        )
        {
            return null;
        }

        return AgainstPattern().IsMatch(level.Lead)
            && (level.Order == change.Order + 1 || sentence.Mentions.Count(m => m.Unit == change.Unit && IsChange(m)) == 1)
                ? new Levels(level, before, IsExplicit: true)
            : change.Follows
            && level.Order < change.Order
            && !level.IsTotal
            && sentence.Mentions.Count(m => m.Unit == change.Unit && m.IsChange) <= 1
            && (change.Unit == QuantityUnit.Percent || PartSum.AreAlike([before, level, change]))
                ? Ordered(before, level)
            : null;
    }

    // What there is to be, or would be.
    [GeneratedRegex(@"\bmål(?:et|sætning\p{L}*|tal\p{L}*)?\b|\bhvis\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex GoalPattern();

    [GeneratedRegex(
        @"\b(?:mens|medens|hvorimod|hvor det|også|heraf|hvoraf|herunder|især|primært|navnlig|bl\.a|blandt andet|hovedsageligt?|delvist?)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MeanwhilePattern();

    [GeneratedRegex(@"^\s*(?:[\p{L}-]+ )?(?:[–-] |, )?eller\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SamePattern();

    [GeneratedRegex(@"\b(?:heraf|hvoraf|herunder|af)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PartPattern();

    // til 40, fra 30 the year before; not 9 fra ventelisten, og 16 er …
    [GeneratedRegex(@"\bog\s*$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex AndPattern();

    [GeneratedRegex(@"\bfra(?: [^\s;]+){0,8}?\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex FromPattern();

    [GeneratedRegex(@"\btil(?: [^\s;]+){0,7}?\s*$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex ToPattern();

    [GeneratedRegex(
        @"\b(?:mod|end|sammenlignet med|i forhold til|sammenholdt med|over for|hvor (?:det|der|tallet|antallet|niveauet|andelen|beløbet|udgiften) (?:var|lå|udgjorde))(?: (?!fordi\b|da\b|idet\b|mens\b|heraf\b|hvoraf\b|herunder\b|dvs\b|altså\b)[^\s;:]+){0,6}?:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex AgainstPattern();

    [GeneratedRegex(
        @"\b(?:[Ii]|[Uu]ltimo|[Pp]rimo|[Ff]or|[Pp]r\.)(?: \p{L}+)? (?<y>(?:19|20)\d\d)\b",
        RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"^\s*(?:for \p{L}+ )?\b(?:sidste (?:gang|år)|året før|året forinden|tidligere|dengang)\b|\b(?:sidste gang|året før|for et år siden)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EarlierPattern();

    [GeneratedRegex(
        @"^[^,;<]{0,40}?\bi(?: \p{L}+)? (?<y>(?:19|20)\d\d)\b|^\s*\((?<y>(?:19|20)\d\d)\)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex TrailingYearPattern();

    [GeneratedRegex(
        @"(?:,|\bog|\bmens) (?:antallet af|andelen af|udgiften til|udgifterne til|prisen på|for \p{L}+ er) \p{L}+",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherSubjectPattern();

    // A part of the change, or a change of something else.
    [GeneratedRegex(
        @"\b(?:heraf|hvoraf|herunder|yderligere|derudover|dertil|især|primært|alene|mens|hvorimod|ventes|forventes|budgetteret|fra [^,]{0,30}, )\b[^,;]*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PartlyPattern();

    [GeneratedRegex(
        @"^(?:Det (?:er|var|giver|svarer|betyder|udgør|bliver|vil)|Dette|Der er (?:dermed|således|altså)|Hermed|Dermed|Derved|Således|Altså|Forskellen|Stigningen|Faldet|Ændringen|Væksten|Reduktionen|Nedgangen|Besparelsen|Udviklingen|Differencen|Hvilket|Antallet er (?:dermed|således|altså))\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();
}
