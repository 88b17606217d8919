using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// So many from each place in one period and in another, and what that is a month in each: <c>A 120 og 80, B 60 og 45; 9,0 om måneden i jan. 2020 – aug. 2021, 12,5 i
/// …</c> Which figures are of which period is told by the mean that comes out: then the other one is of the others.
/// </summary>
internal static partial class PeriodMeans
{
    private const int MostPeriods = 3;
    private const int FewestPlaces = 2;
    private const int MostPlaces = 12;
    private const int Farthest = 10;
    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Stretches.Where(group => group.Mentions.Count > 2 && MonthPattern().IsMatch(group.Text)).SelectMany(Of);

    private static IEnumerable<Relation> Of(FigureGroup group)
    {
        var periods = MonthPeriod.MonthsOfAll(group.Text);
        var figures = group.Figures;
        if (
            periods.Count is < 2 or > MostPeriods
            || figures.Exists(m => m is not { Unit: QuantityUnit.Count, Value: > 0, Quantity.High: null })
        )
        {
            return [];
        }

        var means = figures.FindAll(m => m.Quantity.Step < 1);
        var numbers = figures.FindAll(m => m.Quantity.Step >= 1);
        var places = numbers.Count / periods.Count;
        if (means.Count != periods.Count || places is < FewestPlaces or > MostPlaces || numbers.Count % periods.Count != 0)
        {
            return [];
        }

        var best = Readings(means, numbers, periods).MaxBy(reading => reading.Count(mean => mean.Holds))!;
        var odd = best.FindAll(mean => !mean.Holds);
        return odd.Count == 0 || (odd is [var wrong] && wrong.IsSlipWithin(Farthest, FewestDigits))
            ? best.Select(mean => mean.ToRelation() with { IsFarOff = false })
            : [];
    }

    /// <summary>The numbers of a place may stand together or those of a period; and the periods in one order or the other.</summary>
    private static IEnumerable<List<Computation>> Readings(List<Mention> means, List<Mention> numbers, IReadOnlyList<int> periods)
    {
        var (count, places) = (periods.Count, numbers.Count / periods.Count);
        IReadOnlyList<IReadOnlyList<List<Mention>>> layouts =
        [
            [.. Enumerable.Range(0, count).Select(i => numbers.Where((_, at) => at % count == i).ToList())],
            [.. Enumerable.Range(0, count).Select(i => numbers.GetRange(i * places, places))],
        ];
        foreach (var sets in layouts)
        {
            foreach (IReadOnlyList<int> months in (IReadOnlyList<int>[])[periods, [.. periods.Reverse()]])
            {
                foreach (IReadOnlyList<Mention> said in (IReadOnlyList<Mention>[])[means, [.. means.AsEnumerable().Reverse()]])
                {
                    yield return [.. sets.Select((set, i) => Mean(said[i], set, months[i]))];
                }
            }
        }
    }

    private static Computation Mean(Mention mean, List<Mention> numbers, int months) =>
        new(
            CheckKind.Mean,
            mean,
            numbers,
            values => values.Sum() / months,
            $"({string.Join(" + ", numbers.Select((_, i) => $"{{{i}}}"))}) / {months}"
        );

    [GeneratedRegex(@"måned|\bmdr\b|\bmd\.", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MonthPattern();
}
