using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.Bench.Minutes;

/// <summary>Reading, importing and searching committee papers.</summary>
internal sealed class MinutesBenchmark : IBenchmark
{
    private const int SmallPapers = 300;
    private const int FullPapers = 10_000;
    private const int HugePapers = 100_000;
    private const int FullRuns = 3;
    private const int SmallFewPerRun = 3;

    /// <summary>When it names a folder, the stores that are searched and shown are kept there, and papers that lie there are not imported again.</summary>
    private const string StoresVariable = "LEDETRAAD_BENCH_STORES";

    public string Name => "minutes";

    public IReadOnlyList<string> Ids =>
        ["read", "import", "memory", "linearity", "search-p95", "search-load-p99", "recall-at-10", "page-p99", "page-throughput"];

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(BenchmarkRun run)
    {
        var count = run.Size switch
        {
            BenchmarkSize.Huge => HugePapers,
            BenchmarkSize.Full => FullPapers,
            _ => SmallPapers,
        };
        var papers = PaperFolder.Write(run.NewFolder(), count);
        run.Tell($"minutes: {papers.Files.Count} generated papers, {papers.Bytes / papers.Files.Count / 1000.0:0.0} kB on average.");
        var results = new List<BenchmarkResult>();
        if (run.Wants("read"))
        {
            results.Add(await ReadingSpeed.MeasureAsync(papers, run));
        }

        if (run.Wants("import", "linearity"))
        {
            results.AddRange(
                await ImportSpeed.MeasureAsync(papers, run.IsFull ? FullRuns : Timing.Runs, run.IsFull ? 1 : SmallFewPerRun, run)
            );
        }

        if (run.Wants("memory"))
        {
            results.Add(await ImportMemory.MeasureAsync(papers, runs: 1, run));
        }

        var stores = StoreOptions.InFolder(Environment.GetEnvironmentVariable(StoresVariable) ?? run.NewFolder());
        if (run.Wants("search-p95", "search-load-p99", "recall-at-10"))
        {
            results.AddRange(await SearchQuality.MeasureAsync(papers, stores, run));
        }

        if (run.Wants("page-p99", "page-throughput"))
        {
            results.AddRange(await LoadedPages.MeasureAsync(papers, stores, run));
        }

        return [.. results.OrderBy(result => Ids.ToList().IndexOf(result.Id))];
    }
}
