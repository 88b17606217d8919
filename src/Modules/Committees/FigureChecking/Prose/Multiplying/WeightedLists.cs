using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// Pairs of how many and how much each on an average, and before or behind them how many they all are and their mean: <c>A 12 med 3,5 uger, B 8 med 6,0 uger, alle 20 i
/// snit 4,5 uger</c>. Two equations bind them: the numbers add up, and the mean is weighted by them.
/// </summary>
internal static partial class WeightedLists
{
    private const int FewestPairs = 3;

    /// <summary>The first digit of one of many means may be the wrong one.</summary>
    private const int Farthest = 10;
    private const decimal Tenth = 0.1m;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Stretches.Where(group => group.Mentions.Count >= 2 * FewestPairs && SaysMean(group.Context)).Select(Of).OfType<Relation>();

    private static bool SaysMean(string text) => TableGrid.SaysMean(text) || MeanPattern().IsMatch(text);

    private static Relation? Of(FigureGroup group)
    {
        var figures = group.Mentions.Where(m => m is { Unit: QuantityUnit.Count, Quantity.IsWritten: false }).ToList();
        var (numbers, means) = (figures.FindAll(m => !IsBroken(m)), figures.FindAll(IsBroken));
        if (
            means.Count < FewestPairs
            || numbers.Count != means.Count
            || group.Mentions.Any(m => m.Unit != QuantityUnit.Count)
            || figures.Exists(m => m.Quantity.High is not null || m.Value <= 0)
        )
        {
            return null;
        }

        var readings = new List<Reading>();
        foreach (var all in (int[])[numbers.Count - 1, 0])
        {
            foreach (var mean in (int[])[means.Count - 1, 0])
            {
                var others = figures.FindAll(m => m != numbers[all] && m != means[mean]);
                if (ArePairs(others, group.IsSetOut))
                {
                    readings.Add(new(others.FindAll(m => !IsBroken(m)), numbers[all], others.FindAll(IsBroken), means[mean]));
                }
            }
        }

        return readings.Select(reading => reading.OfAll).FirstOrDefault(mean => mean is { Holds: true })
            ?? (means.Count > FewestPairs ? readings.Select(reading => reading.Wrong).FirstOrDefault(wrong => wrong is not null) : null);
    }

    /// <summary>A whole number beside a broken one, always the same way round; of lines both in one line.</summary>
    private static bool ArePairs(List<Mention> figures, bool isSetOut) =>
        Enumerable.Range(0, figures.Count / 2).Select(i => (One: figures[2 * i], Other: figures[(2 * i) + 1])).ToList() is var pairs
        && pairs.TrueForAll(pair =>
            IsBroken(pair.One) == IsBroken(pairs[0].One)
            && IsBroken(pair.One) != IsBroken(pair.Other)
            && (!isSetOut || pair.One.Sentence == pair.Other.Sentence)
        );

    private static bool IsBroken(Mention m) => m.Quantity.Step < 1;

    /// <param name="values">So many numbers, then the mean of each.</param>
    public static decimal Mean(IReadOnlyList<decimal> values, int count) =>
        Enumerable.Range(0, count).Sum(i => values[i] * values[i + count]) / values.Take(count).Sum();

    private sealed record Reading(List<Mention> Counts, Mention All, List<Mention> Means, Mention Stated)
    {
        private Computation Sum =>
            new(
                CheckKind.Sum,
                All,
                Counts,
                values => values.Sum(),
                string.Join(" + ", Enumerable.Range(0, Counts.Count).Select(i => $"{{{i}}}"))
            );

        private Computation Weighted =>
            new(
                CheckKind.Mean,
                Stated,
                [.. Counts, .. Means],
                values => WeightedLists.Mean(values, Counts.Count),
                $"({string.Join(" + ", Counts.Select((_, i) => $"{{{i}}} × {{{i + Counts.Count}}}"))}) / {All}"
            );

        /// <summary>The numbers add up: then the mean is of them.</summary>
        public Relation? OfAll => Sum.Holds ? Told(Weighted) : null;

        public Relation? Wrong =>
            Sum.Holds
                ? Weighted.IsSlipWithin(Farthest, 2) || IsNear(Weighted)
                    ? Told(Weighted)
                    : null
                : IsSlipOfAll || IsSlipOfOne
                    ? Told(Sum)
                    : null;

        /// <summary>The mean is right of the numbers as they are, and their sum but for one slip.</summary>
        private bool IsSlipOfAll => Weighted.Holds && Slips.IsOneSlip(All.Quantity, Counts.Sum(m => m.Value));

        /// <summary>One slip of the pen in one of the numbers makes both right.</summary>
        private bool IsSlipOfOne =>
            Enumerable
                .Range(0, Counts.Count)
                .Any(i =>
                    All.Value - Counts.Sum(m => m.Value) + Counts[i].Value is > 0 and var meant
                    && Slips.Of(Counts[i].Value, 1).Contains(meant)
                    && Stated.Quantity.StandsFor(
                        WeightedLists.Mean(
                            [.. Counts.Select((m, at) => at == i ? meant : m.Value), .. Means.Select(m => m.Value)],
                            Counts.Count
                        ),
                        Stated.Quantity.Slack
                    )
                );

        private static Relation Told(Computation computation) => computation.ToRelation().AsConjecture() with { IsFarOff = false };

        private static bool IsNear(Computation computation) =>
            Math.Abs(computation.Computed - computation.Stated.Value) <= computation.Computed / 2
            && computation.Stated.Quantity.Step == Tenth;
    }

    [GeneratedRegex(@"vægt|vejet|under ét|\bvarer\b|varighed|ventetid|\bpr\. stk", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MeanPattern();
}
