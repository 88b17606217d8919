using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>The ends of a range of amounts stand in their order: <c>mellem 32 og 43 mio. kr.</c></summary>
internal static class Ranges
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Sentences.SelectMany(sentence =>
            sentence.Quantities.Where(range => IsTurned(range) && !IsMinus(sentence, range)).Select(range => Of(sentence, range))
        );

    /// <summary><c>= 748.000-193.905 kr.</c></summary>
    private static bool IsMinus(Sentence sentence, Quantity range) => sentence.Text.AsSpan(0, range.Start).TrimEnd().EndsWith("=");

    private static bool IsTurned(Quantity range) =>
        range is { Unit: QuantityUnit.Money or QuantityUnit.Percent, Value: > 0, High: > 0 and var high } && high <= range.Value;

    private static Relation Of(Sentence sentence, Quantity range) =>
        new(CheckKind.Difference, range.Text, null, [range.Text], [sentence.LineOf(range)])
        {
            Unit = ProseRelation.UnitOf(range),
            Place = (sentence, range.Start),
            Figures = [range],
            Doubt = new Doubt(Severity.Error, T["Check.Range", range.Text]),
        };
}
