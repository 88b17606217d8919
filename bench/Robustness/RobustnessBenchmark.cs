using Ledetraad.Bench.Measuring;
using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Bench.Robustness;

/// <summary>Kill, load and fuzz runs, at the sizes that issues name; every figure is a count of faults, and its goal is none.</summary>
internal sealed class RobustnessBenchmark : IBenchmark
{
    private const int Seed = 20_261_121;
    private const int SmallPapersToKill = 100;
    private const int FullPapersToKill = 200;
    private const string PostgresVariable = "LEDETRAAD_TEST_POSTGRES";

    public string Name => "robustness";

    public IReadOnlyList<string> Ids =>
        [
            "kill-sqlite",
            "kill-postgres",
            "withdraw-under-load",
            "stop-under-load",
            "fuzz-reader",
            "fuzz-txt",
            "fuzz-html",
            "fuzz-docx",
            "fuzz-pdf",
        ];

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(BenchmarkRun run)
    {
        var papers = PaperFolder.Write(run.NewFolder(), run.IsFull ? FullPapersToKill : SmallPapersToKill);
        var kills = run.IsFull ? 50 : 4;
        var results = new List<BenchmarkResult>();
        if (run.Wants("kill-sqlite"))
        {
            results.Add(await KillAsync("kill-sqlite", papers, () => StoreOptions.InFolder(run.NewFolder()), kills, run));
        }

        if (run.Wants("kill-postgres"))
        {
            results.AddRange(await KillOnPostgresAsync(papers, kills, run));
        }

        if (run.Wants("withdraw-under-load", "stop-under-load"))
        {
            results.AddRange(await LoadAsync(papers, run));
        }

        if (run.Wants("fuzz-reader"))
        {
            results.Add(Result("fuzz-reader", new ReaderFuzz(Seed).Run(run.IsFull ? 50_000 : 1_000, run.Stop), run));
        }

        var files = new FileFuzz(Seed);
        foreach (var (kind, count) in new[] { ("txt", 10_000), ("html", 5_000), ("docx", 5_000), ("pdf", 1_000) })
        {
            if (run.Wants($"fuzz-{kind}"))
            {
                results.Add(Result($"fuzz-{kind}", await files.RunAsync($".{kind}", run.IsFull ? count : count / 50, run.Stop), run));
            }
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

    private static async Task<IReadOnlyList<BenchmarkResult>> KillOnPostgresAsync(PaperFolder papers, int kills, BenchmarkRun run)
    {
        if (Environment.GetEnvironmentVariable(PostgresVariable) is not { } server)
        {
            run.Tell($"kill-postgres is left out: {PostgresVariable} names no server.");
            return [];
        }

        await using var databases = new PostgresDatabases(server);
        return [await KillAsync("kill-postgres", papers, databases.New, kills, run)];
    }

    private static async Task<IReadOnlyList<BenchmarkResult>> LoadAsync(PaperFolder papers, BenchmarkRun run)
    {
        var deeds = run.IsFull ? 50 : 4;
        var results = new List<BenchmarkResult>();
        foreach (var (id, isWithdrawal) in new[] { ("withdraw-under-load", true), ("stop-under-load", false) })
        {
            await using var server = await LoadedServer.FillAsync(papers.Files, StoreOptions.InFolder(run.NewFolder()), run.Stop);
            await (isWithdrawal ? server.WithdrawAsync(deeds, run.Stop) : server.StopAsync(deeds, run.Stop));
            Tell(id, server.Faults, run);
            results.Add(Faults(id, $"faults in {server.Answers} answers around {deeds} of them", server.Faults.Count, deeds));
        }

        return results;
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
