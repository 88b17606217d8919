using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// <c>forbrugsprocent</c>, <c>66 pct. af budgettet er brugt</c>: what is spent, of the budget that stands beside it in the sentence or in the one
/// next to it. Of the only two amounts, the one that is called a budget is the whole.
/// </summary>
internal static partial class SpendingRates
{
    /// <summary>Points; a rate farther from what is computed, where no slip explains it, is of something else.</summary>
    private const decimal Farthest = 10;
    private const int SlipFarthest = 10;
    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        if (
            sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Percent, IsChange: false, Quantity.High: null }).ToList()
            is not [var rate]
        )
        {
            return null;
        }

        var isNamed = RatePattern().IsMatch(rate.Lead);
        if (!isNamed && !(SpentPattern().IsMatch(sentence.Text) && BudgetPattern().IsMatch(sentence.Text)))
        {
            return null;
        }

        foreach (var source in Sources(sentence, isNamed))
        {
            var amounts = source.SelectMany(s => s.Mentions).Where(m => m.Unit == QuantityUnit.Money).ToList();
            if (
                amounts is [{ IsPlain: true, IsChange: false } a, { IsPlain: true, IsChange: false } b]
                && Parted(a, b, source) is (var spent, var budget)
            )
            {
                return Relation(rate, spent, budget);
            }
        }

        return null;
    }

    /// <summary>The sentence, or with it the one before, which speaks of no other time and has no rate of its own.</summary>
    private static IEnumerable<IReadOnlyList<Sentence>> Sources(Sentence sentence, bool isNamed)
    {
        yield return [sentence];
        if (
            sentence.Previous is { } previous
            && (isNamed || sentence.GoesOn)
            && !OtherTimePattern().IsMatch(sentence.Text)
            && !previous.Mentions.Any(m => m.Unit == QuantityUnit.Percent)
        )
        {
            yield return [previous, sentence];
        }
    }

    /// <summary>Exactly one of the two is called a budget, by the words next to it.</summary>
    private static (Mention Spent, Mention Budget)? Parted(Mention a, Mention b, IReadOnlyList<Sentence> source) =>
        !source.Any(s => SpentPattern().IsMatch(s.Text))
            ? null
            : (IsBudget(a), IsBudget(b)) switch
            {
                (true, false) => (b, a),
                (false, true) => (a, b),
                _ => null,
            };

    private static bool IsBudget(Mention amount) => BudgetBeforePattern().IsMatch(amount.Lead);

    private static Relation? Relation(Mention rate, Mention spent, Mention budget)
    {
        if (budget.Value <= 0 || spent.Value <= 0)
        {
            return null;
        }

        var share = Computation.Share(rate, spent, budget);
        var isNear = Math.Abs(share.Computed - rate.Value) <= Farthest;
        return isNear || share.IsSlipWithin(SlipFarthest, FewestDigits) ? share.ToRelation() : null;
    }

    [GeneratedRegex(
        @"samme tid|sidste år|året før|tidligere|\b20\d\d\b|tilsvarende|gennemsnit|landet",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherTimePattern();

    [GeneratedRegex(@"\bforbrugs(?:procent|andel)|\bforbrug i (?:pct|procent)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"\bforbrug|\bbrugt|\banvendt|\bafholdt", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpentPattern();

    [GeneratedRegex(@"budget|\bramme", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BudgetPattern();

    // The last of its kind before the figure is a budget, and nothing spent stands between.
    [GeneratedRegex(
        @"(?:(?<!rest)budget\p{L}*|\bramme\p{L}*|\bbevilling\p{L}*)(?:(?!\bforbrug|\bbrugt|\banvendt|\bafholdt|[.;]).)*$|\bud af(?: \p{L}+){0,3}\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex BudgetBeforePattern();
}
