using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Storage;
using Microsoft.Data.Sqlite;

namespace Ledetraad.Bench.Minutes;

/// <summary>Papers a second from file to database, and whether ten times the papers take ten times as long.</summary>
internal static class ImportSpeed
{
    public const int LinearityFactor = 10;
    private const double SpeedGoal = 100;
    private const double LinearityGoal = 1.3;

    /// <param name="runs">Of the many papers; the few are imported three times for each.</param>
    public static async Task<IReadOnlyList<BenchmarkResult>> MeasureAsync(PaperFolder papers, int runs, BenchmarkRun run)
    {
        var few = papers.Files.Take(papers.Files.Count / LinearityFactor).ToList();
        IReadOnlyList<StoredTable> stored = [];
        var ratios = new List<double>();
        var manySeconds = await Timing.MedianAsync(
            runs,
            async () =>
            {
                // Few and many by turns, so that both meet the same machine; the many warm up the first few.
                var fewSeconds = Timing.Median([await SecondsAsync(few, run), await SecondsAsync(few, run), await SecondsAsync(few, run)]);
                (var elapsed, stored) = await ImportAsync(papers.Files, run);
                ratios.Add(elapsed.TotalSeconds / LinearityFactor / fewSeconds);
                run.Tell(
                    $"import: {few.Count} papers took {fewSeconds:0.00} s, {papers.Files.Count} papers {elapsed.TotalSeconds:0.00} s."
                );
                return elapsed;
            }
        );
        var equal = true;
        var peerSeconds = await Timing.MedianAsync(
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
                new Peer(PlainInsert.Name, papers.Files.Count / peerSeconds, equal),
                new Goal(SpeedGoal, GoalOn.Ours, Better.Higher)
            ),
            new BenchmarkResult(
                "linearity",
                $"time for {papers.Files.Count} / {LinearityFactor} / time for {few.Count}",
                Timing.Median(ratios.Skip(1)),
                MoreIsBetter: false,
                runs,
                Goal: new Goal(LinearityGoal, GoalOn.Ours, Better.Lower)
            ),
        ];
    }

    private static async Task<double> SecondsAsync(IReadOnlyList<string> files, BenchmarkRun run) =>
        (await ImportAsync(files, run)).Elapsed.TotalSeconds;

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
