using System.Globalization;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>What is announced, and how many are named.</summary>
internal static class Counts
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Count, "antal-punkter", Steps),
        SubRelation.OfFigures(CheckKind.Count, "antal-numre", Steps),
        SubRelation.OfFigures(CheckKind.Count, "antal-navne", Named),
    ];

    private static Facts Steps(Scene scene)
    {
        var number = scene.Draw.Between(3, 7);
        return new Facts()
            .Say("antal", Announced(scene, number))
            .Say("nr", [.. Enumerable.Range(1, number).Select(i => i.ToString(CultureInfo.InvariantCulture))])
            .Say("bogstav", [.. Enumerable.Range(0, number).Select(i => ((char)('a' + i)).ToString())])
            .Say("skridt", scene.Draw.Some(Subjects.Steps, number))
            .Years(scene)
            .Bind(facts => facts["antal"] - number);
    }

    private static Facts Named(Scene scene)
    {
        var number = scene.Draw.Between(3, 5);
        return new Facts()
            .Say("antal", Announced(scene, number))
            .Say("skole", scene.Schools(number))
            .Years(scene)
            .Bind(facts => facts["antal"] - number);
    }

    private static Figure Announced(Scene scene, int number) => scene.Draw.Chance(0.8) ? Numbers.InWords(number) : Numbers.Count(number);
}
