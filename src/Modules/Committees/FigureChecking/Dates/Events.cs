using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>One meeting, fair or deadline is on one day, wherever the item names it: <c>budgetseminaret den 17. april</c>.</summary>
internal static partial class Events
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        var named = item.Sentences.Select(EventOf).OfType<Event>().GroupBy(e => e.Name);
        foreach (var same in named)
        {
            var first = same.First();
            foreach (var later in same.Skip(1).Where(later => later.Sentence.Passage != first.Sentence.Passage))
            {
                yield return new Relation(
                    CheckKind.Date,
                    DateText.Write(first.Day),
                    null,
                    [DateText.Write(later.Day)],
                    [first.Sentence.Line, later.Sentence.Line]
                )
                {
                    Doubt =
                        first.Day == later.Day
                            ? null
                            : new Doubt(
                                Severity.Error,
                                T["Check.TwoDays", first.Name, DateText.Write(first.Day), DateText.Write(later.Day)]
                            ),
                };
            }
        }
    }

    private static Event? EventOf(Sentence sentence)
    {
        var names = NamePattern()
            .Matches(sentence.Text)
            .Select(match => match.Groups["e"].Value.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var isOne = names.Count == 1 && !ManyPattern().IsMatch(sentence.Text);
        return isOne && DateText.In(sentence.Text).ToList() is [{ Date: { } day }]
            ? new Event(sentence, (DeadlinePattern().IsMatch(sentence.Text) ? "frist " : "") + names[0], day)
            : null;
    }

    private sealed record Event(Sentence Sentence, string Name, DateOnly Day);

    // A thing of its own by its form (the definite) and kind; a plain mødet may be any.
    [GeneratedRegex(
        @"\b(?<e>(?:\p{L}*(?:rundvisningen|konferencen|temadagen|seminaret|workshoppen|besigtigelsen|indvielsen|studieturen|udflugten|forsamlingen|åbningen|ceremonien|åbent hus-dagen)|\p{L}{3,}(?:mødet|seminaret|messen|konferencen|høringen|workshoppen|besigtigelsen|temadagen|dagen|rundvisningen|besøget|arrangementet|kurset|festen|samtalen|receptionen|caféen|fristen|turen|rejsen|dialogen|debatten|aftenen|dagene|eftermiddagen|workshop)))s?\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NamePattern();

    [GeneratedRegex(
        @"\b(?:næste|første|andet|anden|tredje|sidste|igen|nyt|ny|nye|udsat|flyttet|ændret|oprindeligt?|tidligere|også|både|samt|besluttede|godkendte|behandlede|drøftede|orienteret|referat\p{L}*)\b|\bfra den\b|\bpå (?:udvalgs|byråds)?mødet\b|^Beslutning",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ManyPattern();

    [GeneratedRegex(@"\b(?:frist|tilmelding|senest|inden)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DeadlinePattern();
}
