namespace Ledetraad.Bench.FigureChecking;

/// <summary>The papers of one run: half of them sound, half with one contradiction; half in each collection of phrasings.</summary>
internal static class FigurePapers
{
    /// <param name="count">Of sound papers, and of papers with a contradiction: each relation in turn.</param>
    public static IReadOnlyList<FigurePaper> Make(FigurePaperGenerator generator, int count)
    {
        return
        [
            .. Enumerable.Range(0, count).Select(i => generator.Paper(i, SetOf(i))),
            .. Enumerable.Range(0, count).Select(i => generator.Paper(i, SetOf(i), InTurn(i))),
        ];
    }

    public static async Task WriteOpenAsync(IEnumerable<FigurePaper> papers, string folder, CancellationToken stop)
    {
        foreach (var paper in papers.Where(paper => paper.Set == PhrasingSet.Open))
        {
            await File.WriteAllLinesAsync(Path.Combine(folder, paper.Text.File), paper.Text.Lines, stop);
        }
    }

    /// <summary>The second collection is half a round ahead, so that a small run has every relation too.</summary>
    private static SubRelation InTurn(int index)
    {
        var relations = FigurePaperGenerator.SubRelations;
        return relations[(index / 2 + (SetOf(index) == PhrasingSet.Open ? 0 : relations.Count / 2)) % relations.Count];
    }

    private static PhrasingSet SetOf(int index) => index % 2 == 0 ? PhrasingSet.Open : PhrasingSet.HeldBack;
}
