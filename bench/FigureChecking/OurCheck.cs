using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>What is measured: a paper's text is read and its figures are checked.</summary>
internal static class OurCheck
{
    private static readonly PaperReader Reader = new();

    public static IReadOnlyList<Relation> Check(FigurePaper paper) => FigureCheck.Of(Reader.Read(paper.Text), paper.Text).Relations;
}
