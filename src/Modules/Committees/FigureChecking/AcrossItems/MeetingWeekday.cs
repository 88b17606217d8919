using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.AcrossItems;

/// <summary>The weekday before the meeting's own date in the head of the paper: <c>Mødedato Tirsdag d. 11. juni 2024</c>.</summary>
internal static partial class MeetingWeekday
{
    /// <summary>A head is short; what stands further down without any item is the paper itself.</summary>
    private const int LongestHead = 60;

    public static IEnumerable<Relation> Of(Paper paper, PaperText? text)
    {
        if (paper.Meeting.Date is not { } day || text is null)
        {
            yield break;
        }

        var end = paper.Items.Count > 0 ? paper.Items[0].Lines.First - 1 : text.Lines.Count;
        for (var line = 0; line < Math.Min(Math.Min(end, LongestHead), text.Lines.Count); line++)
        {
            if (Of(text.Lines[line], day) is var (weekday, stated))
            {
                yield return new Relation(CheckKind.Date, weekday, null, [stated], [line + 1])
                {
                    Doubt = weekday.Equals(DateText.WeekdayOf(day), StringComparison.OrdinalIgnoreCase)
                        ? null
                        : new Doubt(
                            Severity.Error,
                            T["Check.Weekday", $"{weekday} {stated}", DateText.Write(day), DateText.WeekdayOf(day)]
                        ),
                };
                yield break;
            }
        }
    }

    private static (string Weekday, string Date)? Of(string line, DateOnly day)
    {
        foreach (Match weekday in WeekdayPattern().Matches(line))
        {
            var at = weekday.Index + weekday.Length;
            if (DanishDate.TryFind(line, at, out var date) && date.Start == at && date.Date == day)
            {
                return (weekday.Groups["d"].Value, line[date.Start..date.End]);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?<d>mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)[,:]?\s+(?:den |d\. ?)?(?=\d)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeekdayPattern();
}
