using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A weekday before a date is that date's. Without a year the meeting's own and its neighbours are tried.</summary>
internal static partial class Weekdays
{
    public static IEnumerable<Relation> Of(ItemText item, DateOnly? meeting)
    {
        foreach (var sentence in item.Sentences.Concat(item.Rows).Concat(item.ShortLists.Where(IsLabelled)))
        {
            foreach (Match match in WeekdayPattern().Matches(sentence.Text))
            {
                var at = match.Index + match.Length;
                if (
                    DanishDate.TryFind(sentence.Text, at, out var date)
                    && date.Start == at
                    && Of(item, sentence, match, date, meeting) is { } relation
                )
                {
                    yield return relation;
                }
            }

            if ((Beside(sentence) ?? BesidePrevious(sentence)) is { } beside)
            {
                yield return beside;
            }
        }
    }

    /// <summary><c>Dag: fredag</c> and <c>Dato: 13. marts 2024</c> in lines below each other.</summary>
    private static bool IsLabelled(Sentence list) => LabelledPattern().IsMatch(list.Text);

    /// <summary><c>den 28. september 2023 (fredag)</c>, <c>på en fredag, nemlig den 3. august 2021</c>: the sentence's one weekday, said of its one date.</summary>
    private static Relation? Beside(Sentence sentence)
    {
        if (
            NamePattern().Matches(sentence.Text) is not [var name]
            || DateText.In(sentence.Text).ToList() is not [{ Date: { } day } date]
            || !(
                name.Index > date.End
                    ? AfterPattern().IsMatch(sentence.Text[date.End..name.Index])
                    : NamelyPattern().IsMatch(sentence.Text[(name.Index + name.Length)..date.Start])
            )
        )
        {
            return null;
        }

        return Relation(sentence, name, sentence.Text[date.Start..date.End], day);
    }

    /// <summary><c>Dagen bliver den 28. september 2023. Det er en torsdag.</c></summary>
    private static Relation? BesidePrevious(Sentence sentence) =>
        sentence.Previous is { } previous
        && ItIsPattern().Match(sentence.Text) is { Success: true } match
        && DateText.In(previous.Text).ToList() is [{ Date: { } day } date]
            ? Relation(sentence, match.Groups["d"], previous.Text[date.Start..date.End], day)
            : null;

    private static Relation Relation(Sentence sentence, Capture name, string stated, DateOnly day)
    {
        var holds = DateText.WeekdayOf(day) == name.Value.ToLowerInvariant();
        return new Relation(CheckKind.Date, name.Value, null, [stated], [sentence.Line])
        {
            Doubt = holds
                ? null
                : new Doubt(Severity.Error, T["Check.Weekday", $"{name.Value} {stated}", DateText.Write(day), DateText.WeekdayOf(day)]),
        };
    }

    /// <summary>The years that a passage names; those of a list's entries stand in what leads to it.</summary>
    private static IEnumerable<int> YearsAt(ItemText item, Passage passage)
    {
        var years = Patterns.Year().Matches(passage.Text);
        if (years.Count == 0 && passage.IsListed)
        {
            var lead = item.Passages.TakeWhile(other => other != passage).LastOrDefault(other => !other.IsListed);
            years = Patterns.Year().Matches(lead?.Text ?? "");
        }

        return years.Select(year => int.Parse(year.ValueSpan, null));
    }

    private static Relation? Of(ItemText item, Sentence sentence, Match match, DateMention date, DateOnly? meeting)
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
        var isOfNow = YearsAt(item, sentence.Passage).All(years.Contains);
        var likely = new DateOnly(day.Year, date.Month, date.Day);
        return isOfNow ? Relation(T["Check.Weekday", stated, DateText.Write(likely), DateText.WeekdayOf(likely)]) : null;

        Relation Relation(string? message) =>
            new(CheckKind.Date, stated, null, [sentence.Text[date.Start..date.End]], [sentence.Line])
            {
                Doubt = message is null ? null : new Doubt(Severity.Error, message),
            };
    }

    [GeneratedRegex(
        @"\b(?:uge)?dag: (?:man|tirs|ons|tors|fre|lør|søn)dag\b.*\bdato: \d|\bdato: \d.*\b(?:uge)?dag: (?:man|tirs|ons|tors|fre|lør|søn)dag\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LabelledPattern();

    [GeneratedRegex(
        @"^(?:Det|Den|Dagen|Datoen) (?:er|var|bliver|falder på|ligger på)(?: \p{L}+)? (?:en )?(?<d>mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ItIsPattern();

    [GeneratedRegex(@"\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex NamePattern();

    [GeneratedRegex(
        @"^\s*[,(–-]?\s*(?:(?:uge)?dag: )?(?:(?:der|som|hvilket|det) er )?(?:en )?$|^,? (?:(?:som|der|og den) )?(?:er|var|bliver|falder|ligger)(?: på)? en $",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AfterPattern();

    [GeneratedRegex(
        @"^\s*[,(–:-]?\s*(?:nemlig|dvs\.|altså|det vil sige|nærmere bestemt)(?: til)? (?:den |d\. )?$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NamelyPattern();

    [GeneratedRegex(
        @"\b(?<d>mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)(?:,? (?:\p{L}+: )?(?:den |d\. ?)?| \((?:den |d\. ?)?)(?=\d)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeekdayPattern();
}
