using System.Diagnostics;
using Ledetraad.Bench.Measuring;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Bench.Minutes;

/// <summary>Papers a second from file to structure on all cores, and the same files through the peer.</summary>
internal static class ReadingSpeed
{
    private const double Goal = 300;

    public static async Task<BenchmarkResult> MeasureAsync(PaperFolder papers, BenchmarkRun run)
    {
        var (reader, files) = (new PaperReader(), new PaperFileReader());
        var ours = new OutlinedItem[papers.Files.Count][];
        var processor = new List<double>();
        var warmUps = Timing.MostWarmUpsFor(papers.Files.Count);
        var times = await Timing.MedianAsync(
            Timing.Runs,
            async () =>
            {
                var read = new Paper[papers.Files.Count];
                var watch = Stopwatch.StartNew();
                var (_, milliseconds) = await Timing.ProcessorTimeAsync(async () =>
                {
                    await Parallel.ForAsync(
                        0,
                        read.Length,
                        run.Stop,
                        async (i, stop) => read[i] = reader.Read((await files.ReadAsync(papers.Files[i], stop)).Value)
                    );
                    return read;
                });
                var elapsed = watch.Elapsed;
                processor.Add(milliseconds / read.Length);
                ours = [.. read.Select(OutlinedItem.Of)];
                return elapsed;
            },
            warmUps
        );
        run.Tell($"read: {Timing.Median(processor):0.00} ms of processor time a paper.");
        var peers = new OutlinedItem[papers.Files.Count][];
        var peerTimes = await Timing.MedianAsync(
            Timing.Runs,
            () => Parallel.For(0, peers.Length, i => peers[i] = PlainOutlineReader.Read(File.ReadAllText(papers.Files[i]))),
            warmUps
        );
        var facts = papers.Facts.Select(OutlinedItem.Of).ToArray();
        TellDifferences(papers, facts, ours, "we", run);
        TellDifferences(papers, facts, peers, "the peer", run);
        return new BenchmarkResult(
            "read",
            "papers/s",
            papers.Files.Count / times.Median,
            MoreIsBetter: true,
            Timing.Runs,
            new Peer(
                PlainOutlineReader.Name,
                papers.Files.Count / peerTimes.Median,
                ours.Zip(peers).All(pair => pair.First.SequenceEqual(pair.Second))
            ),
            new Goal(Goal, GoalOn.Ours, Better.Higher)
        );
    }

    private static void TellDifferences(PaperFolder papers, OutlinedItem[][] facts, OutlinedItem[][] read, string who, BenchmarkRun run)
    {
        var wrong = Enumerable.Range(0, facts.Length).Where(i => !facts[i].SequenceEqual(read[i])).ToList();
        run.Tell($"read: {who} gave every item as it was made in {facts.Length - wrong.Count} of {facts.Length} papers.");
        foreach (var i in wrong.Take(3))
        {
            run.Tell(
                $"  {Path.GetFileName(papers.Files[i])}: made {facts[i].Except(read[i]).FirstOrDefault()}, read {read[i].Except(facts[i]).FirstOrDefault()}"
            );
        }
    }
}
