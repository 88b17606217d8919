namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>One thing told in two places: in two sections, two sentences, or in a table and in the words about it.</summary>
internal static class SaidTwice
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        [
            .. Repeats.Of(item),
            .. SwappedDigits.Of(item),
            .. SameThing.Of(item),
            .. CountsAgain.Of(item),
            .. RoundedAmounts.Of(item),
            .. AmountYears.Of(item),
            .. EventYears.Of(item),
            .. Echoes.Of(item),
            .. TableTotals.Of(item),
            .. Cohorts.Of(item),
            .. TableMeans.Of(item),
            .. TableRepeats.Of(item),
            .. TotalChanges.Of(item),
            .. TableSums.Of(item),
        ];
}
