using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>What lies between two numbers.</summary>
internal static class Differences
{
    public static IReadOnlyList<SubRelation> All { get; } = [SubRelation.OfFigures(CheckKind.Difference, "forskel-antal", Counted)];

    private static Facts Counted(Scene scene)
    {
        var (from, to) = Two(scene, 40, 2_400);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("a", Numbers.Count(from))
            .Say("b", Numbers.Count(to))
            .Say("c", Numbers.Count(Math.Abs(to - from)))
            .Directed(to > from)
            .Years(scene)
            .Bind(facts => facts["c"] - Math.Sign(to - from) * (facts["b"] - facts["a"]));
    }

    /// <summary>Two different sizes of the same thing.</summary>
    private static (int From, int To) Two(Scene scene, int least, int most)
    {
        var from = scene.Draw.Between(least, most);
        var change = Math.Max(5, (int)(from * (0.03 + 0.3 * scene.Draw.Share())));
        return (from, scene.Draw.Chance(0.5) ? from + change : from - change);
    }
}
