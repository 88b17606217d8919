using Ledetraad.Bench.Measuring;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>How many contradictions the figure check finds in papers whose facts are known, how often it cries wolf, and how fast it is.</summary>
internal sealed class FigureCheckBenchmark : IBenchmark
{
    private const int Seed = 20_261_122;
    private const int SmallPapers = 100;
    private const int FullPapers = 1_000;
    private const double RecallGoal = 0.95;
    private const double PrecisionGoal = 0.98;
    private const double FalseAlarmGoal = 1;
    private const double SpeedGoal = 200;

    /// <summary>When it is set, what was missed and what was false in the open set is listed with its sentence.</summary>
    private const string VerboseVariable = "LEDETRAAD_BENCH_VERBOSE";

    /// <summary>When it names a folder, the papers of the open set are written there.</summary>
    private const string PapersVariable = "LEDETRAAD_BENCH_PAPERS";

    public string Name => "figure-check";

    public IReadOnlyList<string> Ids =>
        [
            "recall-open",
            "recall-held-back",
            "precision",
            "false-alarms",
            "confirmed",
            "kind-right",
            "severity-right",
            "papers-per-second",
            .. Kinds.Select(kind => $"recall-{Low(kind)}"),
        ];

    private static IEnumerable<CheckKind> Kinds => FigurePaperGenerator.SubRelations.Select(relation => relation.Kind).Distinct().Order();

    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(BenchmarkRun run)
    {
        var papers = FigurePapers.Make(new FigurePaperGenerator(Seed), run.IsFull ? FullPapers : SmallPapers);
        run.Tell(
            $"figure-check: {papers.Count} papers, {papers.Average(p => p.Characters) / 1000:0.0} kB and {papers.Average(p => p.Relations.Count):0.0} stated relations on average."
        );
        if (Environment.GetEnvironmentVariable(PapersVariable) is { } folder)
        {
            await FigurePapers.WriteOpenAsync(papers, folder, run.Stop);
        }

        var warmUps = Timing.MostWarmUpsFor(papers.Count);
        var checkedPapers = new FigureScore([]);
        var times = await Timing.MedianAsync(Timing.Runs, () => checkedPapers = FigureScore.Of(papers, OurCheck.Check), warmUps);
        run.Tell(
            $"figure-check: {papers.Count / times.WarmUps[0]:0} papers/s at first, {times.WarmUps.Count} runs until they got no faster."
        );
        var peerScore = new FigureScore([]);
        var peerTimes = await Timing.MedianAsync(Timing.Runs, () => peerScore = FigureScore.Of(papers, PlainFigureCheck.Check), warmUps);
        FigureReport.Tell(checkedPapers, run, Environment.GetEnvironmentVariable(VerboseVariable) is not null);
        return
        [
            .. Quality(checkedPapers, peerScore),
            Speed(papers.Count / times.Median, papers.Count / peerTimes.Median),
            .. ByKind(checkedPapers, peerScore),
        ];
    }

    private static IEnumerable<BenchmarkResult> Quality(FigureScore ours, FigureScore peer)
    {
        yield return Share("recall-open", "found of the injected", s => s.In(PhrasingSet.Open).Recall, RecallGoal);
        yield return Share("recall-held-back", "found of the injected", s => s.In(PhrasingSet.HeldBack).Recall, RecallGoal);
        yield return Share("precision", "findings that are right", s => s.Precision, PrecisionGoal);
        yield return new BenchmarkResult(
            "false-alarms",
            "false errors in 20 sound pages",
            ours.FalseAlarmsInTwentyPages,
            MoreIsBetter: false,
            Runs: 1,
            PeerOf(peer.FalseAlarmsInTwentyPages),
            new Goal(FalseAlarmGoal, GoalOn.Ours, Better.Lower)
        );
        yield return Share("confirmed", "sound relations confirmed", s => s.Confirmed);
        yield return Share("kind-right", "found ones rightly named", s => s.KindRight);
        yield return Share("severity-right", "found ones rightly weighed", s => s.SeverityRight);

        BenchmarkResult Share(string id, string metric, Func<FigureScore, double> of, double? goal = null) =>
            new(
                id,
                metric,
                of(ours),
                MoreIsBetter: true,
                Runs: 1,
                PeerOf(of(peer)),
                goal is { } bar ? new Goal(bar, GoalOn.Ours, Better.Higher) : null
            );
    }

    private static BenchmarkResult Speed(double ours, double peer) =>
        new(
            "papers-per-second",
            "papers/s",
            ours,
            MoreIsBetter: true,
            Timing.Runs,
            PeerOf(peer),
            new Goal(SpeedGoal, GoalOn.Ours, Better.Higher)
        );

    private static IEnumerable<BenchmarkResult> ByKind(FigureScore ours, FigureScore peer) =>
        Kinds.Select(kind => new BenchmarkResult(
            $"recall-{Low(kind)}",
            "found of the injected",
            ours.With(r => r.Of.Kind == kind).Recall,
            MoreIsBetter: true,
            Runs: 1,
            PeerOf(peer.With(r => r.Of.Kind == kind).Recall)
        ));

    /// <summary>Two checks are not meant to give the same answer.</summary>
    private static Peer PeerOf(double value) => new(PlainFigureCheck.Name, value, Equal: null);

    private static string Low(CheckKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
