using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Means over periods, lists, units and weights.</summary>
internal static class Means
{
    private static readonly (string Many, string One)[] Units =
    [
        ("klasser", "klasse"),
        ("hold", "hold"),
        ("teams", "team"),
        ("institutioner", "institution"),
        ("sagsbehandlere", "sagsbehandler"),
        ("virksomheder", "virksomhed"),
    ];

    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Mean, "gennemsnit-måned", PerMonth),
        SubRelation.OfFigures(CheckKind.Mean, "gennemsnit-liste", OfList),
        SubRelation.OfFigures(CheckKind.Mean, "gennemsnit-enhed", PerUnit),
        SubRelation.OfFigures(CheckKind.Mean, "gennemsnit-tabel", Row),
        SubRelation.OfFigures(CheckKind.Mean, "gennemsnit-perioder", Periods),
        SubRelation.OfFigures(CheckKind.Mean, "gennemsnit-vægtet", Weighted),
    ];

    private static Facts PerMonth(Scene scene)
    {
        var first = scene.Draw.Between(1, 6);
        var months = scene.Draw.Between(3, 12 - first);
        var total = scene.Draw.Between(30, 900);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("fra måned", Scene.Month(first))
            .Say("til måned", Scene.Month(first + months - 1))
            .Say("måneder", Numbers.Word(months))
            .Say("total", Numbers.Count(total))
            .Say("snit", Numbers.Rounded((decimal)total / months, scene.Draw.Between(0, 1)))
            .Years(scene)
            .Bind(facts => facts["snit"] - facts["total"] / months);
    }

    private static Facts OfList(Scene scene)
    {
        var around = scene.Draw.Between(14, 300);
        var counts = scene.Counts(scene.Draw.Between(3, 5), around, around + around / 2);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("i år", [.. Enumerable.Range(0, counts.Count).Select(i => scene.Year(i - counts.Count))])
            .Say("del", [.. counts.Select(Numbers.Count)])
            .Say("snit", Numbers.Rounded((decimal)counts.Sum() / counts.Count, 1))
            .Say("antal år", Numbers.Word(counts.Count))
            .Bind(facts => facts["snit"] - facts.Sum("del") / counts.Count);
    }

    private static Facts PerUnit(Scene scene)
    {
        var (many, one) = scene.Draw.One(Units);
        var (units, total) = (scene.Draw.Between(6, 40), scene.Draw.Between(110, 900));
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("enheder", many)
            .Say("enhed", one)
            .Say("total", Numbers.Count(total))
            .Say("antal", Numbers.Count(scene.Draw, units))
            .Say("snit", Numbers.Rounded((decimal)total / units, 1))
            .Years(scene)
            .Bind(facts => facts["snit"] - facts["total"] / facts["antal"]);
    }

    private static Facts Row(Scene scene)
    {
        var counts = scene.Counts(scene.Draw.Between(4, 8), 20, 400);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("navn", [.. Enumerable.Range(1, counts.Count).Select(m => Generating.Wording.Capital(Scene.Month(m)))])
            .Say("del", [.. counts.Select(Numbers.Count)])
            .Say("snit", Numbers.Rounded((decimal)counts.Sum() / counts.Count, 1))
            .Years(scene)
            .Bind(facts => facts["snit"] - facts.Sum("del") / counts.Count);
    }

    /// <summary>Two periods of different length, with the mean of a month under each.</summary>
    private static Facts Periods(Scene scene)
    {
        var (months, later) = (scene.Draw.Between(13, 30), scene.Draw.Between(4, 11));
        var rows = scene.Draw.Between(3, 4);
        var (before, after) = (scene.Counts(rows, 40, 460), scene.Counts(rows, 20, 190));
        var turn = new DateOnly(scene.Meeting.Year - 1, scene.Draw.Between(2, 12), 1);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("navn", [.. scene.Places(rows).Select(place => $"Via {place}")])
            .Say("før", $"{Short(turn.AddMonths(-months))} – {Short(turn.AddMonths(-1))}")
            .Say("efter", $"{Short(turn)} – {Short(turn.AddMonths(later - 1))}")
            .Say("a", [.. before.Select(Numbers.Count)])
            .Say("b", [.. after.Select(Numbers.Count)])
            .Say("snit a", Numbers.Rounded((decimal)before.Sum() / months, 1))
            .Say("snit b", Numbers.Rounded((decimal)after.Sum() / later, 1))
            .Bind(facts => facts["snit a"] - facts.Sum("a") / months)
            .Bind(facts => facts["snit b"] - facts.Sum("b") / later);
    }

    private static Facts Weighted(Scene scene)
    {
        var counts = scene.Counts(scene.Draw.Between(3, 6), 6, 60);
        var lengths = counts.Select(_ => Numbers.Rounded(scene.Draw.Between(40, 220) / 10m, 1)).ToList();
        var all = counts.Sum();
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("navn", scene.Places(counts.Count))
            .Say("antal", [.. counts.Select(Numbers.Count)])
            .Say("varighed", lengths)
            .Say("antal i alt", Numbers.Count(all))
            .Say("snit", Numbers.Rounded(counts.Zip(lengths, (n, l) => n * l.Value).Sum() / all, 1))
            .Years(scene)
            .Bind(facts => facts["antal i alt"] - facts.Sum("antal"))
            .Bind(facts =>
                facts["snit"] - Enumerable.Range(0, counts.Count).Sum(i => facts["antal", i] * facts["varighed", i]) / facts.Sum("antal")
            );
    }

    private static string Short(DateOnly month) => $"{Generating.Wording.Capital(Scene.Month(month.Month)[..3])}. {month.Year}";
}
