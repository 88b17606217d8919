using Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// Two levels of one thing and the change between them: <c>fra X til Y, en stigning på Z</c>, <c>X mod Y året før, Z færre</c>, also when the change
/// stands in the sentence after. The change is in the same measure, in per cent of the first level, or in points.
/// </summary>
internal static class Changes
{
    private const int Farthest = 50;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        foreach (var change in sentence.Mentions)
        {
            if (
                !change.IsRate
                && LevelPairs.Of(sentence, change) is { } levels
                && Test(sentence, levels, change) is { } relation
                && (relation.Holds || levels.IsDirected || !(IsOfRulings(change) || levels.IsOneOfMore(change)))
            )
            {
                yield return relation;
            }
        }
    }

    /// <summary>A ruling that is <c>ændret</c> is no change of a number, and the share beside it is one of rulings.</summary>
    private static bool IsOfRulings(Mention change) => change.Unit == QuantityUnit.Percent && ReversalRates.SpeaksOf(change.Sentence);

    /// <summary>What is many times the other is no level of the same thing, where only some per cent lie between them.</summary>
    private static bool AreFar(Quantity from, Quantity to, decimal share, Quantity stated) =>
        share > Farthest * 100 && stated.Value < 100 && !Slips.IsOneSlip(from, to.Value / (1 + (stated.Value / 100)));

    private static Relation? Test(Sentence sentence, Levels levels, Mention change)
    {
        var (from, to) = (levels.From.Quantity, levels.To.Quantity);
        var stated = change.Quantity;
        var falls = to.Value < from.Value;
        var (more, less) = falls ? (from, to) : (to, from);
        var size = stated with { Value = Math.Abs(stated.Value), High = stated.High is { } high ? Math.Abs(high) : null };
        var difference = more.Value - less.Value;
        var slack = from.Slack + to.Slack;
        var isDifference = stated.Unit == from.Unit || (stated.Unit == QuantityUnit.PercentPoint && from.Unit == QuantityUnit.Percent);
        var isShare = stated.Unit == QuantityUnit.Percent && from.Value > 0;
        var share = from.Value > 0 ? 100 * difference / from.Value : 0;
        var shareSlack = from.Value > 0 ? 100 * slack / from.Value * (1 + (difference / from.Value)) : 0;
        var relation =
            isShare
            && levels is { IsExplicit: false, IsTurned: false }
            && to.Value > 0
            && !size.StandsFor(share, shareSlack)
            && size.StandsFor(100 * difference / to.Value, shareSlack)
                ? Test(sentence, levels.Turned, change)
            : isShare && !isDifference && (difference == 0 || AreFar(from, to, share, stated)) ? null
            : isShare && (!isDifference || size.StandsFor(share, shareSlack))
                ? ProseRelation.Of(
                    CheckKind.Percentage,
                    sentence,
                    size,
                    share,
                    shareSlack,
                    $"100 × ({more.Text} − {less.Text}) / {from.Text}",
                    [from, to]
                )
            : isDifference ? ProseRelation.Difference(sentence, size, more, less)
            : null;
        var isTurned =
            (levels.IsExplicit || levels.IsOrdered)
            && relation is { Holds: true }
            && difference > slack
            && change.Direction == (falls ? 1 : -1);
        return isTurned
            ? relation! with
            {
                IsOtherWay = levels.IsDirected,
                Doubt = new Doubt(Severity.Error, T["Check.OtherWay", from.Text, to.Text, T[falls ? "Check.Falls" : "Check.Rises"]]),
            }
            : relation;
    }
}
