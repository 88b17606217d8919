using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.AcrossItems;

/// <summary>
/// What is spent with its percentage, and no budget in its item: <c>forbruget er 410,2 mio. kr., svarende til en forbrugsprocent på 46,2 pct.</c> The
/// corrected budget that another item of the paper tells may be the one. Only confirmed.
/// </summary>
internal static partial class BudgetsElsewhere
{
    public static IEnumerable<Relation> Of(IReadOnlyList<NumberedText> items)
    {
        var budgets = items
            .SelectMany(item =>
                item.Text.Sentences.Where(s => s.Text.Contains("korriger", StringComparison.OrdinalIgnoreCase))
                    .SelectMany(BudgetsIn)
                    .Select(budget => (item.Item, budget))
            )
            .ToList();
        if (budgets.Count == 0)
        {
            yield break;
        }

        foreach (var (item, text) in items)
        {
            foreach (var sentence in text.Sentences.Where(s => SpendingPattern().IsMatch(s.Text)))
            {
                if (
                    sentence.Mentions
                        is [{ Unit: QuantityUnit.Money, IsPlain: true } spent, { Unit: QuantityUnit.Percent, Quantity.High: null } rate]
                    && RatePattern().IsMatch(rate.Lead)
                    && budgets.Find(b => b.Item != item && Fits(rate, spent, b.budget)).budget is { } budget
                )
                {
                    var relation = Computation.Share(rate, spent, budget).ToRelation();
                    yield return relation with
                    {
                        Item = item.Number,
                        Lines = [.. relation.Lines, budget.Sentence.LineOf(budget.Quantity)],
                    };
                }
            }
        }
    }

    /// <summary>The rate is told with a decimal at least, and comes out as it is printed.</summary>
    private static bool Fits(Mention rate, Mention spent, Mention budget) =>
        rate.Quantity.Step < 1 && budget.Value > spent.Value && rate.Quantity.StandsFor(100 * spent.Value / budget.Value);

    private static IEnumerable<Mention> BudgetsIn(Sentence sentence) =>
        sentence.Mentions.Where(m => m is { Unit: QuantityUnit.Money, IsPlain: true, IsChange: false } && BudgetPattern().IsMatch(m.Lead));

    [GeneratedRegex(@"\bforbrug|\bbrugt\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpendingPattern();

    [GeneratedRegex("forbrugsprocent|forbrugsandel", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RatePattern();

    [GeneratedRegex(
        @"\bkorrigere(?:t|de) budget(?:tet)?(?: for 20\d\d)?(?: på| er| udgør)*\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BudgetPattern();
}
