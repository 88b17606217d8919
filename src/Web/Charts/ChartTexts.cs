namespace Ledetraad.Web.Charts;

/// <summary>Words inside a chart. A chart stands in a paper, which is in Danish whatever the language of the page.</summary>
internal static class ChartTexts
{
    public const string Result = "Resultat";
    public const string ShowNumbers = "Vis tallene i en tabel";

    /// <summary>What the chart shows, in a sentence or two.</summary>
    public static string Summary(ChartData data, ChartKind kind) =>
        !data.HasNumbers
            ? "Der er ingen tal at vise."
            : kind switch
            {
                ChartKind.Line => Together(data.Series.Select(series => Course(data, series))),
                ChartKind.Sparkline => Course(data, data.Series[0]),
                ChartKind.Waterfall => Steps(data),
                ChartKind.Stacked when data.Series.Count > 1 =>
                    $"Fordelt på {string.Join(", ", data.Series.Select(series => series.Name))}. {Ends(data, [.. Totals(data)], "Samlet")}",
                _ when data.Series.Count > 1 => Together(data.Series.Select(series => Ends(data, series.Values, series.Name))),
                _ => Ends(data, data.Series[0].Values),
            };

    private static string Together(IEnumerable<string> sentences) => string.Join(" ", sentences.Where(sentence => sentence.Length > 0));

    private static IEnumerable<decimal?> Totals(ChartData data) =>
        Enumerable.Range(0, data.Categories.Count).Select(category => data.Series.Sum(series => series.Values[category]));

    private static string Steps(ChartData data)
    {
        var steps = Known(data, data.Series[0].Values);
        if (steps.Count == 0)
        {
            return "";
        }

        var of = data.Series.Count > 1 ? data.Series[0].Name + ": " : "";
        var largest = steps.MaxBy(step => Math.Abs(step.Value));
        return $"{of}{steps.Count} trin giver tilsammen {data.Write(steps.Sum(step => step.Value))}. "
            + $"Mest betyder {largest.Name} med {data.Write(largest.Value)}.";
    }

    /// <summary>The greatest and the least of some values.</summary>
    /// <param name="of">Whose they are, where others stand beside them.</param>
    private static string Ends(ChartData data, IReadOnlyList<decimal?> values, string of = "")
    {
        var known = Known(data, values);
        if (known.Count == 0)
        {
            return "";
        }

        var (most, least) = (known.MaxBy(one => one.Value), known.MinBy(one => one.Value));
        var words =
            known.Count == 1 ? $"{most.Name}: {data.Write(most.Value)}."
            : most.Value == least.Value ? $"alle er {data.Write(most.Value)}."
            : $"størst er {most.Name} med {data.Write(most.Value)}, mindst er {least.Name} med {data.Write(least.Value)}.";
        return of.Length > 0 ? $"{of}: {words}" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static List<(string Name, decimal Value)> Known(ChartData data, IReadOnlyList<decimal?> values) =>
        [.. data.Categories.Zip(values).Where(one => one.Second is not null).Select(one => (one.First, one.Second!.Value))];

    private static string Course(ChartData data, ChartSeries series)
    {
        var known = Enumerable.Range(0, data.Categories.Count).Where(i => series.Values[i] is not null).ToList();
        if (known.Count == 0)
        {
            return "";
        }

        var (from, to) = (series.Values[known[0]]!.Value, series.Values[known[^1]]!.Value);
        var (first, last) = (data.Categories[known[0]], data.Categories[known[^1]]);
        return known.Count == 1 ? $"{series.Name} er {data.Write(from)} ({first})."
            : from == to ? $"{series.Name} er uændret {data.Write(from)} fra {first} til {last}."
            : $"{series.Name} er {(to > from ? "steget" : "faldet")} fra {data.Write(from)} ({first}) til {data.Write(to)} ({last}).";
    }
}
