using System.Diagnostics;
using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.Searching;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Bench.Minutes;

/// <summary>How soon 300 questions are answered, and how much of what they ask for stands among the first ten papers.</summary>
internal static class SearchQuality
{
    private const int Questions = 300;
    private const double MillisecondsGoal = 20;
    private const double Percentile = 0.95;

    /// <summary>Items asked for, so that ten different papers are among them.</summary>
    private const int MostItems = 60;

    public static async Task<IReadOnlyList<BenchmarkResult>> MeasureAsync(PaperFolder papers, StoreOptions stores, BenchmarkRun run)
    {
        await using var house = await ImportHouse.OpenAsync(stores, run.Stop);
        await house.ImportAsync(papers.Files, run.Stop);
        var questions = SoughtPapersOfFacts.Make(papers, Questions);
        var results = new List<BenchmarkResult>();
        if (run.Wants("search-p95"))
        {
            results.Add(await SpeedAsync(house, questions, run));
        }

        if (run.Wants("search-load-p99"))
        {
            results.Add(await SearchLoad.MeasureAsync(stores, questions, run));
        }

        if (run.Wants("recall-at-10"))
        {
            results.Add(await RecallAsync(house, questions, run));
        }

        return results;
    }

    /// <summary>A page of answers as the page fetches it, extracts and all, without the HTML; nothing is kept from one question to the next.</summary>
    private static async Task<BenchmarkResult> SpeedAsync(ImportHouse house, IReadOnlyList<SoughtPapers> questions, BenchmarkRun run)
    {
        var slowest = new List<double>();
        for (var round = 0; round <= Timing.Runs; round++)
        {
            var times = new List<double>(questions.Count);
            var (_, processor) = await Timing.ProcessorTimeAsync(async () =>
            {
                foreach (var question in questions)
                {
                    var watch = Stopwatch.StartNew();
                    await house.AskAsync(services => AnswerAsync(services, question.Words, run.Stop));
                    times.Add(watch.Elapsed.TotalMilliseconds);
                }

                return true;
            });
            times.Sort();
            if (round > 0)
            {
                slowest.Add(times[(int)(times.Count * Percentile)]);
                run.Tell(
                    $"search-p95: {processor / questions.Count:0.00} ms of processor time a question; p50 {times[times.Count / 2]:0.0} ms."
                );
            }
        }

        return new BenchmarkResult(
            "search-p95",
            "ms",
            Timing.Median(slowest),
            MoreIsBetter: false,
            Timing.Runs,
            Goal: new Goal(run.Within(MillisecondsGoal), GoalOn.Ours, Better.Lower)
        );
    }

    private static async Task<int> AnswerAsync(IServiceProvider services, string words, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommitteesDbContext>();
        var answer = await new SearchEngine(db, services.GetRequiredService<KnownIndex>()).AskAsync(
            new SearchQuestion(words) { Take = SearchPageQuery.PageSize },
            stop
        );
        var hits = await new HitQuery(db, "").ReadAsync(answer.Hits, withContent: true, stop);
        var sought = new SoughtTerms(answer.Clauses);
        return hits.Sum(hit => hit.ExtractFor(sought).Count);
    }

    private static async Task<BenchmarkResult> RecallAsync(ImportHouse house, IReadOnlyList<SoughtPapers> questions, BenchmarkRun run)
    {
        var ours = new List<double>();
        foreach (var question in questions)
        {
            ours.Add(question.RecallAtTen(await house.AskAsync(services => FilesAsync(services, question.Words, run.Stop))));
        }

        Tell("we", questions, ours, run);
        if (Environment.GetEnvironmentVariable("LEDETRAAD_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            run.Tell("recall-at-10: no peer, since LEDETRAAD_TEST_POSTGRES names no PostgreSQL.");
            return Result(ours.Average(), peer: null);
        }

        await using var peer = await DanishFullText.FillAsync(
            server,
            await house.AskAsync(services => TextsAsync(services, run.Stop)),
            run.Stop
        );
        var theirs = new List<double>();
        foreach (var question in questions)
        {
            theirs.Add(question.RecallAtTen(await peer.AskAsync(question.Words, SoughtPapers.MostCounted, run.Stop)));
        }

        Tell("the peer", questions, theirs, run);
        return Result(ours.Average(), new Peer(DanishFullText.Name, theirs.Average(), Equal: null));
    }

    private static BenchmarkResult Result(double ours, Peer? peer) =>
        new(
            "recall-at-10",
            "share of what could stand there",
            ours,
            MoreIsBetter: true,
            Runs: 1,
            peer,
            peer is null ? null : new Goal(1, GoalOn.Ratio, Better.Higher)
        );

    private static void Tell(string who, IReadOnlyList<SoughtPapers> questions, IReadOnlyList<double> recall, BenchmarkRun run)
    {
        var kinds = questions.Zip(recall).GroupBy(pair => pair.First.Kind);
        run.Tell(
            $"recall-at-10: {who}: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Average(pair => pair.Second):0.00}"))}."
        );
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(IServiceProvider services, string words, CancellationToken stop)
    {
        var db = services.GetRequiredService<CommitteesDbContext>();
        var answer = await new SearchEngine(db, services.GetRequiredService<KnownIndex>()).AskAsync(
            new SearchQuestion(words) { Take = MostItems },
            stop
        );
        var numbers = answer.Hits.Select(hit => hit.Document).ToList();
        var files = await (
            from document in db.SearchDocuments
            join version in db.Versions on document.VersionId equals version.Id
            where numbers.Contains(document.Number)
            select new { document.Number, version.FileName }
        ).ToDictionaryAsync(row => row.Number, row => Path.GetFileName(row.FileName), stop);
        return [.. numbers.Select(number => files[number]).Distinct()];
    }

    private static async Task<IReadOnlyList<(string File, SearchableText Text)>> TextsAsync(
        IServiceProvider services,
        CancellationToken stop
    )
    {
        var db = services.GetRequiredService<CommitteesDbContext>();
        var texts = new List<(string, SearchableText)>();
        foreach (var some in (await SearchRebuild.PlacesAsync(db, stop)).Chunk(100))
        {
            texts.AddRange(
                (await SearchRebuild.TextsAsync(db, some, stop)).Select(text => (Path.GetFileName(text.Place.Version.FileName), text))
            );
        }

        return texts;
    }
}
