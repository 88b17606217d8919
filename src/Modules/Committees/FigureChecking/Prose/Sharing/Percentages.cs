namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>Per cent of something: of a whole, of a budget, of the rulings that an appeal can end in.</summary>
internal static class Percentages
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        [
            .. Shares.Of(item),
            .. SpendingRates.Of(item),
            .. PercentTriples.Of(item),
            .. SharesOfAll.Of(item),
            .. Fractions.Of(item),
            .. ReversalRates.Of(item),
            .. Reversals.Of(item),
            .. CommonShares.Of(item),
            .. ShareLists.Of(item),
            .. MisnamedShares.Of(item),
        ];
}
