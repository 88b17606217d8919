using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>A paper and what a check said of it.</summary>
internal sealed record CheckedPaper(FigurePaper Paper, IReadOnlyList<Relation> Said)
{
    public IReadOnlyList<Relation> Findings { get; } = [.. Said.Where(said => !said.Holds)];

    /// <summary>Findings that are about the contradiction.</summary>
    public IEnumerable<Relation> Hits => Paper.Contradiction is { } wrong ? Findings.Where(wrong.IsMeantBy) : [];

    public IEnumerable<Relation> FalseFindings => Findings.Except(Hits);

    public IEnumerable<StatedRelation> Sound => Paper.Relations.Where(relation => !relation.Contradicted);

    /// <summary>The relations on whose lines a finding stands, by name; "distractors" where it stands on none.</summary>
    public string StandsOn(Relation finding) =>
        string.Join(
            '+',
            Paper
                .Relations.Where(relation => relation.IsMeantBy(finding))
                .Select(relation => relation.Of.Name)
                .Distinct()
                .DefaultIfEmpty("distractors")
        );

    /// <summary>A table's sum on the same lines says nothing of the sentence that repeats it, so the kind must be right too.</summary>
    public bool Confirms(StatedRelation relation) =>
        Said.Any(said => said.Holds && said.Kind == relation.Of.Kind && relation.IsMeantBy(said));
}

/// <summary>How well a check did on papers whose facts are known.</summary>
internal sealed record FigureScore(IReadOnlyList<CheckedPaper> Papers)
{
    private const double CharactersOnAPage = 2_500;

    public double Recall => Of(Wrong.Count(paper => paper.Hits.Any()), Wrong.Count);

    public double Precision => Of(Papers.Sum(paper => paper.Hits.Count()), Papers.Sum(paper => paper.Findings.Count));

    public double Confirmed => Of(Papers.Sum(paper => paper.Sound.Count(paper.Confirms)), Papers.Sum(paper => paper.Sound.Count()));

    public double KindRight => OfFound((wrong, hit) => hit.Kind == wrong.Of.Kind);

    public double SeverityRight => OfFound((wrong, hit) => wrong.Of.MayBeCalled(hit.Doubt!.Severity));

    /// <summary>Papers with a contradiction.</summary>
    public IReadOnlyList<CheckedPaper> Wrong { get; } = [.. Papers.Where(paper => paper.Paper.Contradiction is not null)];

    public double FalseAlarmsInTwentyPages
    {
        get
        {
            var sound = Papers.Where(paper => paper.Paper.Contradiction is null).ToList();
            var alarms = sound.Sum(paper => paper.Findings.Count(f => f.Doubt!.Severity is Severity.Error or Severity.Unexplained));
            return 20 * Of(alarms, sound.Sum(paper => paper.Paper.Characters) / CharactersOnAPage);
        }
    }

    public static FigureScore Of(IReadOnlyList<FigurePaper> papers, Func<FigurePaper, IReadOnlyList<Relation>> check)
    {
        var said = new CheckedPaper[papers.Count];
        Parallel.For(
            0,
            papers.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => said[i] = new CheckedPaper(papers[i], check(papers[i]))
        );
        return new FigureScore(said);
    }

    public FigureScore In(PhrasingSet set) => new([.. Papers.Where(paper => paper.Paper.Set == set)]);

    /// <summary>Only the papers with such a contradiction.</summary>
    public FigureScore With(Func<StatedRelation, bool> such) => new([.. Wrong.Where(paper => such(paper.Paper.Contradiction!))]);

    private double OfFound(Func<StatedRelation, Relation, bool> right)
    {
        var found = Wrong.Where(paper => paper.Hits.Any()).ToList();
        return Of(found.Count(paper => paper.Hits.Any(hit => right(paper.Paper.Contradiction!, hit))), found.Count);
    }

    private static double Of(double part, double whole) => whole == 0 ? 0 : part / whole;
}
