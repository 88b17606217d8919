namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>What adds up: a total before its parts or after them, in a row or line by line, what came and went; and what adds up whatever the words.</summary>
internal static class Sums
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        [
            .. Flows.Of(item),
            .. PartsWithin.Of(item),
            .. AmountsWithin.Of(item),
            .. Parts.Of(item),
            .. Totals.Of(item),
            .. ListedParts.Of(item),
            .. Entries.Of(item),
            .. SetOutSums.Of(item),
            .. RangedTotals.Of(item),
            .. CompleteSums.Of(item),
            .. AmountsAlone.Of(item),
            .. CoordinatedSums.Of(item),
            .. NetChanges.Of(item),
            .. SignedChanges.Of(item),
            .. GroupChanges.Of(item),
            .. Additions.Of(item),
            .. SmallTotals.Of(item),
            .. SmallTotals.OfParagraphs(item),
            .. RangeParts.Of(item),
            .. FurtherParts.Of(item),
        ];
}
