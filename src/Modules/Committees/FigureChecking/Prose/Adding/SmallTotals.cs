using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// <c>I alt 14 børn deltog. 9 børn kom fra Nordby, og 5 børn var udefra.</c> Numbers too small to be read by their sum alone: the first is said to be all,
/// and the next sentence says of what the others are, the same. Only confirmed, for one may be of several.
/// </summary>
internal static class SmallTotals
{
    private const int FewestParts = 2;
    private const int FewestParagraphs = 3;
    private const int SameLetters = 4;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    public static IEnumerable<Relation> OfParagraphs(ItemText item) =>
        Enumerable.Range(0, item.Passages.Count).Select(i => OfParagraphs(item, i)).OfType<Relation>();

    /// <summary>The same where each part begins a paragraph of its own: <c>Nævnet afgjorde 7 sager.</c>, <c>3 sager er ændret. (om løn)</c></summary>
    private static Relation? OfParagraphs(ItemText item, int at)
    {
        var parts = item
            .Passages.Skip(at + 1)
            .Select(passage =>
                passage is { Kind: not PassageKind.SubHeading, Sentences: [{ Mentions: [{ Quantity.Start: 0 } first, ..] }, ..] }
                    ? first
                    : null
            )
            .TakeWhile(first => first is { Unit: QuantityUnit.Count, IsPlain: true, IsChange: false, IsTime: false })
            .OfType<Mention>()
            .ToList();
        var total =
            parts.Count < FewestParagraphs ? null
            : item.Passages[at].Sentences.SelectMany(s => s.Mentions).Where(IsCounted).ToList() is [var only] ? only
            : null;
        return total is { IsRate: false, IsChange: false } && parts.Sum(part => part.Value) == total.Value
            ? ProseRelation.Sum(CheckKind.Sum, total.Sentence, total.Quantity, parts)
            : null;
    }

    private static Relation? Of(Sentence sentence)
    {
        if (sentence.Next is not { } next || sentence.Mentions.Where(IsCounted).ToList() is not [{ IsTotal: true } total])
        {
            return null;
        }

        var parts = next.Mentions.Where(m => m.Unit == QuantityUnit.Count && !m.IsTime).ToList();
        return
            parts.Count >= FewestParts
            && parts.TrueForAll(part => part is { IsPlain: true, IsChange: false } && IsSame(part.Noun, total.Noun))
            && parts.Sum(part => part.Value) == total.Value
            ? ProseRelation.Sum(CheckKind.Sum, sentence, total.Quantity, parts)
            : null;
    }

    private static bool IsCounted(Mention mention) => mention is { Unit: QuantityUnit.Count, IsTime: false, Quantity.High: null };

    private static bool IsSame(string noun, string other) =>
        noun.Length >= SameLetters
        && noun.AsSpan().CommonPrefixLength(other) >= Math.Min(noun.Length, Math.Max(SameLetters, other.Length - 2));
}
