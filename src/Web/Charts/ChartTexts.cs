namespace Ledetraad.Web.Charts;

/// <summary>Words inside a chart. A chart stands in a paper, which is in Danish whatever the language of the page.</summary>
internal static class ChartTexts
{
    public const string Result = "Resultat";
    public const string ShowNumbers = "Vis tallene i en tabel";

    /// <summary>What the chart shows, in a sentence or two.</summary>
    public static string Summary(ChartData data, ChartKind kind)
    {
        var first = data.Series.Count > 0 ? data.Series[0] : null;
        var points = data
            .Categories.Zip(first?.Values ?? [], (name, value) => (Name: name, Value: value))
            .Where(p => p.Value is not null)
            .ToList();
        if (points.Count == 0)
        {
            return "Der er ingen tal at vise.";
        }

        if (kind is ChartKind.Line or ChartKind.Sparkline)
        {
            return string.Join(" ", data.Series.Select(s => Course(data, s)).Where(s => s.Length > 0));
        }

        if (kind == ChartKind.Waterfall)
        {
            return $"{points.Count} trin giver tilsammen {data.Write(points.Sum(p => p.Value!.Value))}.";
        }

        if (data.Series.Count > 1)
        {
            return $"{data.Categories.Count} grupper fordelt på {string.Join(", ", data.Series.Select(s => s.Name))}.";
        }

        var (most, least) = (points.MaxBy(p => p.Value), points.MinBy(p => p.Value));
        return points.Count == 1
            ? $"{most.Name}: {data.Write(most.Value!.Value)}."
            : $"Størst er {most.Name} med {data.Write(most.Value!.Value)}, mindst er {least.Name} med {data.Write(least.Value!.Value)}.";
    }

    private static string Course(ChartData data, ChartSeries series)
    {
        var known = Enumerable.Range(0, data.Categories.Count).Where(i => series.Values[i] is not null).ToList();
        if (known.Count == 0)
        {
            return "";
        }

        var (from, to) = (series.Values[known[0]]!.Value, series.Values[known[^1]]!.Value);
        var direction =
            to > from ? "steget"
            : to < from ? "faldet"
            : "uændret";
        return $"{series.Name} er {direction} fra {data.Write(from)} ({data.Categories[known[0]]}) til {data.Write(to)} ({data.Categories[known[^1]]}).";
    }
}
