using Ledetraad.Bench.Measuring;
using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Bench.Robustness;

/// <summary>Kill and fuzz runs, at the sizes that issues name; every figure is a count of faults, and its goal is none.</summary>
internal sealed class RobustnessBenchmark : IBenchmark
{
    private const int Seed = 20_261_121;
    private const int SmallPapersToKill = 100;
    private const int FullPapersToKill = 200;
    private const string PostgresVariable = "LEDETRAAD_TEST_POSTGRES";

    public string Name => "robustness";

    public IReadOnlyList<string> Ids => ["kill-sqlite", "kill-postgres", "fuzz-reader", "fuzz-txt", "fuzz-html", "fuzz-docx", "fuzz-pdf"];

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(BenchmarkRun run)
    {
        var papers = PaperFolder.Write(run.NewFolder(), run.IsFull ? FullPapersToKill : SmallPapersToKill);
        var kills = run.IsFull ? 50 : 4;
        var results = new List<BenchmarkResult>
        {
            await KillAsync("kill-sqlite", papers, () => StoreOptions.InFolder(run.NewFolder()), kills, run),
        };
        if (Environment.GetEnvironmentVariable(PostgresVariable) is { } server)
        {
            await using var databases = new PostgresDatabases(server);
            results.Add(await KillAsync("kill-postgres", papers, databases.New, kills, run));
        }
        else
        {
            run.Tell($"kill-postgres is left out: {PostgresVariable} names no server.");
        }

        var reader = new ReaderFuzz(Seed).Run(run.IsFull ? 50_000 : 1_000, run.Stop);
        results.Add(Result("fuzz-reader", reader, run));
        var files = new FileFuzz(Seed);
        foreach (var (kind, count) in new[] { ("txt", 10_000), ("html", 5_000), ("docx", 5_000), ("pdf", 1_000) })
        {
            results.Add(Result($"fuzz-{kind}", await files.RunAsync($".{kind}", run.IsFull ? count : count / 50, run.Stop), run));
        }

        return results;
    }

    private static async Task<BenchmarkResult> KillAsync(
        string id,
        PaperFolder papers,
        Func<StoreOptions> newStores,
        int kills,
        BenchmarkRun run
    )
    {
        var report = await new KillRuns(papers.Files, newStores, Seed, progress => run.Tell($"{id}: {progress}")).RunAsync(kills, run.Stop);
        Tell(id, report.Faults, run);
        return Faults(id, $"faults in {report.Kills} kills", report.Faults.Count, report.Kills);
    }

    private static BenchmarkResult Result(string id, FuzzReport report, BenchmarkRun run)
    {
        Tell(id, report.Faults, run);
        run.Tell(
            $"{id}: {report.Papers} papers, the slowest (no. {report.Slowest.Number}) took {report.Slowest.Took.TotalMilliseconds:0} ms."
        );
        return Faults(id, $"faults in {report.Papers} spoiled papers", report.Faults.Count, report.Papers);
    }

    private static BenchmarkResult Faults(string id, string metric, int faults, int runs) =>
        new(id, metric, faults, MoreIsBetter: false, runs, Goal: new Goal(0, GoalOn.Ours, Better.Lower));

    private static void Tell(string id, IEnumerable<string> faults, BenchmarkRun run)
    {
        foreach (var fault in faults.Take(10))
        {
            run.Tell($"{id}: {fault}");
        }
    }
}
