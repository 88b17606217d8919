using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Shares, changes and rates in percent.</summary>
internal static class Percentages
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Percentage, "procent-andel", Share),
        SubRelation.OfFigures(CheckKind.Percentage, "procent-brøk", Fraction),
        SubRelation.OfFigures(CheckKind.Percentage, "procent-ændring", Change),
        SubRelation.OfFigures(CheckKind.Percentage, "procent-forbrug", Spent),
        SubRelation.OfFigures(CheckKind.Percentage, "procent-omgørelse", Reversed),
        SubRelation.OfFigures(CheckKind.Percentage, "procent-fordeling", Hundred),
        SubRelation.OfFigures(CheckKind.Percentage, "procent-tabel", Column),
        new(CheckKind.Percentage, "procent-nævner", Severity.Ambiguous, OfWhom),
    ];

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

    /// <summary>A share in words; it may be a little off.</summary>
    private static Facts Fraction(Scene scene)
    {
        var (parts, word) = scene.Draw.One([(2, "halvdelen"), (3, "en tredjedel"), (4, "en fjerdedel"), (5, "en femtedel")]);
        var some = scene.Draw.Between(9, 160);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("alle", Numbers.Count(parts * some))
            .Say("nogle", Numbers.Count(some) with { Half = some / 20m })
            .Say("brøk", word)
            .Years(scene)
            .Bind(facts => facts["nogle"] - facts["alle"] / parts);
    }

    private static Facts Change(Scene scene)
    {
        var from = scene.Draw.Between(120, 3_000);
        var change = Math.Max(6, (int)(from * (0.06 + 0.4 * scene.Draw.Share()))) * scene.UpOrDown();
        var counted = scene.Draw.Chance(0.5);
        var money = new Money(scene.Draw, 100_000m * Math.Abs(change));
        return new Facts()
            .Say("emne", counted ? $"antallet af {scene.Group()}" : $"udgiften til {scene.Area()}")
            .Say("a", counted ? Numbers.Count(from) : money.Of(100_000m * from))
            .Say("b", counted ? Numbers.Count(from + change) : money.Of(100_000m * (from + change)))
            .Say("pct", Numbers.Percent(scene.Draw, 100m * Math.Abs(change) / from))
            .Directed(change > 0)
            .Years(scene)
            .Bind(facts => facts["pct"] - 100 * Math.Sign(change) * (facts["b"] - facts["a"]) / facts["a"]);
    }

    private static Facts Spent(Scene scene)
    {
        var budget = scene.Kroner();
        var used = Math.Round(budget * (0.2m + 0.7m * (decimal)scene.Draw.Share()) / 1_000) * 1_000;
        var money = new Money(scene.Draw, used);
        var percent = 100 * used / budget;
        return new Facts()
            .Say("område", scene.Area())
            .Say("budget", money.Of(budget))
            .Say("forbrug", money.Of(used))
            .Say("pct", Numbers.Percent(scene.Draw, percent))
            .Say("måned", Scene.Month(scene.Draw.Between(3, 11)))
            .Years(scene)
            .Bind(facts => facts["pct"] - 100 * facts["forbrug"] / facts["budget"]);
    }

    /// <summary>Cases that the appeals board sent back or changed, of those that it ruled on.</summary>
    private static Facts Reversed(Scene scene)
    {
        var (back, changed, upheld) = (scene.Draw.Between(3, 19), scene.Draw.Between(2, 11), scene.Draw.Between(20, 90));
        var all = back + changed + upheld;
        return new Facts()
            .Say("område", scene.Area())
            .Say("sager", Numbers.Count(all))
            .Say("hjemvist", Numbers.Count(scene.Draw, back))
            .Say("ændret", Numbers.Count(scene.Draw, changed))
            .Say("stadfæstet", Numbers.Count(upheld))
            .Say("pct", Numbers.Percent(scene.Draw, 100m * (back + changed) / all))
            .Years(scene)
            .Bind(facts => facts["pct"] - 100 * (facts["hjemvist"] + facts["ændret"]) / facts["sager"])
            .Bind(facts => facts["sager"] - facts["hjemvist"] - facts["ændret"] - facts["stadfæstet"]);
    }

    private static Facts Hundred(Scene scene)
    {
        var parts = scene.Draw.Between(3, 4);
        var percent = Numbers.Percent(scene.Draw, 100, 0);
        return new Facts()
            .Say("område", scene.Area())
            .Say("navn", scene.Purposes(parts))
            .Say("del", [.. scene.Split(100, parts, 1).Select(p => percent with { Value = p })])
            .Years(scene)
            .Bind(facts => 100 - facts.Sum("del"));
    }

    private static Facts Column(Scene scene)
    {
        var counts = scene.Counts(scene.Draw.Between(3, 6), 8, 240);
        var all = counts.Sum();
        var decimals = scene.Draw.Between(0, 1);
        var after = scene.Draw.Chance(0.3) ? " %" : "";
        var facts = new Facts()
            .Say("gruppe", scene.Group())
            .Say("navn", scene.Places(counts.Count))
            .Say("antal", [.. counts.Select(Numbers.Count)])
            .Say("pct", [.. counts.Select(n => Numbers.Rounded(100m * n / all, decimals, after))])
            .Say("antal i alt", Numbers.Count(all))
            .Say("hundrede", Numbers.Rounded(100, decimals, after).Text)
            .Years(scene)
            .Bind(f => f["antal i alt"] - f.Sum("antal"));
        for (var row = 0; row < counts.Count; row++)
        {
            var at = row;
            facts.Bind(f => f["pct", at] - 100 * f["antal", at] / f["antal i alt"]);
        }

        return facts;
    }

    /// <summary>A share that is right only of those who were left, though it is said of all.</summary>
    private static Facts OfWhom(Scene scene, bool contradicted)
    {
        var all = scene.Draw.Between(60, 400);
        var gone = scene.Draw.Between(all / 6, all / 3);
        var some = scene.Draw.Between(all / 4, all / 2);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("alle", Numbers.Count(all))
            .Say("udgået", Numbers.Count(gone))
            .Say("nogle", Numbers.Count(some))
            .Say("pct", Numbers.Percent(scene.Draw, 100m * some / (contradicted ? all - gone : all)))
            .Years(scene)
            .Bind(facts => facts["pct"] - 100 * facts["nogle"] / facts["alle"]);
    }
}
