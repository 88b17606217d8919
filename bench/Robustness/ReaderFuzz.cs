using System.Collections.Concurrent;
using Ledetraad.Bench.Generating;
using Ledetraad.Bench.Measuring;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Bench.Robustness;

/// <summary>Gives the reader spoiled papers: it must answer them all, soon, and account for no more characters than there are.</summary>
internal sealed class ReaderFuzz(int seed)
{
    /// <summary>A hundred times what a paper takes; a reader that is not linear exceeds it by far.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(0.5);

    private readonly PaperReader _reader = new();
    private readonly PaperGenerator _papers = new(seed);

    public FuzzReport Run(int papers, CancellationToken stop)
    {
        var faults = new ConcurrentBag<string>();
        var slowest = new ConcurrentBag<(int Number, TimeSpan Took)>();
        Parallel.For(
            0,
            papers,
            new ParallelOptions { CancellationToken = stop },
            i =>
            {
                var text = new PaperText("spoiled.txt", new string('0', 64), Spoiled(i));
                if (Fault(text) is { } fault)
                {
                    faults.Add($"Spoiled paper {i}: {fault}");
                    return;
                }

                var took = Time(text);
                slowest.Add((i, took));
                if (took > Soon)
                {
                    faults.Add($"Spoiled paper {i} took {took.TotalSeconds:0.0} s.");
                }
            }
        );
        return new FuzzReport(papers, [.. faults.Order(StringComparer.Ordinal)], slowest.MaxBy(s => s.Took));
    }

    public List<string> Spoiled(int number) =>
        new TextMutation(Draw.For(seed, 9, number)).Spoil(_papers.Paper(number % 5_000).Text.Split('\n'));

    /// <summary>The processor time of this thread alone, for other processes may have the core meanwhile; the best of three when the first is slow.</summary>
    private TimeSpan Time(PaperText text)
    {
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3 && best > Soon; attempt++)
        {
            var before = ThreadTime.Now;
            _reader.Read(text);
            var took = ThreadTime.Now - before;
            best = took < best ? took : best;
        }

        return best;
    }

    private string? Fault(PaperText text)
    {
        try
        {
            var paper = _reader.Read(text);
            return paper.Source.Placed < 0 || paper.Source.Placed > paper.Source.Characters
                ? $"{paper.Source.Placed} of {paper.Source.Characters} characters are placed."
                : null;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
    }
}
