using System.Diagnostics;

namespace Ledetraad.Bench.Measuring;

/// <summary>Repeats a piece of work and takes the middle time.</summary>
internal static class Timing
{
    /// <summary>Warm runs of which a median is taken, unless a benchmark says otherwise.</summary>
    public const int Runs = 5;

    /// <summary>So many papers are worked on before the clock starts: until then the runtime is still compiling the hot paths anew.</summary>
    private const int WarmPapers = 2_000;

    /// <summary>Runs before the clock starts, for a run of so many papers.</summary>
    public static int WarmUpsFor(int papers) => Math.Max(1, WarmPapers / papers);

    /// <summary>Seconds; the runs to warm up are not counted.</summary>
    public static async Task<double> MedianAsync(int runs, Func<Task<TimeSpan>> timed, int warmUps = 1)
    {
        for (var i = 0; i < warmUps; i++)
        {
            await timed();
        }

        var seconds = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            seconds.Add((await timed()).TotalSeconds);
        }

        return Median(seconds);
    }

    /// <summary>Seconds; the runs to warm up are not counted.</summary>
    public static Task<double> MedianAsync(int runs, Action work, int warmUps = 1) =>
        MedianAsync(
            runs,
            () =>
            {
                var watch = Stopwatch.StartNew();
                work();
                return Task.FromResult(watch.Elapsed);
            },
            warmUps
        );

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
