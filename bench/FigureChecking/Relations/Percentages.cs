using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Shares, changes and rates in percent.</summary>
internal static class Percentages
{
    public static IReadOnlyList<SubRelation> All { get; } = [SubRelation.OfFigures(CheckKind.Percentage, "procent-andel", Share)];

    private static Facts Share(Scene scene)
    {
        var all = scene.Draw.Between(24, 900);
        var some = scene.Draw.Between(all / 10 + 2, all * 9 / 10);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("alle", Numbers.Count(all))
            .Say("nogle", Numbers.Count(some))
            .Say("pct", Numbers.Percent(scene.Draw, 100m * some / all))
            .Years(scene)
            .Bind(facts => facts["pct"] - 100 * facts["nogle"] / facts["alle"]);
    }
}
