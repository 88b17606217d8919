namespace Ledetraad.Bench.Measuring;

internal enum BenchmarkSize
{
    Small,
    Full,

    /// <summary>Ten times the papers, where there are papers: for hours, with <c>--only</c>.</summary>
    Huge,
}

/// <summary>One of the benchmarks that <c>./bench/run</c> can be asked for.</summary>
internal interface IBenchmark
{
    string Name { get; }

    /// <summary>What it measures, in the order of the results.</summary>
    IReadOnlyList<string> Ids { get; }

    Task<IReadOnlyList<BenchmarkResult>> RunAsync(BenchmarkRun run);
}

/// <summary>One run of a benchmark: how large, where its files may lie, and where it tells how far it is.</summary>
internal sealed class BenchmarkRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ledetraad-bench-");

    private readonly IReadOnlyCollection<string> _only;

    /// <param name="only">Ids that are asked for; none for all.</param>
    public BenchmarkRun(BenchmarkSize size, CancellationToken stop, IReadOnlyCollection<string>? only = null) =>
        (Size, Stop, _only) = (size, stop, only ?? []);

    public BenchmarkSize Size { get; }

    public bool IsFull => Size != BenchmarkSize.Small;

    public CancellationToken Stop { get; }

    /// <summary>A hundred thousand papers may take twice the time of ten thousand.</summary>
    public double Within(double milliseconds) => Size == BenchmarkSize.Huge ? 2 * milliseconds : milliseconds;

    public bool Wants(params ReadOnlySpan<string> ids)
    {
        foreach (var id in ids)
        {
            if (_only.Count == 0 || _only.Contains(id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A new empty folder that is gone after the run.</summary>
    public string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>Standard error: standard output carries the results alone.</summary>
    public void Tell(string progress) => Console.Error.WriteLine(progress);

    public void Dispose() => _folder.Delete(recursive: true);
}
