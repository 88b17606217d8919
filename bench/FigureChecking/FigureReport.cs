using Ledetraad.Bench.Measuring;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Tells what stands behind the figures. Of the held-back phrasings only numbers are told.</summary>
internal static class FigureReport
{
    private const int UnconfirmedOfEach = 8;

    public static void Tell(FigureScore score, BenchmarkRun run, bool verbose)
    {
        foreach (var set in Enum.GetValues<PhrasingSet>())
        {
            var of = score.In(set);
            run.Tell(
                $"{set}: recall {of.Recall:0.000}, precision {of.Precision:0.000}, {of.FalseAlarmsInTwentyPages:0.00} false alarms in 20 sound pages, {of.Confirmed:0.000} of sound relations confirmed, kind right {of.KindRight:0.000}, severity right {of.SeverityRight:0.000}."
            );
            var alarms = of.Papers.SelectMany(paper =>
                paper.FalseFindings.Select(finding => (finding.Kind, finding.Doubt!.Severity, On: paper.StandsOn(finding)))
            );
            run.Tell(
                "  false: "
                    + string.Join(
                        ", ",
                        alarms
                            .CountBy(alarm => alarm)
                            .OrderByDescending(a => a.Value)
                            .Select(a => $"{a.Key.Kind} {a.Key.Severity} on {a.Key.On} {a.Value}")
                    )
            );
            foreach (var relation in FigurePaperGenerator.SubRelations)
            {
                var wrong = of.With(r => r.Of.Name == relation.Name);
                var sound = of
                    .Papers.SelectMany(paper => paper.Sound.Where(r => r.Of.Name == relation.Name).Select(paper.Confirms))
                    .ToList();
                run.Tell(
                    $"  {relation.Kind, -10} {relation.Name, -24} found {wrong.Wrong.Count(p => p.Hits.Any()), 3} of {wrong.Wrong.Count, 3}   confirmed {sound.Count(c => c), 4} of {sound.Count, 4}"
                );
            }
        }

        if (verbose)
        {
            TellOpen(score.In(PhrasingSet.Open), run);
        }
    }

    private static void TellOpen(FigureScore open, BenchmarkRun run)
    {
        foreach (var paper in open.Papers)
        {
            if (paper.Paper.Contradiction is { } wrong && !paper.Hits.Any())
            {
                run.Tell($"MISSED {wrong.Of.Kind} {wrong.Of.Name} ({paper.Paper.Text.File}): {wrong.Wording}");
            }

            foreach (var finding in paper.FalseFindings)
            {
                run.Tell(
                    $"FALSE {finding.Kind} {finding.Doubt!.Severity} ({paper.Paper.Text.File}, item {finding.Item}): {finding.Doubt.Message}\n      {Text(paper.Paper, finding)}"
                );
            }
        }

        var unconfirmed = open.Papers.SelectMany(paper => paper.Sound.Where(relation => !paper.Confirms(relation)));
        foreach (var relation in unconfirmed.GroupBy(relation => relation.Of.Name).SelectMany(same => same.Take(UnconfirmedOfEach)))
        {
            run.Tell($"UNCONFIRMED {relation.Of.Kind} {relation.Of.Name}: {relation.Wording}");
        }
    }

    private static string Text(FigurePaper paper, Relation finding) =>
        string.Join(" ⏎ ", finding.Lines.Distinct().Select(line => paper.Text.Lines.ElementAtOrDefault(line - 1) ?? "?"));
}
