using System.Diagnostics;

namespace Ledetraad.Bench.Measuring;

/// <summary>Repeats a piece of work and takes the middle time.</summary>
internal static class Timing
{
    /// <summary>Warm runs of which a median is taken, unless a benchmark says otherwise.</summary>
    public const int Runs = 5;

    /// <summary>So many papers at most are worked on before the clock starts.</summary>
    private const int MostWarmPapers = 30_000;

    /// <summary>Runs behind which none was noticeably faster than those before: the runtime has compiled the hot paths anew by then.</summary>
    private const int Steady = 2;

    private const double NoticeablyFaster = 0.95;

    /// <summary>The most runs before the clock starts, for a run of so many papers.</summary>
    public static int MostWarmUpsFor(int papers) => Math.Max(1, MostWarmPapers / papers);

    /// <summary>Works until runs no longer get faster, then for the clock. The runs to warm up are not counted.</summary>
    public static async Task<RunTimes> MedianAsync(int runs, Func<Task<TimeSpan>> timed, int mostWarmUps = 1)
    {
        var warmUps = new List<double>();
        while (warmUps.Count < mostWarmUps && !HasSettled(warmUps))
        {
            warmUps.Add((await timed()).TotalSeconds);
        }

        var seconds = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            seconds.Add((await timed()).TotalSeconds);
        }

        return new RunTimes(Median(seconds), warmUps);
    }

    /// <inheritdoc cref="MedianAsync(int, Func{Task{TimeSpan}}, int)"/>
    public static Task<RunTimes> MedianAsync(int runs, Action work, int mostWarmUps = 1) =>
        MedianAsync(
            runs,
            () =>
            {
                var watch = Stopwatch.StartNew();
                work();
                return Task.FromResult(watch.Elapsed);
            },
            mostWarmUps
        );

    /// <summary>None of the last two runs was noticeably faster than the fastest before them.</summary>
    public static bool HasSettled(IReadOnlyList<double> seconds) =>
        seconds.Count > Steady && seconds.TakeLast(Steady).Min() > NoticeablyFaster * seconds.SkipLast(Steady).Min();

    /// <summary>Milliseconds of all cores' time that a piece of work took; unlike the clock, hardly touched by what else runs on the machine.</summary>
    public static async Task<(T Result, double Milliseconds)> ProcessorTimeAsync<T>(Func<Task<T>> work)
    {
        using var us = Process.GetCurrentProcess();
        var before = us.TotalProcessorTime;
        var result = await work();
        us.Refresh();
        return (result, (us.TotalProcessorTime - before).TotalMilliseconds);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>What the runs of a piece of work took, in seconds.</summary>
/// <param name="Median">Of the runs that were counted.</param>
/// <param name="WarmUps">The runs before them, in order; the first is that of a process that has done nothing yet.</param>
internal sealed record RunTimes(double Median, IReadOnlyList<double> WarmUps);
