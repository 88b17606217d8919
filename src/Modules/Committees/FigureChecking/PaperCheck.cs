namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>What the check of one paper gave: every relation that was tested, in the paper's order.</summary>
internal sealed record PaperCheck(string File, IReadOnlyList<Relation> Relations)
{
    public IEnumerable<Relation> Findings => Relations.Where(relation => !relation.Holds);
}
