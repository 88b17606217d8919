using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// Lines or cells with a figure each, and one figure of their measure in the sentence that leads to them: what they come to. That they do is kept; complained of is
/// only a slip of the pen.
/// </summary>
internal static class SetOutSums
{
    private const int Fewest = 3;
    private const int Farthest = 10;

    public static IEnumerable<Relation> Of(ItemText item) => item.Groups.Where(group => group.IsSetOut).Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var intro = group.Window[0];
        var lines = group.Window.Skip(1).ToList();
        if (
            intro.Passage.IsLine
            || lines.Count < Fewest
            || lines.Exists(line => line.Mentions.Count != 1)
            || intro
                .Mentions.Where(m => m is { IsPlain: true, IsTime: false, IsChange: false } && m.Unit == lines[0].Mentions[0].Unit)
                .ToList()
                is not [{ IsNumber: true } total]
        )
        {
            return null;
        }

        var parts = lines.ConvertAll(line => line.Mentions[0]);
        if (
            parts.Exists(part => part.Unit != total.Unit || IsTotal(part, parts) || part.IsTime || part.IsChange)
            || !PartSum.ArePlain(parts)
        )
        {
            return null;
        }

        var relation = ProseRelation.Sum(PartSum.KindOf([.. parts, total]), total.Sentence, total.Quantity, parts, Severity.Unexplained);
        return relation.Holds || Slips.Explains(total.Quantity, parts.ConvertAll(part => part.Quantity), values => values.Sum(), Farthest)
            ? relation.AsConjecture()
            : null;
    }

    /// <summary>By its words, or because it is what the lines above it come to.</summary>
    private static bool IsTotal(Mention line, List<Mention> lines) =>
        line.IsTotal || (line == lines[^1] && line.Value == lines.SkipLast(1).Sum(other => other.Value));
}
