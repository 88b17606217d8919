using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>What lies between two numbers.</summary>
internal static class Differences
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Difference, "forskel-antal", Counted),
        SubRelation.OfFigures(CheckKind.Difference, "forskel-beløb", Amounts),
        SubRelation.OfFigures(CheckKind.Difference, "forskel-point", Points),
        SubRelation.OfFigures(CheckKind.Difference, "forskel-rest", Left),
        SubRelation.OfFigures(CheckKind.Difference, "forskel-budget", Result),
        SubRelation.OfFigures(CheckKind.Difference, "forskel-tabel", Column),
    ];

    private static Facts Counted(Scene scene)
    {
        var from = scene.Draw.Between(40, 2_400);
        var change = Math.Max(5, (int)(from * (0.03 + 0.3 * scene.Draw.Share()))) * scene.UpOrDown();
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("a", Numbers.Count(from))
            .Say("b", Numbers.Count(from + change))
            .Say("c", Numbers.Count(Math.Abs(change)))
            .Directed(change > 0)
            .Years(scene)
            .Bind(facts => facts["c"] - Math.Sign(change) * (facts["b"] - facts["a"]));
    }

    private static Facts Amounts(Scene scene)
    {
        var from = scene.Kroner();
        var change = Math.Round(from * (0.08m + 0.4m * (decimal)scene.Draw.Share()) / 1_000) * 1_000 * scene.UpOrDown();
        var money = new Money(scene.Draw, Math.Abs(change));
        return new Facts()
            .Say("område", scene.Area())
            .Say("a", money.Of(from))
            .Say("b", money.Of(from + change))
            .Say("c", money.Of(Math.Abs(change)))
            .Directed(change > 0)
            .Years(scene)
            .Bind(facts => facts["c"] - Math.Sign(change) * (facts["b"] - facts["a"]));
    }

    private static Facts Points(Scene scene)
    {
        var decimals = scene.Draw.Between(0, 1);
        var (from, change) = (scene.Draw.Between(300, 700) / 10m, scene.Draw.Between(20, 180) / 10m * scene.UpOrDown());
        var percent = Numbers.Percent(scene.Draw, from, decimals);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("a", percent)
            .Say("b", percent with { Value = Math.Round(from + change, decimals, MidpointRounding.AwayFromZero) })
            .Say("c", Numbers.Points(scene.Draw, Math.Abs(change), decimals))
            .Directed(change > 0)
            .Years(scene)
            .Bind(facts => facts["c"] - Math.Sign(change) * (facts["b"] - facts["a"]));
    }

    private static Facts Left(Scene scene)
    {
        var granted = scene.Kroner();
        var used = Math.Round(granted * (0.2m + 0.6m * (decimal)scene.Draw.Share()) / 1_000) * 1_000;
        var money = new Money(scene.Draw, Math.Min(used, granted - used));
        return new Facts()
            .Say("område", scene.Area())
            .Say("bevilling", money.Of(granted))
            .Say("brugt", money.Of(used))
            .Say("rest", money.Of(granted - used))
            .Years(scene)
            .Bind(facts => facts["rest"] - facts["bevilling"] + facts["brugt"]);
    }

    private static Facts Result(Scene scene)
    {
        var budget = scene.Kroner();
        var off = Math.Round(budget * (0.04m + 0.2m * (decimal)scene.Draw.Share()) / 1_000) * 1_000 * scene.UpOrDown();
        var money = new Money(scene.Draw, Math.Abs(off));
        return new Facts()
            .Say("område", scene.Area())
            .Say("budget", money.Of(budget))
            .Say("regnskab", money.Of(budget + off))
            .Say("afvigelse", money.Of(Math.Abs(off)))
            .Say("merforbrug", off > 0 ? "merforbrug" : "mindreforbrug")
            .Say("underskud", off > 0 ? "underskud" : "overskud")
            .Directed(off > 0)
            .Years(scene)
            .Bind(facts => facts["afvigelse"] - Math.Sign(off) * (facts["regnskab"] - facts["budget"]));
    }

    /// <summary>Budget, forecast and what lies between; some towns print a deficit with minus, some without.</summary>
    private static Facts Column(Scene scene)
    {
        var unit = TableUnit.Drawn(scene.Draw);
        var rows = scene.Draw.Between(3, 6);
        var sign = scene.UpOrDown();
        var budgets = Enumerable.Range(0, rows).Select(_ => unit.Size(scene.Draw)).ToList();
        var forecasts = budgets.ConvertAll(b => b + Math.Round(b * (decimal)(scene.Draw.Share() - 0.5) / 3, unit.Decimals));
        var facts = new Facts()
            .Say("enhed", unit.Name)
            .Say("navn", [.. scene.Areas(rows).Select(Wording.Capital)])
            .Say("budget", [.. budgets.Select(unit.Of)])
            .Say("regnskab", [.. forecasts.Select(unit.Of)])
            .Say("afvigelse", [.. budgets.Zip(forecasts, (b, f) => unit.Of(sign * (f - b)))])
            .Say("budget i alt", unit.Of(budgets.Sum()))
            .Say("regnskab i alt", unit.Of(forecasts.Sum()))
            .Say("afvigelse i alt", unit.Of(sign * (forecasts.Sum() - budgets.Sum())))
            .Years(scene)
            .Bind(f => f["afvigelse i alt"] - sign * (f["regnskab i alt"] - f["budget i alt"]));
        for (var row = 0; row < rows; row++)
        {
            var at = row;
            facts.Bind(f => f["afvigelse", at] - sign * (f["regnskab", at] - f["budget", at]));
        }

        foreach (var column in new[] { "budget", "regnskab", "afvigelse" })
        {
            facts.Bind(f => f[$"{column} i alt"] - f.Sum(column));
        }

        return facts;
    }
}
