using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Storage;
using Microsoft.Data.Sqlite;

namespace Ledetraad.Bench.Minutes;

/// <summary>Papers a second from file to database, and whether ten times the papers take ten times as long.</summary>
internal static class ImportSpeed
{
    public const int LinearityFactor = 10;
    private const int PapersToWarmUp = 1_000;
    private const double SpeedGoal = 100;
    private const double LinearityGoal = 1.3;

    /// <param name="runs">Of the many papers.</param>
    /// <param name="fewPerRun">How often the few are imported for each time that the many are.</param>
    public static async Task<IReadOnlyList<BenchmarkResult>> MeasureAsync(PaperFolder papers, int runs, int fewPerRun, BenchmarkRun run)
    {
        var few = papers.Files.Take(papers.Files.Count / LinearityFactor).ToList();
        await WarmUpAsync(papers, run);
        IReadOnlyList<StoredTable> stored = [];
        var (many, ratios) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            // Few and many by turns, so that both meet the same machine.
            var fewSeconds = new List<double>();
            for (var j = 0; j < fewPerRun; j++)
            {
                fewSeconds.Add((await ImportAsync(few, run)).Elapsed.TotalSeconds);
            }

            (var elapsed, stored) = await ImportAsync(papers.Files, run);
            many.Add(elapsed.TotalSeconds);
            ratios.Add(elapsed.TotalSeconds / LinearityFactor / Timing.Median(fewSeconds));
            run.Tell(
                $"import: {few.Count} papers took {Timing.Median(fewSeconds):0.00} s, {papers.Files.Count} papers {elapsed.TotalSeconds:0.00} s."
            );
        }

        var manySeconds = Timing.Median(many);
        var equal = true;
        var peerTimes = await Timing.MedianAsync(
            runs,
            async () =>
            {
                var (elapsed, same) = await WriteAsPeerAsync(stored, run);
                equal &= same;
                return elapsed;
            }
        );
        return
        [
            new BenchmarkResult(
                "import",
                "papers/s",
                papers.Files.Count / manySeconds,
                MoreIsBetter: true,
                runs,
                new Peer(PlainInsert.Name, papers.Files.Count / peerTimes.Median, equal),
                new Goal(SpeedGoal, GoalOn.Ours, Better.Higher)
            ),
            new BenchmarkResult(
                "linearity",
                $"time for {papers.Files.Count} / {LinearityFactor} / time for {few.Count}",
                Timing.Median(ratios),
                MoreIsBetter: false,
                runs,
                Goal: new Goal(LinearityGoal, GoalOn.Ours, Better.Lower)
            ),
        ];
    }

    private static Task WarmUpAsync(PaperFolder papers, BenchmarkRun run) => ImportAsync([.. papers.Files.Take(PapersToWarmUp)], run);

    private static async Task<(TimeSpan Elapsed, IReadOnlyList<StoredTable> Stored)> ImportAsync(
        IReadOnlyList<string> files,
        BenchmarkRun run
    )
    {
        await using var house = await ImportHouse.OpenAsync(StoreOptions.InFolder(run.NewFolder()), run.Stop);
        var ((elapsed, summary), processor) = await Timing.ProcessorTimeAsync(() => house.ImportAsync(files, run.Stop));
        run.Tell($"import: {processor / files.Count:0.00} ms of processor time a paper.");
        if (summary.Added != files.Count)
        {
            run.Tell(
                $"import: of {files.Count} papers {summary.Added} were added, {summary.Refused.Count} refused, {summary.Held.Count} held."
            );
        }

        SqliteConnection.ClearAllPools();
        return (elapsed, await StoredRows.ReadAsync(house.Store, run.Stop));
    }

    private static async Task<(TimeSpan Elapsed, bool Same)> WriteAsPeerAsync(IReadOnlyList<StoredTable> stored, BenchmarkRun run)
    {
        await using var house = await ImportHouse.OpenAsync(StoreOptions.InFolder(run.NewFolder()), run.Stop);
        SqliteConnection.ClearAllPools();
        var elapsed = await PlainInsert.WriteAsync(house.Store, stored, run.Stop);
        var written = await StoredRows.ReadAsync(house.Store, run.Stop);
        return (elapsed, StoredRows.Lines(stored).SequenceEqual(StoredRows.Lines(written)));
    }
}
