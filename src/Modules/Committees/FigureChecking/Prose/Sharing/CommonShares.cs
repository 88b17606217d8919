using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// The same years nation-wide and here: <c>spare 300 mio. kr. i 2022, 750 mio. kr. i 2023 og 1.100 mio. kr. i 2024. I kommunen svarer det til 4,3 …, 10,7 … og
/// 15,6 …</c>. One share makes the one row of the other, as far as it is rounded; an amount that is a slip of the pen from what the share makes it is wrong.
/// </summary>
internal static partial class CommonShares
{
    private const int Fewest = 3;
    private const int Percent = 100;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        if (sentence.Previous is not { } previous || sentence.Quantities.Count < Fewest || !ShareOfPattern().IsMatch(sentence.Text))
        {
            return null;
        }

        var (wholes, parts) = (Amounts(previous), Amounts(sentence));
        if (parts.Count < Fewest || wholes.Count != parts.Count || !YearsOf(previous).SequenceEqual(YearsOf(sentence)))
        {
            return null;
        }

        if (ShareOf(wholes, parts) is { } share)
        {
            return Relation(sentence, wholes, parts, share, null);
        }

        var odd = Enumerable.Range(0, parts.Count).Where(i => IsSlip(wholes, parts, i)).ToList();
        return odd is [var at] && ShareOf(Without(wholes, at), Without(parts, at)) is { } common
            ? Relation(sentence, wholes, parts, common, at)
            : null;
    }

    private static List<Mention> Amounts(Sentence sentence) =>
        [.. sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Money, Value: > 0, Quantity.High: null })];

    private static IEnumerable<string> YearsOf(Sentence sentence) =>
        Patterns.RecentYear().Matches(sentence.Text).Select(match => match.Value);

    /// <summary>The middle of the shares that make every part as it is printed.</summary>
    private static decimal? ShareOf(List<Mention> wholes, List<Mention> parts)
    {
        var least = wholes.Zip(parts, (whole, part) => (part.Value - (part.Quantity.Step / 2)) / whole.Value).Max();
        var most = wholes.Zip(parts, (whole, part) => (part.Value + (part.Quantity.Step / 2)) / whole.Value).Min();
        return least <= most ? (least + most) / 2 : null;
    }

    private static bool IsSlip(List<Mention> wholes, List<Mention> parts, int at) =>
        ShareOf(Without(wholes, at), Without(parts, at)) is { } share
        && Slips.IsOneSlip(parts[at].Quantity, share * wholes[at].Value, parts[at].Quantity.Step / 2);

    private static List<Mention> Without(List<Mention> mentions, int at) => [.. mentions.Where((_, i) => i != at)];

    private static Relation Relation(Sentence sentence, List<Mention> wholes, List<Mention> parts, decimal share, int? odd)
    {
        var stated = parts[odd ?? (parts.Count - 1)].Quantity;
        var whole = wholes[odd ?? (wholes.Count - 1)].Quantity;
        var arithmetic = $"{Danish.WriteFiner(share * Percent, 1m / Percent)} % af {whole.Text}";
        return new Relation(
            CheckKind.Percentage,
            stated.Text,
            share * whole.Value,
            [.. wholes.Concat(parts).Where(m => m.Quantity != stated).Select(m => m.Quantity.Text)],
            [sentence.LineOf(stated)]
        )
        {
            Unit = ProseRelation.UnitOf(stated),
            Rounded = odd is null,
            Place = (sentence, stated.Start),
            Figures = [.. wholes.Concat(parts).Select(m => m.Quantity).Where(quantity => quantity != stated), stated],
            Doubt = odd is null
                ? null
                : new Doubt(Severity.Error, T["Check.Sentence", arithmetic, ProseRelation.Write(share * whole.Value, stated), stated.Text]),
        };
    }

    [GeneratedRegex(@"\bsvarer(?: det| dette)? til\b|\bsvarende til\b|\bsvarer det\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ShareOfPattern();
}
