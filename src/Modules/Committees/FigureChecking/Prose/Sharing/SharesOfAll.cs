using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// Of all who began some left and some reached the goal: a share that is said to be of all is right only of those who stayed. Three numbers and a share that
/// stand together tell it, whatever they are called.
/// </summary>
internal static partial class SharesOfAll
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Groups.Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var shares = group.Mentions.Where(m => m.Unit is QuantityUnit.Percent or QuantityUnit.PercentPoint).ToList();
        if (shares is not [{ Unit: QuantityUnit.Percent, IsChange: false, Quantity: { High: null, IsWritten: false } } share])
        {
            return null;
        }

        var numbers = group
            .Figures.Where(m => m != share && m is { Unit: QuantityUnit.Count, Quantity: { High: null, Step: 1 } })
            .DistinctBy(m => m.Value)
            .OrderByDescending(m => m.Value)
            .ToList();
        if (
            group.Figures.Exists(m => m != share && m.Unit != QuantityUnit.Count)
            || numbers is not [var all, var a, var b]
            || !AllPattern().IsMatch(group.Text)
            || OtherPattern().IsMatch(group.Text)
        )
        {
            return null;
        }

        var (one, other) = (Computation.Share(share, a, all), Computation.Share(share, b, all));
        return one.Holds ? one.ToRelation().AsConjecture()
            : other.Holds ? other.ToRelation().AsConjecture()
            : IsOf(share, a, all.Value - b.Value) ? one.ToRelation(Severity.Ambiguous).AsConjecture()
            : IsOf(share, b, all.Value - a.Value) ? other.ToRelation(Severity.Ambiguous).AsConjecture()
            : null;
    }

    private static bool IsOf(Mention share, Mention part, decimal whole) =>
        whole >= part.Value && share.Quantity.StandsFor(100 * part.Value / whole);

    [GeneratedRegex(
        @"\b(?:af (?:alle|samtlige|hele|de|det)|alle|samtlige|hele|påbegynd\p{L}*|begynd\p{L}*|startede|startet|indskrev\p{L}*|startgruppe\p{L}*|bruttotal\p{L}*|oprindelig\p{L}*|fra start|i alt|tilmeld\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();

    // The share is said to be of those who stayed.
    [GeneratedRegex(
        @"\b(?:af|blandt|for) (?:dem,? der (?:blev|er tilbage|ikke|gennemførte|fuldførte)|(?:de|alle) (?:resterende|tilbageværende|øvrige|fuldførte|gennemførte|tilbage|afsluttede|aktive|fortsat)\b|de \d+,? (?:der|som) (?:blev|er tilbage|ikke|gennemførte|fuldførte))|fraregnet|ikke medregnet|ses der bort|bortset fra",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();
}
