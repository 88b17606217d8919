using System.Globalization;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Rates times numbers times time.</summary>
internal static class Products
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Product, "produkt-takst", Rate),
        SubRelation.OfFigures(CheckKind.Product, "produkt-måneder", Monthly),
        SubRelation.OfFigures(CheckKind.Product, "produkt-år", Yearly),
        SubRelation.OfFigures(CheckKind.Product, "produkt-timer", Hours),
    ];

    private static Facts Rate(Scene scene)
    {
        var (number, rate) = (scene.Draw.Between(6, 90), scene.Draw.Between(12, 480) * 100m);
        return new Facts()
            .Say("forløb", scene.Course())
            .Say("antal", Numbers.Count(scene.Draw, number))
            .Say("takst", Exactly(rate))
            .Say("total", Total(scene, number * rate))
            .Years(scene)
            .Bind(facts => facts["total"] - facts["antal"] * facts["takst"]);
    }

    private static Facts Monthly(Scene scene)
    {
        var (number, rate, months) = (scene.Draw.Between(4, 60), scene.Draw.Between(10, 240) * 100m, scene.Draw.Between(3, 11));
        return new Facts()
            .Say("forløb", scene.Course())
            .Say("antal", Numbers.Count(scene.Draw, number))
            .Say("takst", Exactly(rate))
            .Say("måneder", Numbers.Count(scene.Draw, months))
            .Say("total", Total(scene, number * rate * months))
            .Years(scene)
            .Bind(facts => facts["total"] - facts["antal"] * facts["takst"] * facts["måneder"]);
    }

    private static Facts Yearly(Scene scene)
    {
        var (years, yearly) = (scene.Draw.Between(2, 5), scene.Draw.Between(4, 160) * 50_000m);
        var money = new Money(scene.Draw, yearly);
        return new Facts()
            .Say("område", scene.Area())
            .Say("beløb", money.Of(yearly))
            .Say("total", money.Of(years * yearly))
            .Say("antal år", Numbers.Word(years))
            .Say("periode", string.Create(CultureInfo.InvariantCulture, $"{scene.Meeting.Year + 1}-{scene.Meeting.Year + years}"))
            .Say("fra år", scene.Year(1))
            .Say("til år", scene.Year(years))
            .Bind(facts => facts["total"] - years * facts["beløb"]);
    }

    private static Facts Hours(Scene scene)
    {
        var (weeks, hours) = (scene.Draw.Between(6, 40), scene.Draw.Between(3, 30));
        return new Facts()
            .Say("forløb", scene.Programme())
            .Say("uger", Numbers.Count(scene.Draw, weeks))
            .Say("timer", Numbers.Count(scene.Draw, hours))
            .Say("total", Numbers.Count(weeks * hours))
            .Bind(facts => facts["total"] - facts["uger"] * facts["timer"]);
    }

    /// <summary>A rate is what it is.</summary>
    private static Figure Exactly(decimal kroner) => new(kroner, 100, 0, v => $"{Numbers.Signed(v, 0)} kr.");

    private static Figure Total(Scene scene, decimal kroner) =>
        scene.Draw.Chance(0.6) ? Exactly(kroner) : new Money(scene.Draw, kroner).Of(kroner);
}
