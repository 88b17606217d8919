using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Wholes and their parts.</summary>
internal static class Sums
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [SubRelation.OfFigures(CheckKind.Sum, "sum-fordelt", Divided), SubRelation.OfFigures(CheckKind.Sum, "sum-tabel", Column)];

    private static Facts Divided(Scene scene)
    {
        var (whole, parts) = (scene.Kroner(), scene.Draw.Between(2, 4));
        var money = new Money(scene.Draw, whole / parts);
        var areas = scene.Areas(parts + 1);
        return new Facts()
            .Say("område", areas[0])
            .Say("navn", [.. areas.Skip(1)])
            .Say("total", money.Of(whole))
            .Say("del", [.. scene.Split(whole, parts, 1_000).Select(money.Of)])
            .Bind(facts => facts["total"] - facts.Sum("del"));
    }

    private static Facts Column(Scene scene)
    {
        var unit = TableUnit.Drawn(scene.Draw);
        var rows = scene.Draw.Between(3, 7);
        var parts = Enumerable.Range(0, rows).Select(_ => unit.Size(scene.Draw)).ToList();
        return new Facts()
            .Say("enhed", unit.Name)
            .Say("år", scene.Year())
            .Say("navn", [.. scene.Areas(rows).Select(Generating.Wording.Capital)])
            .Say("del", [.. parts.Select(p => unit.Of(p))])
            .Say("total", unit.Of(parts.Sum()))
            .Bind(facts => facts["total"] - facts.Sum("del"));
    }
}
