using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A weekday before a date is that date's. Without a year the meeting's own and its neighbours are tried.</summary>
internal static partial class Weekdays
{
    public static IEnumerable<Relation> Of(ItemText item, DateOnly? meeting)
    {
        foreach (var sentence in item.Sentences)
        {
            foreach (Match match in WeekdayPattern().Matches(sentence.Text))
            {
                var at = match.Index + match.Length;
                if (
                    DanishDate.TryFind(sentence.Text, at, out var date)
                    && date.Start == at
                    && Of(sentence, match, date, meeting) is { } relation
                )
                {
                    yield return relation;
                }
            }
        }
    }

    private static Relation? Of(Sentence sentence, Match match, DateMention date, DateOnly? meeting)
    {
        var said = match.Groups["d"].Value.ToLowerInvariant();
        var stated = sentence.Text[match.Index..date.End];
        if (date.Date is { } full)
        {
            var holds = DateText.WeekdayOf(full) == said;
            return Relation(holds ? null : T["Check.Weekday", stated, DateText.Write(full), DateText.WeekdayOf(full)]);
        }

        if (meeting is not { } day || date is { Month: 2, Day: 29 })
        {
            return null;
        }

        var years = (int[])[day.Year, day.Year + 1, day.Year - 1];
        if (Array.Exists(years, year => DateText.WeekdayOf(new DateOnly(year, date.Month, date.Day)) == said))
        {
            return Relation(null);
        }

        // A passage about other years may mean one of those.
        var isOfNow = YearPattern().Matches(sentence.Passage.Text).All(match => years.Contains(int.Parse(match.ValueSpan, null)));
        var likely = new DateOnly(day.Year, date.Month, date.Day);
        return isOfNow ? Relation(T["Check.Weekday", stated, DateText.Write(likely), DateText.WeekdayOf(likely)]) : null;

        Relation Relation(string? message) =>
            new(CheckKind.Date, stated, null, [sentence.Text[date.Start..date.End]], [sentence.Line])
            {
                Doubt = message is null ? null : new Doubt(Severity.Error, message),
            };
    }

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"\b(?<d>mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?:,? (?:den |d\. ?)?)(?=\d)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeekdayPattern();
}
