namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>What lies between two figures: a result, a change, what is left; and the two ends of a range.</summary>
internal static class Differences
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        [
            .. BudgetResults.Of(item),
            .. Changes.Of(item),
            .. Ranges.Of(item),
            .. Remainders.Of(item),
            .. Gaps.Of(item),
            .. StepsAfterChange.Of(item),
            .. StepsByName.Of(item),
            .. DistantRests.Of(item),
            .. DoubleSigns.Of(item),
            .. LoneTriples.Of(item),
        ];
}
