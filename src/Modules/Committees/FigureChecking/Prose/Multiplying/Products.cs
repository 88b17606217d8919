namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// A number, so much for each and what they come to, told apart by the words (<see cref="Means"/>, <see cref="StatedProducts"/>), else by their sizes
/// (<see cref="LargestProducts"/>), else by their measures (<see cref="MeasuredProducts"/>).
/// </summary>
internal static class Products
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        [
            .. Means.Of(item),
            .. StatedProducts.Of(item),
            .. LargestProducts.Of(item),
            .. MeasuredProducts.Of(item),
            .. PeriodProducts.Of(item),
            .. PeriodMeans.Of(item),
            .. ListMeans.Of(item),
            .. WeightedLists.Of(item),
            .. YearlyAmounts.Of(item),
        ];
}
