using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Two amounts and a range that stand alone together: what the two come to lies in the range. Complained of where one slip of the pen keeps it out, or where
/// two parts of the range's amount are more than the most of it.
/// </summary>
internal static partial class RangedTotals
{
    /// <summary>What is meant as a range hardly ends at more than so many times where it begins.</summary>
    private const int Widest = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var told = new HashSet<Mention>();
        foreach (var group in item.Groups)
        {
            var amounts = group.Mentions.Where(m => m.Unit == QuantityUnit.Money).ToList();
            if (
                amounts.FindAll(m => m.Quantity.High is not null) is [var range]
                && amounts.FindAll(m => m.Quantity.High is null) is [var a, var b]
                && !told.Contains(range)
                && IsTied(group)
                && Of(group, range, a, b) is { } relation
            )
            {
                told.Add(range);
                yield return relation;
            }
        }
    }

    /// <summary>Words make two of them the parts of the third, in each sentence that does not plainly go on, or once where two are announced.</summary>
    private static bool IsTied(FigureGroup group) =>
        TwoPattern().IsMatch(group.Text)
        || Complete.Says(group)
        || (
            TogetherPattern().IsMatch(group.Text)
            && (group.IsSetOut || group.Window.Skip(1).All(s => s.GoesOn || TogetherPattern().IsMatch(s.Text)))
        )
        || (group.IsOfOneMatter && group.Figures.Count == group.Mentions.Count(m => m.Unit == QuantityUnit.Money));

    private static Relation? Of(FigureGroup group, Mention range, Mention a, Mention b)
    {
        if (((Mention[])[range, a, b]).Any(m => m.IsRate || m.IsMean || m.Value <= 0) || EndsPattern().IsMatch(range.Lead) || a.GoesTo(b))
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
            || Slips.Of(range.Value, range.Step).Exists(meant => IsRange(range with { Value = meant }))
            || Slips.Of(range.High!.Value, range.Step).Exists(meant => IsRange(range with { High = meant }));

        bool IsRange(Quantity meant) =>
            meant.High > meant.Value && meant.High <= meant.Value * Widest && meant.StandsFor(a.Value + b.Value, slack);
    }

    // What makes two amounts the parts of a third.
    [GeneratedRegex(
        @"\b(?:bidrage?r?|kommer fra|stammer fra|samle(?:t|de)|i alt|tilsammen|til sammen|sammenlagt|lagt sammen|lægge[sr]?|det hele|dækker|består|bygger på|enkeltvis|hver for sig|indgår med|fordelt)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TogetherPattern();

    [GeneratedRegex(
        @"\b(?:begge|de to|(?:to|2) (?:dele|ting|poster|puljer|regninger|beløb|udgifter|formål|områder))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TwoPattern();

    // What each may cost at least and at most is no total of the other two.
    [GeneratedRegex(@"\b(?:hver|pr\.)\b[^.;]*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex EndsPattern();
}
