using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary><c>forbrugsprocent</c>: what is spent, of the budget that stands beside it.</summary>
internal static partial class SpendingRates
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        var rate = RatePattern().Match(sentence.Frame);
        if (!rate.Success || RatePattern().Count(sentence.Frame) > 1)
        {
            return null;
        }

        var source = SpentPattern().IsMatch(sentence.Frame) ? sentence : sentence.Previous;
        var isOther =
            source != sentence
            && (OtherTimePattern().IsMatch(sentence.Text) || (source is not null && RatePattern().IsMatch(source.Frame)));
        if (
            source is null
            || isOther
            || SpentPattern().Matches(source.Frame) is not [var spentMatch]
            || BudgetPattern().Matches(source.Frame) is not [var budgetMatch]
        )
        {
            return null;
        }

        var (spent, budget) = (source.Caught(spentMatch.Groups["m"]), source.Caught(budgetMatch.Groups["m"]));
        var stated = sentence.Caught(rate.Groups["p"]);
        if (spent == budget || budget.Value <= 0 || spent.Value <= 0)
        {
            return null;
        }

        var computed = 100 * spent.Value / budget.Value;
        var slack = (100 * spent.Slack / budget.Value) + (computed * budget.Slack / budget.Value);
        return ProseRelation.Of(
            CheckKind.Percentage,
            sentence,
            stated,
            computed,
            slack,
            $"100 × {spent.Text} / {budget.Text}",
            [spent, budget]
        );
    }

    [GeneratedRegex(
        @"samme tid|sidste år|året før|tidligere|\b20\d\d\b|tilsvarende|gennemsnit|landet",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherTimePattern();

    [GeneratedRegex(@"forbrugsprocent(?:en)?(?: (?:er|på|bliver|dermed|var))* <(?<p>[PC]\d+)>", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RatePattern();

    [GeneratedRegex(@"(?:\bforbrug(?:et)?|\bbrugt|\banvendt)\b[^<.;]{0,70}?<(?<m>M\d+)>", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpentPattern();

    [GeneratedRegex(@"\bbudget(?:tet)?(?: (?:er|på|udgør))*\s+<(?<m>M\d+)>", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BudgetPattern();
}
