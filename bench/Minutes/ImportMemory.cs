using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Bench.Minutes;

/// <summary>The most memory that the import command ever holds, in a process of its own.</summary>
internal static class ImportMemory
{
    private const double Goal = 500;
    private const double BytesInMegabyte = 1_000_000;

    public static async Task<BenchmarkResult> MeasureAsync(PaperFolder papers, int runs, BenchmarkRun run)
    {
        var peaks = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            var stores = StoreOptions.InFolder(run.NewFolder());
            await ImportHouse.MakeKnownAsync(stores, run.Stop);
            using var import = ImportProcess.Import(stores, papers.Files);
            if (await import.FinishAsync(run.Stop) != 0)
            {
                throw new InvalidOperationException($"The import failed:\n{import.Said}");
            }

            peaks.Add(import.PeakMemory / BytesInMegabyte);
        }

        return new BenchmarkResult(
            "memory",
            "MB",
            Timing.Median(peaks),
            MoreIsBetter: false,
            runs,
            Goal: new Goal(Goal, GoalOn.Ours, Better.Lower)
        );
    }
}
