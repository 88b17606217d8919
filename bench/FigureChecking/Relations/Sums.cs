using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Wholes and their parts.</summary>
internal static class Sums
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Sum, "sum-fordelt", scene => Amounts(scene, scene.Draw.Between(2, 4))),
        SubRelation.OfFigures(CheckKind.Sum, "sum-i-alt", scene => Amounts(scene, scene.Draw.Between(2, 4))),
        SubRelation.OfFigures(CheckKind.Sum, "sum-punkter", scene => Amounts(scene, scene.Draw.Between(3, 5))),
        SubRelation.OfFigures(CheckKind.Sum, "sum-antal", Counted),
        SubRelation.OfFigures(CheckKind.Sum, "sum-rest", Rest),
        SubRelation.OfFigures(CheckKind.Sum, "sum-heraf", Within),
        SubRelation.OfFigures(CheckKind.Sum, "sum-interval", Range),
        SubRelation.OfFigures(CheckKind.Sum, "sum-år", OverYears),
        SubRelation.OfFigures(CheckKind.Sum, "sum-netto", Net, Severity.Unexplained),
        SubRelation.OfFigures(CheckKind.Sum, "sum-tabel", Column),
        SubRelation.OfFigures(CheckKind.Sum, "sum-rækker", Across),
        SubRelation.OfFigures(CheckKind.Sum, "sum-krydstabel", BothWays),
    ];

    private static Facts Amounts(Scene scene, int parts)
    {
        var whole = scene.Kroner();
        var money = new Money(scene.Draw, whole / parts);
        return new Facts()
            .Say("område", scene.Area())
            .Say("navn", scene.Purposes(parts))
            .Say("total", money.Of(whole))
            .Say("del", [.. scene.Split(whole, parts, 1_000).Select(money.Of)])
            .Years(scene)
            .Bind(facts => facts["total"] - facts.Sum("del"));
    }

    private static Facts Counted(Scene scene)
    {
        var parts = scene.Counts(scene.Draw.Between(2, 4), 4, 190);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("navn", scene.Places(parts.Count))
            .Say("total", Numbers.Count(parts.Sum()))
            .Say("del", [.. parts.Select(Numbers.Count)])
            .Years(scene)
            .Bind(facts => facts["total"] - facts.Sum("del"));
    }

    private static Facts Rest(Scene scene)
    {
        var parts = scene.Counts(2, 7, 480);
        var places = scene.Places(2);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("sted", places[0])
            .Say("andet sted", places[1])
            .Say("total", Numbers.Count(parts.Sum()))
            .Say("a", Numbers.Count(parts[0]))
            .Say("b", Numbers.Count(parts[1]))
            .Years(scene)
            .Bind(facts => facts["total"] - facts["a"] - facts["b"]);
    }

    /// <summary>A part is never more than its whole.</summary>
    private static Facts Within(Scene scene)
    {
        var whole = scene.Kroner();
        var money = new Money(scene.Draw, whole / 4);
        return new Facts()
            .Say("område", scene.Area())
            .Say("navn", scene.Purposes(1)[0])
            .Say("total", money.Of(whole))
            .Say("a", money.Of(Math.Round(whole * (0.25m + 0.6m * (decimal)scene.Draw.Share()) / 1_000) * 1_000))
            .Years(scene)
            .Bind(facts => Math.Max(0, facts["a"] - facts["total"]));
    }

    /// <summary>Two parts, and a range that their sum lies in.</summary>
    private static Facts Range(Scene scene)
    {
        var (one, other) = (scene.Draw.Between(3, 30), scene.Draw.Between(3, 30));
        var least = one + other - scene.Draw.Between(2, 5);
        var about = scene.Draw.Chance(0.5) ? "ca. " : "";
        return new Facts()
            .Say("område", scene.Area())
            .Say("andet område", scene.Area())
            .Say("fra", Numbers.Count(least))
            .Say("til", Numbers.Count(least + scene.Draw.Between(6, 10)))
            .Say("a", Millions(one))
            .Say("b", Millions(other))
            .Bind(f => Math.Max(0, Math.Max(f["fra"] - f["a"] - f["b"], f["a"] + f["b"] - f["til"])))
            .Bind(f => Math.Max(0, f["fra"] - f["til"]));

        Figure Millions(int amount) => new(amount, 1, 0.5m, v => $"{about}{Numbers.Signed(v, 0)} mio. kr.");
    }

    private static Facts OverYears(Scene scene)
    {
        var years = scene.Draw.Between(2, 4);
        var whole = scene.Kroner();
        var money = new Money(scene.Draw, whole / years);
        return new Facts()
            .Say("område", scene.Area())
            .Say("del", [.. scene.Split(whole, years, 1_000).Select(money.Of)])
            .Say("i år", [.. Enumerable.Range(1, years).Select(scene.Year)])
            .Say("total", money.Of(whole))
            .Bind(facts => facts["total"] - facts.Sum("del"));
    }

    /// <summary>What went up less what went down.</summary>
    private static Facts Net(Scene scene)
    {
        var (down, up) = (scene.Draw.Between(40, 190), scene.Draw.Between(6, 60));
        if (scene.Draw.Chance(0.4))
        {
            (down, up) = (up, down);
        }

        var more = scene.Draw.Between(3, 40);
        var net = up + more - down;
        net = net == 0 ? 1 : net;
        var groups = scene.Groups(4);
        return new Facts()
            .Say("gruppe", groups[0])
            .Say("faldende", groups[1])
            .Say("stigende", groups[2])
            .Say("også stigende", groups[3])
            .Say("total", Numbers.Count(Math.Abs(net)))
            .Say("ned", Numbers.Count(up + more - net))
            .Say("op", Numbers.Count(up))
            .Say("også op", Numbers.Count(more))
            .Directed(net > 0)
            .Years(scene)
            .Bind(facts => Math.Sign(net) * facts["total"] - facts["op"] - facts["også op"] + facts["ned"]);
    }

    private static Facts Column(Scene scene)
    {
        var unit = TableUnit.Drawn(scene.Draw);
        var rows = scene.Draw.Between(3, 7);
        var parts = Enumerable.Range(0, rows).Select(_ => unit.Size(scene.Draw)).ToList();
        return new Facts()
            .Say("enhed", unit.Name)
            .Say("navn", [.. scene.Areas(rows).Select(Wording.Capital)])
            .Say("del", [.. parts.Select(p => unit.Of(p))])
            .Say("total", unit.Of(parts.Sum()))
            .Years(scene)
            .Bind(facts => facts["total"] - facts.Sum("del"));
    }

    private static Facts Across(Scene scene)
    {
        var rows = scene.Draw.Between(3, 5);
        var facts = Cells(scene, rows, out var cells);
        facts.Say("sum", [.. cells.Select(row => Numbers.Count(row.Sum()))]);
        for (var row = 0; row < rows; row++)
        {
            var at = row;
            facts.Bind(f => f["sum", at] - f["første", at] - f["anden", at] - f["tredje", at]);
        }

        return facts;
    }

    private static Facts BothWays(Scene scene)
    {
        var facts = Across(scene);
        foreach (var column in new[] { "første", "anden", "tredje", "sum" })
        {
            facts.Say($"{column} i alt", Numbers.Count((int)facts.Sum(column))).Bind(f => f[$"{column} i alt"] - f.Sum(column));
        }

        return facts;
    }

    private static Facts Cells(Scene scene, int rows, out List<int[]> cells)
    {
        var drawn = cells = [.. Enumerable.Range(0, rows).Select(_ => scene.Counts(3, 3, 120).ToArray())];
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("navn", scene.Places(rows))
            .Say("første", [.. drawn.Select(row => Numbers.Count(row[0]))])
            .Say("anden", [.. drawn.Select(row => Numbers.Count(row[1]))])
            .Say("tredje", [.. drawn.Select(row => Numbers.Count(row[2]))])
            .Years(scene);
    }
}
