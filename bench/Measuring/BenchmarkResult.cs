namespace Ledetraad.Bench.Measuring;

/// <summary>Which of two values is the better one.</summary>
internal enum Better
{
    Higher,
    Lower,
}

/// <summary>The value that a goal speaks of.</summary>
internal enum GoalOn
{
    Ours,
    Ratio,
}

internal sealed record Goal(double Value, GoalOn On, Better Better)
{
    public bool IsMetBy(double value) => Better == Better.Higher ? value >= Value : value <= Value;
}

/// <param name="Equal">Both gave the same answer; null where they are not meant to, because the answers are what is compared.</param>
internal sealed record Peer(string Name, double Value, bool? Equal);

/// <summary>One figure, with the peer's on the same work where there is one.</summary>
/// <param name="MoreIsBetter">Of the metric itself: true for papers a second, false for seconds and megabytes.</param>
/// <param name="Runs">Warm runs of which this is the median.</param>
internal sealed record BenchmarkResult(
    string Id,
    string Metric,
    double Ours,
    bool MoreIsBetter,
    int Runs,
    Peer? Peer = null,
    Goal? Goal = null
)
{
    /// <summary>How many times better we are than the peer; below 1 the peer is better; null where one of them has nothing to compare with.</summary>
    public double? Ratio =>
        Peer is null || (MoreIsBetter ? Peer.Value : Ours) == 0 ? null
        : MoreIsBetter ? Ours / Peer.Value
        : Peer.Value / Ours;

    public bool? Met => Goal?.IsMetBy(Goal.On == GoalOn.Ratio ? Ratio ?? 0 : Ours);

    public bool IsGood => Met != false && Peer?.Equal != false;
}
