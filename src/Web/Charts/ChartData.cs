namespace Ledetraad.Web.Charts;

public enum ChartKind
{
    /// <summary>Søjler: lying bars, a group for each category.</summary>
    Bar,

    /// <summary>Stablet: the parts of each category end to end.</summary>
    Stacked,

    /// <summary>Linje: over time.</summary>
    Line,

    /// <summary>Vandfald: what adds to and takes from a total, step by step.</summary>
    Waterfall,

    /// <summary>Minilinje: the course alone, the size of a word.</summary>
    Sparkline,
}

/// <summary>What a chart shows.</summary>
/// <param name="Unit">Beside the title; empty for plain numbers.</param>
/// <param name="Write">How a number is written.</param>
public sealed record ChartData(
    string Title,
    string Unit,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ChartSeries> Series,
    Func<decimal, string> Write
)
{
    public bool HasNumbers => Series.Any(series => series.Values.Any(value => value is not null));
}

/// <param name="Values">One for each category; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);
