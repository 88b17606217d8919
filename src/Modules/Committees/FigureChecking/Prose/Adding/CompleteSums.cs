using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading.Items;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Figures of one measure that stand together where the paper says that there are no others: <c>41 hører under A, 67 under B og 63 under C. Andre er der ikke.</c> One
/// of them, the first, the last or the largest, is what the others come to.
/// </summary>
internal static class CompleteSums
{
    private const int FewestParts = 2;
    private const int MostParts = 10;
    private const int FewestDigits = 2;

    /// <summary>The first digit may be the wrong one.</summary>
    private const int Farthest = 10;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var told = new HashSet<Mention>();
        foreach (var group in item.Groups)
        {
            if (
                Complete.Says(group)
                && !Incomplete.Says(group.Text)
                && FiguresOf(group) is { } figures
                && !figures.Exists(told.Contains)
                && Of(figures) is { } relation
            )
            {
                told.UnionWith(figures);
                yield return relation;
            }
        }
    }

    /// <summary>All amounts, or all numbers of what is counted; but how many parts there are may be told in letters.</summary>
    private static List<Mention>? FiguresOf(FigureGroup group)
    {
        var figures = group.Figures.FindAll(m => !m.Quantity.IsWritten);
        figures = Above(group) is { } total ? [total, .. figures] : figures;
        return
            figures.Count is > FewestParts and <= MostParts + 1
            && figures.TrueForAll(m => m is { Value: > 0, Quantity.High: null, IsRate: false, IsMean: false } && m.Unit == figures[0].Unit)
            && figures[0].Unit is QuantityUnit.Money or QuantityUnit.Count
            && group.Figures.TrueForAll(m => !m.Quantity.IsWritten || m.Value == figures.Count - 1)
            && PartSum.AreAlike(figures)
            && figures.DistinctBy(m => m.Value).Count() == figures.Count
            && !figures.Zip(figures.Skip(1)).Any(pair => pair.First.GoesTo(pair.Second))
            && !AreAllParts(figures)
            ? figures
            : null;
    }

    /// <summary>The one figure above an announcement that has none: <c>Rammen er 590 t.kr. Rammen er fordelt fuldt ud på:</c> and a list.</summary>
    private static Mention? Above(FigureGroup group) =>
        group.Window[0] is { Mentions: [var first, ..], Previous: var previous }
        && IsBehindColon(first)
        && previous is { Mentions: [{ IsLevel: true } only] }
            ? only
            : null;

    /// <summary>Behind a colon, or as entries of a list, they are what something else comes to.</summary>
    private static bool AreAllParts(List<Mention> figures) =>
        figures.TrueForAll(m => m.Sentence.Passage.Kind == PassageKind.ListEntry)
        || (figures.TrueForAll(m => m.Sentence == figures[0].Sentence) && IsBehindColon(figures[0]));

    private static bool IsBehindColon(Mention first) => first.Sentence.Text.AsSpan(0, first.Quantity.Start).Contains(':');

    private static Relation? Of(List<Mention> figures)
    {
        var totals = figures.FindAll(m => m.IsTotal);
        if (totals.Count != 1)
        {
            totals = [.. new[] { figures.MaxBy(m => m.Value)!, figures[0], figures[^1] }.Distinct()];
        }

        var total = totals.Find(m => PartSum.AddsUp(m, Others(m))) ?? totals.Find(m => IsSlip(m, Others(m)));
        return total is null
            ? null
            : ProseRelation.Sum(PartSum.KindOf(figures), total.Sentence, total.Quantity, Others(total), Severity.Error).AsConjecture() with
            {
                IsFarOff = false,
            };

        List<Mention> Others(Mention m) => figures.FindAll(other => other != m);
    }

    private static bool IsSlip(Mention total, List<Mention> parts) =>
        !PartSum.ComesOutOtherwise(total, parts)
        && Slips.Explains(total.Quantity, parts.ConvertAll(part => part.Quantity), values => values.Sum(), Farthest, FewestDigits);
}
