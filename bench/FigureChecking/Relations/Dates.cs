using System.Globalization;
using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Days, weeks, years and their order.</summary>
internal static class Dates
{
    public static IReadOnlyList<SubRelation> All { get; } =
    [
        new(CheckKind.Date, "dato-ugedag", Severity.Error, Weekday),
        new(CheckKind.Date, "dato-uge", Severity.Error, Week),
        new(CheckKind.Date, "dato-periode", Severity.Error, Period),
        new(CheckKind.Date, "dato-stiftet", Severity.Error, Founded),
        new(CheckKind.Date, "dato-forbi", Severity.Implausible, PastPlan),
        new(CheckKind.Date, "dato-to-dage", Severity.Error, TwoDays) { Place = StatementPlace.SummaryFirst },
        SubRelation.OfFigures(CheckKind.Date, "dato-årrække", Span),
    ];

    private static Facts Weekday(Scene scene, bool contradicted)
    {
        var day = Ahead(scene);
        var said = contradicted ? day.AddDays(scene.Draw.Between(1, 6)) : day;
        return new Facts().Say("ugedag", Wording.Weekday(said)).Say("dato", Wording.LongDate(day)).Say("begivenhed", scene.Event());
    }

    private static Facts Week(Scene scene, bool contradicted)
    {
        var day = Ahead(scene);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var week = ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue));
        var said = contradicted ? week + (week > 4 ? -scene.Draw.Between(1, 3) : scene.Draw.Between(1, 3)) : week;
        return new Facts()
            .Say("uge", said.ToString(CultureInfo.InvariantCulture))
            .Say("mandag", Wording.LongDate(monday))
            .Say("dato", Wording.LongDate(day))
            .Say("begivenhed", scene.Event());
    }

    private static Facts Period(Scene scene, bool contradicted)
    {
        var from = Ahead(scene);
        var days = scene.Draw.Between(20, 160);
        return new Facts()
            .Say("område", scene.Area())
            .Say("fra", Wording.LongDate(from))
            .Say("til", Wording.LongDate(from.AddDays(contradicted ? -days : days)));
    }

    /// <summary>Nothing has results from before it was founded.</summary>
    private static Facts Founded(Scene scene, bool contradicted)
    {
        var year = scene.Meeting.Year - scene.Draw.Between(3, 5);
        var since = contradicted ? year - scene.Draw.Between(1, 3) : year + scene.Draw.Between(0, 1);
        var month = scene.Draw.Between(2, 6);
        return new Facts()
            .Say("projekt", scene.Project())
            .Say("stiftet", $"{Scene.Month(month)} {year}")
            .Say("siden", $"{Scene.Month(scene.Draw.Between(month, 12))} {since}")
            .Say("antal", Numbers.Count(scene.Draw.Between(20, 400)));
    }

    private static Facts PastPlan(Scene scene, bool contradicted) =>
        new Facts()
            .Say("område", scene.Area())
            .Say("det år", scene.Year(contradicted ? -scene.Draw.Between(1, 3) : scene.Draw.Between(1, 6)))
            .Say("beløb", new Money(scene.Draw, 2_000_000).Of(scene.Draw.Between(2_000, 9_000) * 1_000m).Text);

    private static Facts TwoDays(Scene scene, bool contradicted)
    {
        var day = Ahead(scene);
        var other = contradicted ? day.AddDays(scene.Draw.Between(1, 20)) : day;
        return new Facts().Say("dato", Wording.LongDate(day)).Say("samme dato", Wording.LongDate(other)).Say("begivenhed", scene.Event());
    }

    private static Facts Span(Scene scene)
    {
        var years = scene.Draw.Between(2, 6);
        return new Facts()
            .Say("område", scene.Area())
            .Say("fra år", scene.Year(1))
            .Say("til år", scene.Year(years))
            .Say("antal år", scene.Draw.Chance(0.7) ? Numbers.InWords(years) : Numbers.Count(years))
            .Bind(facts => facts["antal år"] - years);
    }

    /// <summary>A working day in the weeks after the meeting.</summary>
    private static DateOnly Ahead(Scene scene)
    {
        var day = scene.Meeting.AddDays(scene.Draw.Between(8, 120));
        return day.AddDays(
            day.DayOfWeek switch
            {
                DayOfWeek.Saturday => 2,
                DayOfWeek.Sunday => 1,
                _ => 0,
            }
        );
    }
}
