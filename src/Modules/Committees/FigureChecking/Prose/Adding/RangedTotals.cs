using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Two amounts and a range that stand alone together: what the two come to lies in the range. Complained of where one slip of the pen keeps it out, or where
/// two parts of the range's amount are more than the most of it.
/// </summary>
internal static partial class RangedTotals
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        FigureGroup
            .OfThree(item)
            .Where(group => group.IsOfOneMatter || ContributePattern().IsMatch(group.Window[^1].Text))
            .Select(Of)
            .OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var figures = group.Figures;
        if (
            figures.FindAll(m => m.Quantity.High is not null) is not [var range]
            || figures.FindAll(m => m.Quantity.High is null) is not [var a, var b]
            || figures.Exists(m => m.Unit != range.Unit || m.IsRate || m.IsMean || m.Value <= 0)
            || range.Unit != QuantityUnit.Money
            || EndsPattern().IsMatch(range.Lead)
        )
        {
            return null;
        }

        var relation = ProseRelation.Sum(CheckKind.Sum, range.Sentence, range.Quantity, [a, b]).AsConjecture();
        var isShort = a.Value + b.Value < range.Value;
        return relation.Holds || (IsSlip(range.Quantity, a.Quantity, b.Quantity) && !(isShort && Incomplete.Says(group.Text)))
            ? relation
            : null;
    }

    private static bool IsSlip(Quantity range, Quantity a, Quantity b)
    {
        var slack = a.Slack + b.Slack;
        return Slips.Of(a.Value, a.Step).Exists(meant => range.StandsFor(meant + b.Value, slack))
            || Slips.Of(b.Value, b.Step).Exists(meant => range.StandsFor(a.Value + meant, slack))
            || Slips.Of(range.Value, range.Step).Exists(meant => (range with { Value = meant }).StandsFor(a.Value + b.Value, slack))
            || Slips.Of(range.High!.Value, range.Step).Exists(meant => (range with { High = meant }).StandsFor(a.Value + b.Value, slack));
    }

    [GeneratedRegex(@"\bbidrage?r?\b|\bkommer fra\b|\bstammer fra\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ContributePattern();

    // What each may cost at least and at most is no total of the other two.
    [GeneratedRegex(@"\b(?:hver|pr\.)\b[^.;]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex EndsPattern();
}
