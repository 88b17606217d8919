using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>Something begins or is founded once: the same thing cannot have begun on two days, and hardly worked before it began.</summary>
internal static partial class EventDates
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var events = item.Sentences.SelectMany(EventsOf).ToList();
        for (var i = 0; i < events.Count; i++)
        {
            var same = events.Take(i).Where(other => other.Means(events[i])).ToList();
            if (same.Select(other => other.Subject).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1)
            {
                yield return Twice(same.Find(other => other.Date == events[i].Date) ?? same[0], events[i]);
            }
        }

        foreach (var relation in events.DistinctBy(e => (e.Subject, e.Date)).SelectMany(e => WorkedBefore(item, e)))
        {
            yield return relation;
        }
    }

    private static Relation Twice(Event first, Event second) =>
        new(CheckKind.Date, DateText.Write(first.Date), null, [DateText.Write(second.Date)], [first.Sentence.Line, second.Sentence.Line])
        {
            Doubt =
                first.Date == second.Date
                    ? null
                    : new Doubt(
                        Severity.Error,
                        T["Check.TwoDates", first.Subject, first.Verb, DateText.Write(first.Date), DateText.Write(second.Date)]
                    ),
        };

    /// <summary><c>Siden september 2020 …</c> in a passage about what was founded in 2022.</summary>
    private static IEnumerable<Relation> WorkedBefore(ItemText item, Event founded)
    {
        foreach (var sentence in item.Sentences)
        {
            var match = SincePattern().Match(sentence.Text);
            if (
                match.Success
                && sentence.Passage.Text.Contains(founded.Subject, StringComparison.OrdinalIgnoreCase)
                && item.Title.Contains(founded.Subject, StringComparison.OrdinalIgnoreCase)
                && new DateOnly(int.Parse(match.Groups["y"].ValueSpan, null), DanishDate.MonthOf(match.Groups["m"].ValueSpan), 1)
                    is var since
                && since.AddMonths(1) < founded.Date
            )
            {
                yield return new Relation(
                    CheckKind.Date,
                    match.Value,
                    null,
                    [DateText.Write(founded.Date)],
                    [sentence.Line, founded.Sentence.Line]
                )
                {
                    Doubt = new Doubt(
                        Severity.Implausible,
                        T["Check.BeforeItsTime", founded.Subject, founded.Verb, DateText.Write(founded.Date), match.Value]
                    ),
                };
            }
        }
    }

    private static IEnumerable<Event> EventsOf(Sentence sentence) =>
        EventPattern()
            .Matches(sentence.Text)
            .Select(match =>
                DanishDate.TryRead(sentence.Text, match.Index + match.Length, out var date) && date.Date is { } day
                    ? new Event(sentence, match.Groups["s"].Value, match.Groups["v"].Value.ToLowerInvariant(), day)
                    : null
            )
            .OfType<Event>();

    private sealed record Event(Sentence Sentence, string Subject, string Verb, DateOnly Date)
    {
        /// <summary>After <c>Fastholdelsesteamet</c> it may be told shorter, <c>Teamet</c>.</summary>
        public bool Means(Event later) => Verb == later.Verb && Subject.EndsWith(later.Subject, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        @"(?<=(?<s>\b\p{L}{4,}(?:et|en))(?:,? der)? )(?<v>(?:blev|er) (?:etableret|oprettet|stiftet|grundlagt|indviet)|begyndte sit arbejde|begyndte sit virke|trådte i kraft|åbnede dørene)(?: den)? (?=\d)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EventPattern();

    [GeneratedRegex($@"\bSiden (?<m>{Patterns.Month}) (?<y>20\d\d)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SincePattern();
}
