using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>A total, how many it is shared by, and the mean: <c>480 sager på 12 måneder, i gennemsnit 40 om måneden</c>.</summary>
internal static partial class Means
{
    private const int Farthest = 10;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of).OfType<Relation>();

    private static IEnumerable<Relation?> Of(Sentence sentence) =>
        sentence
            .Mentions.Where(m => !m.Quantity.IsWritten && (m.IsMean || m.Follows) && m.IsNumber && !BeginsLevels(m))
            .Select(mean =>
                Of(sentence, mean)
                ?? (
                    sentence is { GoesOn: true, Previous: { } previous }
                    && sentence.Mentions.All(m => m.Order >= mean.Order || m.Quantity.IsWritten)
                        ? Of(previous, mean)
                        : null
                )
                ?? (mean.IsMean && sentence.Next is { } next && ThosePattern().IsMatch(next.Text) ? Of(next, mean) : null)
            );

    private static Relation? Of(Sentence source, Mention mean)
    {
        var others = source.Mentions.Where(m => m != mean && (!m.IsMean || BeginsLevels(m))).ToList();
        var before = source == mean.Sentence ? others.FindAll(m => m.Order < mean.Order) : others;
        others = before.Count > 0 || !others.Exists(m => GroundPattern().IsMatch(m.Lead)) ? before : others;
        var levels = others.FindAll(m => !m.Quantity.IsWritten && !m.IsTime);
        if (
            levels.Count > 2
            && !mean.IsTime
            && (mean.IsMean || IsLevelOf(mean, levels))
            && levels.TrueForAll(m => m.Unit == mean.Unit && m.Quantity.High is null)
            && PartSum.AreListed(levels)
        )
        {
            if (MonthPeriod.MonthsWithin(source.Text) is > 1 and var period && mean.IsMonthly)
            {
                return OfAll(mean, levels, period, levels.Sum(level => level.Quantity.Slack) / period);
            }

            var list = OfAll(mean, levels, levels.Count, levels.Max(level => level.Quantity.Slack));
            return
                list.Holds
                || (source == mean.Sentence && mean.IsMean)
                || SaysMeanPattern().IsMatch(mean.Sentence.Text)
                || Slips.IsOneSlip(mean.Quantity, list.Computed!.Value, mean.Quantity.Slack)
                ? list
                : null;
        }

        if (!mean.IsMean && !(mean.IsConclusion && mean.IsRate))
        {
            return null;
        }

        if (others.Exists(m => m.Quantity.High is not null || m.IsChange || m.Unit is QuantityUnit.Percent or QuantityUnit.PercentPoint))
        {
            return null;
        }

        if (
            others is [var only]
            && only.Unit == mean.Unit
            && MonthPeriod.MonthsTold(source.Text) is > 1 and var months
            && MonthPattern().IsMatch(mean.Trail + mean.Lead)
        )
        {
            return Mean(mean, only.Quantity, months, months.ToString(System.Globalization.CultureInfo.InvariantCulture), []);
        }

        if (others is not [var first, var second])
        {
            return null;
        }

        var (total, number) =
            first.Unit == QuantityUnit.Money && second.Unit == QuantityUnit.Count ? (first, second)
            : second.Unit == QuantityUnit.Money && first.Unit == QuantityUnit.Count ? (second, first)
            : first.Value >= second.Value ? (first, second)
            : (second, first);
        if (
            total.Unit != mean.Unit
            || number.Unit != QuantityUnit.Count
            || number.Value <= 0
            || number.IsBound
            || (mean.IsTime && !total.IsTime)
        )
        {
            return null;
        }

        var relation = Mean(mean, total.Quantity, number.Value, number.Quantity.Text, [number.Quantity]);
        var isSaid = mean.IsRateOf(number);
        return relation.Holds || number.IsTime || isSaid
            ? relation with
            {
                IsFarOff = relation.IsFarOff && !(isSaid && IsWithin(mean.Value, relation.Computed ?? 0)),
            }
            : null;
    }

    /// <summary><c>gennemsnittet af 2021 (53)</c>: the first of those that the mean is of.</summary>
    private static bool BeginsLevels(Mention m) => OfYearPattern().IsMatch(m.Lead);

    /// <summary>Between the least and the most of them, and said to follow: <c>altså et årligt niveau på …</c></summary>
    private static bool IsLevelOf(Mention mean, List<Mention> levels) =>
        mean is { IsTotal: false, IsChange: false }
        && !mean.Lead.TrimEnd().EndsWith('(')
        && !levels.Exists(level => LastWordPattern().Match(level.Lead).Value is { Length: > 0 } word && EndsWith(mean, word))
        && levels.TrueForAll(level => level.Sentence != mean.Sentence || level.Order < mean.Order)
        && PartSum.IsBetween(mean, levels);

    /// <summary>It is told as they are, and so is one of them: <c>løn koster 3, drift koster 2 og kørsel koster 2</c>.</summary>
    private static bool EndsWith(Mention mean, string word) => LastWordPattern().Match(mean.Lead).Value == word;

    /// <summary>Where the words name what it is shared by, the first digit of a figure may be wrong.</summary>
    private static bool IsWithin(decimal mean, decimal computed) => mean < computed * Farthest && computed < mean * Farthest;

    /// <summary>
    /// <c>66 i 2016, 24 i 2017 og 85 i 2018. Gennemsnittet er …</c>; <c>i perioden jan. 2020 – jun. 2021 kom 128 fra A og 71 fra B, 11 om måneden</c>
    /// </summary>
    private static Relation OfAll(Mention mean, List<Mention> levels, int number, decimal slack) =>
        ProseRelation.Of(
            CheckKind.Mean,
            mean.Sentence,
            mean.Quantity,
            levels.Sum(level => level.Value) / number,
            slack,
            $"({string.Join(" + ", levels)}) / {number}",
            levels.ConvertAll(level => level.Quantity)
        );

    private static Relation Mean(Mention mean, Quantity total, decimal number, string numberText, IReadOnlyList<Quantity> divisor) =>
        ProseRelation.Of(
            CheckKind.Mean,
            mean.Sentence,
            mean.Quantity,
            total.Value / number,
            total.Slack / number,
            $"{total.Text} / {numberText}",
            [total, .. divisor]
        );

    [GeneratedRegex(
        @"^(?:Det|Tallet|Tallene|Antallet|Antallene|De|Gennemsnittet) (?:dækker|fordeler|er|var|har|bygger|beregnet|beregnes)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ThosePattern();

    [GeneratedRegex(@"\baf (?:de \p{L}+ år )?(?:19|20)\d\d \(\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfYearPattern();

    [GeneratedRegex(@"[(:–=]\s*$|\b(?:idet|da|fordi|nemlig|fordelt på)\b[^.;]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex GroundPattern();

    [GeneratedRegex(
        @"^(?:Gennemsnit|Gns\b|[^\d]{0,30}\bgennemsnittet af\b|[^\d]{0,40}\b(?:delt|deles|divider\p{L}*) med\b|Snittet|I gennemsnit|I snit|Det (?:\p{L}+ )?(?:snit|gennemsnit))",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex SaysMeanPattern();

    [GeneratedRegex(@"\S+(?=\s*$)", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex LastWordPattern();

    [GeneratedRegex(@"\bmåned|\bmdr", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MonthPattern();
}
