using System.Globalization;
using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>The same thing said twice.</summary>
internal static class Repeats
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        SubRelation.OfFigures(CheckKind.Repeat, "gentagelse-afrunding", Rounded) with
        {
            Place = StatementPlace.SummaryFirst,
        },
        SubRelation.OfFigures(CheckKind.Repeat, "gentagelse-antal", Counted) with
        {
            Place = StatementPlace.SummaryFirst,
        },
        SubRelation.OfFigures(CheckKind.Repeat, "gentagelse-tabel", TableTotal),
        SubRelation.OfFigures(CheckKind.Repeat, "gentagelse-årgange", Cohorts),
        new(CheckKind.Repeat, "gentagelse-år", Severity.Implausible, InYear) { Place = StatementPlace.SummaryFirst },
    ];

    private static Facts Rounded(Scene scene)
    {
        var amount = scene.Kroner() + scene.Draw.Between(1, 99) * 1_000;
        return new Facts()
            .Say("område", scene.Area())
            .Say("ca", scene.Draw.One(["ca.", "cirka", "omkring"]))
            .Say("afrundet", Money.Roughly(scene.Draw, amount))
            .Say("beløb", new Money(scene.Draw, amount / 50).Of(amount))
            .Years(scene)
            .Bind(facts => facts["afrundet"] - facts["beløb"]);
    }

    private static Facts Counted(Scene scene)
    {
        var number = Numbers.Count(scene.Draw.Between(30, 2_800));
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("a", number)
            .Say("b", number)
            .Years(scene)
            .Bind(facts => facts["a"] - facts["b"]);
    }

    private static Facts TableTotal(Scene scene)
    {
        var parts = Enumerable.Range(0, scene.Draw.Between(3, 5)).Select(_ => scene.Draw.Between(300, 48_000)).ToList();
        var cells = parts.ConvertAll(p => Numbers.Rounded(p, 0));
        var total = parts.Sum() * 1_000m;
        return new Facts()
            .Say("område", scene.Area())
            .Say("navn", [.. scene.Purposes(parts.Count).Select(Wording.Capital)])
            .Say("del", [.. cells.Select(cell => cell.Text)])
            .Say("total", Numbers.Rounded(parts.Sum(), 0).Text)
            .Say("beløb", new Money(scene.Draw, total / 50).Of(total))
            .Years(scene)
            .Bind(facts => facts["beløb"] - total);
    }

    /// <summary>How many began in each year, and elsewhere how many the first two years had together.</summary>
    private static Facts Cohorts(Scene scene)
    {
        var counts = scene.Counts(scene.Draw.Between(3, 4), 12, 80);
        return new Facts()
            .Say("gruppe", scene.Group())
            .Say("årgang", [.. Enumerable.Range(0, counts.Count).Select(i => scene.Year(i - counts.Count))])
            .Say("antal", [.. counts.Select(n => Numbers.Count(n).Text)])
            .Say("første år", scene.Year(-counts.Count))
            .Say("andet år", scene.Year(1 - counts.Count))
            .Say("tilsammen", Numbers.Count(counts[0] + counts[1]))
            .Bind(facts => facts["tilsammen"] - counts[0] - counts[1]);
    }

    private static Facts InYear(Scene scene, bool contradicted)
    {
        var year = scene.Meeting.Year + scene.Draw.Between(2, 7);
        var other = contradicted ? year + scene.Draw.One([-1, 1, 3, 10]) : year;
        var amount = scene.Kroner();
        return new Facts()
            .Say("område", scene.Area())
            .Say("beløb", new Money(scene.Draw, amount).Of(amount).Text)
            .Say("det år", year.ToString(CultureInfo.InvariantCulture))
            .Say("samme år", other.ToString(CultureInfo.InvariantCulture));
    }
}
