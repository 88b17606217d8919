using Ledetraad.Bench.Generating;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>Days, weeks, years and their order.</summary>
internal static class Dates
{
    public static IReadOnlyList<SubRelation> All { get; } = [new(CheckKind.Date, "dato-ugedag", Severity.Error, Weekday)];

    private static Facts Weekday(Scene scene, bool contradicted)
    {
        var day = Ahead(scene);
        var said = contradicted ? day.AddDays(scene.Draw.Between(1, 6)) : day;
        return new Facts().Say("ugedag", Wording.Weekday(said)).Say("dato", Wording.LongDate(day)).Say("begivenhed", scene.Event());
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
