using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// Pairs of how many and how much each on an average, and last or first the pair of them all: <c>A 12 med 3,5 uger, B 8 med 6,0 uger, alle 20 i snit 4,5 uger</c>. The numbers
/// add up and the mean is weighted by them.
/// </summary>
internal static class WeightedLists
{
    private const int FewestPairs = 3;
    private const decimal Tenth = 0.1m;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Groups.Where(group => group.Mentions.Count >= 2 * FewestPairs && TableGrid.SaysMean(group.Context))
            .Select(Of)
            .OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var figures = group.Mentions.Where(m => m is { Unit: QuantityUnit.Count, Quantity.IsWritten: false }).ToList();
        if (
            figures.Count < 2 * FewestPairs
            || figures.Count % 2 != 0
            || figures.Exists(m => m.Quantity.High is not null || m.Value <= 0)
            || Enumerable
                .Range(0, figures.Count / 2)
                .Any(i => (figures[2 * i].Quantity.Step < 1) == (figures[(2 * i) + 1].Quantity.Step < 1))
        )
        {
            return null;
        }

        var numbers = figures.FindAll(m => m.Quantity.Step >= 1);
        var means = figures.FindAll(m => m.Quantity.Step < 1);
        return Of(numbers[..^1], numbers[^1], means[..^1], means[^1]) ?? Of(numbers[1..], numbers[0], means[1..], means[0]);
    }

    private static Relation? Of(List<Mention> counts, Mention all, List<Mention> means, Mention mean)
    {
        var sum = new Computation(CheckKind.Sum, all, counts, values => values.Sum(), Plus(counts.Count));
        if (!sum.Holds)
        {
            return Weighs(counts, means, mean) && Slips.Explains(all.Quantity, counts.ConvertAll(m => m.Quantity), v => v.Sum(), 10, 1)
                ? sum.ToRelation().AsConjecture() with
                {
                    IsFarOff = false,
                }
                : null;
        }

        var computation = new Computation(
            CheckKind.Mean,
            mean,
            [.. counts, .. means],
            values => Mean(values, counts.Count),
            $"({string.Join(" + ", counts.Select((_, i) => $"{{{i}}} × {{{i + counts.Count}}}"))}) / {all}"
        );
        return computation.Holds || computation.IsSlipWithin(3, 2) || IsNear(computation)
            ? computation.ToRelation().AsConjecture() with
            {
                IsFarOff = false,
            }
            : null;
    }

    /// <summary>With the wrong number among them the mean is still about right.</summary>
    private static bool Weighs(List<Mention> counts, List<Mention> means, Mention mean) =>
        Math.Abs(Mean([.. counts.Select(m => m.Value), .. means.Select(m => m.Value)], counts.Count) - mean.Value) < mean.Value / 2;

    private static bool IsNear(Computation computation) =>
        Math.Abs(computation.Computed - computation.Stated.Value) <= computation.Computed / 2 && computation.Stated.Quantity.Step == Tenth;

    /// <param name="values">So many numbers, then the mean of each.</param>
    public static decimal Mean(IReadOnlyList<decimal> values, int count) =>
        Enumerable.Range(0, count).Sum(i => values[i] * values[i + count]) / values.Take(count).Sum();

    private static string Plus(int count) => string.Join(" + ", Enumerable.Range(0, count).Select(i => $"{{{i}}}"));
}
