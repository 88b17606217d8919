using System.Globalization;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>The dates of a sentence, and how they are written out.</summary>
internal static class DateText
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    public static IEnumerable<DateMention> In(string text)
    {
        for (var at = 0; DanishDate.TryFind(text, at, out var date); at = Math.Max(date.End, at + 1))
        {
            yield return date;
        }
    }

    public static string Write(DateOnly date) => date.ToString("d. MMMM yyyy", Danish);

    public static string MonthName(int month) => Danish.DateTimeFormat.GetMonthName(month);

    public static string WeekdayOf(DateOnly date) => Weekdays[(int)date.DayOfWeek];
}
