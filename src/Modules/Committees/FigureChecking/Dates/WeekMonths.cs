using System.Globalization;
using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A week and the month that it is said to lie in, <c>uge 15 (april)</c>, in sentences and tables; the year is the meeting's or one next to it.</summary>
internal static partial class WeekMonths
{
    private const int DaysInWeek = 7;
    private const int LastWeek = 53;

    public static IEnumerable<Relation> Of(ItemText item, DateOnly? meeting)
    {
        if (meeting is not { } day)
        {
            yield break;
        }

        foreach (var sentence in item.Sentences.Where(s => s.Text.Contains("uge ", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (Match week in WeekPattern().Matches(sentence.Text))
            {
                yield return Of(week, day.Year, sentence.LineAt(week.Index));
            }
        }

        foreach (var grid in item.Tables)
        {
            foreach (var row in grid.Rows)
            {
                foreach (Match week in grid.Table.Rows[row].SelectMany(cell => WeekPattern().Matches(cell)))
                {
                    yield return Of(week, day.Year, grid.LineOf(row));
                }
            }
        }
    }

    private static Relation Of(Match said, int year, int line)
    {
        var (week, month) = (int.Parse(said.Groups["w"].ValueSpan, null), said.Groups["m"].Value);
        var holds = ((int[])[year, year + 1, year - 1]).Any(y => LiesIn(week, month, y));
        return new Relation(CheckKind.Date, said.Value, week, [month], [line])
        {
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.WeekMonth", week, month]),
        };
    }

    private static bool LiesIn(int week, string month, int year) =>
        week is >= 1 and <= LastWeek
        && week <= ISOWeek.GetWeeksInYear(year)
        && ISOWeek.ToDateTime(year, week, DayOfWeek.Monday) is var monday
        && Enumerable
            .Range(0, DaysInWeek)
            .Any(day => DateText.MonthName(monday.AddDays(day).Month).Equals(month, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        $@"\buge (?<w>\d{{1,2}})(?: \((?:i )?(?<m>{Patterns.Month})(?: 20\d\d)?\)| i (?<m>{Patterns.Month})\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeekPattern();
}
