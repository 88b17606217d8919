using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>One meeting, fair or deadline is on one day, wherever the item names it: <c>budgetseminaret den 17. april</c>.</summary>
internal static partial class Events
{
    /// <summary>Lines of a list that are looked at above and below the one that has the date.</summary>
    private const int LinesAround = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var named = item
            .Sentences.Concat(item.Rows)
            .Concat(item.Tables.SelectMany(grid => grid.Sentences().Take(1)))
            .Select(EventOf)
            .Concat(item.Sentences.Select(WithNext))
            .Concat(Listed(item))
            .OfType<Event>()
            .GroupBy(e => e.Name);
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

    private static Event? EventOf(Sentence sentence) =>
        DayIn(sentence) is { } day && (NameIn(sentence.Text) ?? NameBeside(sentence.Text)) is { } name
            ? new Event(sentence, (DeadlinePattern().IsMatch(sentence.Text) ? "frist " : "") + name, day)
            : null;

    /// <summary>The one thing that a text names, with its date right behind it: what else the text tells of is then of no matter.</summary>
    private static string? NameBeside(string text) =>
        NamePattern().Matches(text) is [var name]
        && BesidePattern().Match(text, name.Index + name.Length) is { Success: true } day
        && !OtherOnePattern().IsMatch(text[..name.Index])
        && !ManyPattern().IsMatch(day.Value)
        && !DeadlinePattern().IsMatch(text)
            ? name.Groups["e"].Value.ToLowerInvariant()
            : null;

    /// <summary><c>Programmet for temadagen er vedlagt. Dagen er den 3. maj 2024.</c></summary>
    private static Event? WithNext(Sentence sentence) =>
        sentence.Next is { } next
        && DayIn(next) is { } day
        && !DateText.In(sentence.Text).Any()
        && NameIn(sentence.Text) is { } name
        && !NamePattern().IsMatch(next.Text)
        && ThatPattern().IsMatch(next.Text)
        && !DeadlinePattern().IsMatch(next.Text)
        && !ManyPattern().IsMatch(next.Text)
            ? new Event(next, name, day)
            : null;

    /// <summary><c>Dato: 3. maj 2024</c> among lines that name one thing: the heading above them, or one of them.</summary>
    private static IEnumerable<Event> Listed(ItemText item)
    {
        for (var at = 0; at < item.Passages.Count; at++)
        {
            if (item.Passages[at] is not { Sentences: [var dated, ..] } passage || !DateLabelPattern().IsMatch(dated.Text))
            {
                continue;
            }

            var around = item
                .Passages.Skip(Math.Max(0, at - LinesAround))
                .Take(LinesAround + LinesAround + 1)
                .Where(other => other != passage && other.SectionNumber == passage.SectionNumber)
                .Where(other => other.IsLine || other.Kind == PassageKind.SubHeading)
                .ToList();
            if (
                DayIn(dated) is { } day
                && !around.Exists(other => DateText.In(other.Text).Any())
                && NameIn(string.Join('\n', around.Select(other => other.Text))) is { } name
            )
            {
                yield return new Event(dated, name, day);
            }
        }
    }

    /// <summary>The one thing that a text names, unless it tells of more than one time.</summary>
    private static string? NameIn(string text)
    {
        var names = NamePattern()
            .Matches(text)
            .Select(match => match.Groups["e"].Value.ToLowerInvariant())
            .ToHashSet(StringComparer.Ordinal);
        return names.Count == 1 && !ManyPattern().IsMatch(text) ? names.Single() : null;
    }

    private static DateOnly? DayIn(Sentence sentence) => DateText.In(sentence.Text).ToList() is [{ Date: { } day }] ? day : null;

    // Temadagen den 3. maj; temadagen, der holdes om formiddagen den 3. maj; temadagen (3. maj …)
    [GeneratedRegex(
        @"\G(?:,? (?:(?:der|som) )?(?:\p{L}+ ){0,4}|: ?| ?\()(?:den |d\. )?(?=\d{1,2}\. ?(?:\p{L}|\d))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BesidePattern();

    // One of several of the kind, or one of another body.
    [GeneratedRegex(
        @"\b(?:næste|første|andet|anden|tredje|sidste|nye?|nyt|udsatte|flyttede|oprindelige|tidligere|både|(?:blev|var|på|af|fra)) $|\b(?:flyttet|udsat|udskudt|ændret|rykket)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherOnePattern();

    private sealed record Event(Sentence Sentence, string Name, DateOnly Day);

    // A thing of its own by its form (the definite) and kind; a plain mødet may be any.
    [GeneratedRegex(
        @"\b(?<e>(?:\p{L}*(?:rundvisningen|konferencen|temadagen|seminaret|workshoppen|besigtigelsen|indvielsen|studieturen|udflugten|forsamlingen|åbningen|ceremonien|åbent hus-dagen)|\p{L}{3,}(?:mødet|seminaret|messen|konferencen|høringen|workshoppen|besigtigelsen|temadagen|dagen|rundvisningen|besøget|arrangementet|kurset|festen|samtalen|receptionen|caféen|fristen|turen|rejsen|dialogen|debatten|aftenen|dagene|eftermiddagen|workshop)))s?\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NamePattern();

    [GeneratedRegex(
        @"\b(?:næste|første|andet|anden|tredje|sidste|igen|nyt|ny|nye|udsat|flyttet|ændret|oprindeligt?|tidligere|også|både|samt|besluttede|godkendte|behandlede|drøftede|orienteret|referat\p{L}*)\b|\bfra den\b|\bpå (?:udvalgs|byråds)?mødet\b|^Beslutning\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ManyPattern();

    [GeneratedRegex(
        @"^(?:Det|Den|Der|Dag(?:en)?|Dato(?:en)?|Tid(?:spunktet)?|Mødet|Arrangementet|Dør(?:en|ene)|Vi)\b(?!.*\b(?:blev|var|havde|send\p{L}*|udsend\p{L}*|behandle\p{L}*|godkend\p{L}*|beslutte\p{L}*|fremlægg\p{L}*|orienter\p{L}*|evaluer\p{L}*|svar\p{L}*)\b)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ThatPattern();

    [GeneratedRegex(@"^(?:Dag|Dato|Tid|Tidspunkt|Hvornår|Mødedag|Mødedato)(?:en|et)?\s*:", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex DateLabelPattern();

    [GeneratedRegex(
        @"\b(?:frist\p{L}*|senest|inden(?! for\b)|tilmeld\p{L}* [^.;]{0,60}\b(?:den|til|frem til))(?= [^.;]{0,40}\d)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex DeadlinePattern();
}
