using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary><c>fra den 5. til den 16. januar 2026</c>: a period ends after it begins.</summary>
internal static partial class Periods
{
    public static IEnumerable<Relation> Of(ItemText item) =>
        In(item).DistinctBy(relation => (relation.Stated, string.Join('|', relation.Lines)));

    private static IEnumerable<Relation> In(ItemText item)
    {
        foreach (var sentence in item.Sentences.Concat(item.Rows).Concat(item.ShortLists))
        {
            var dates = DateText.In(sentence.Text).ToList();
            for (var i = 0; i + 1 < dates.Count; i++)
            {
                if (Of(sentence, dates[i], dates[i + 1]) is { } relation)
                {
                    yield return relation;
                }
            }

            if (
                dates is [{ Date: { } begin } one]
                && Ends(sentence.Next) is var (next, end)
                && StartsPattern().IsMatch(sentence.Text[..one.Start])
            )
            {
                var stated = $"{sentence.Text[one.Start..one.End]} … {DateText.Write(end)}";
                yield return Relation(stated, begin, end, [sentence.Line, next.Line]);
            }
        }
    }

    /// <summary>The sentence after one that tells a beginning, when it tells of the end and has one date only.</summary>
    private static (Sentence Sentence, DateOnly End)? Ends(Sentence? sentence) =>
        sentence is not null
        && DateText.In(sentence.Text).ToList() is [{ Date: { } end } date]
        && (EndNounPattern().IsMatch(sentence.Text[..date.Start]) || EndsPattern().IsMatch(sentence.Text[..date.Start]))
            ? (sentence, end)
            : null;

    private static Relation? Of(Sentence sentence, DateMention first, DateMention second)
    {
        var before = sentence.Text[..first.Start];
        var between = sentence.Text[first.End..Math.Max(first.End, second.Start)];
        var isPeriod =
            (ToPattern().IsMatch(between) && !MovedPattern().IsMatch(before))
            || (PublishedPattern().IsMatch(before) && LatestPattern().IsMatch(between))
            || DashPattern().IsMatch(between)
            || (BeginsPattern().IsMatch(before) && EndsPattern().IsMatch(between))
            || (StartsPattern().IsMatch(before) && EndNounPattern().IsMatch(between))
            || (MiddlePattern().IsMatch(before) && AndThenPattern().IsMatch(between))
            || (FirstAndLastPattern().IsMatch(before) && AndPattern().IsMatch(between));
        if (!isPeriod || second.Date is not { } end)
        {
            return null;
        }

        // Without a year of its own the first date is of the second's year, or of the year before it when its month comes later.
        var begin = first.Date ?? (first.Month <= second.Month && first.Day <= 28 ? new DateOnly(end.Year, first.Month, first.Day) : null);
        if (begin is not { } start)
        {
            return null;
        }

        var stated = sentence.Text[first.Start..second.End];
        return Relation(stated, start, end, [sentence.Line]);
    }

    /// <summary>The same two days in the same line are one period, however it is told.</summary>
    public static object PlaceOf(DateOnly start, DateOnly end, IReadOnlyList<int> lines) => (start, end, lines[0]);

    private static Relation Relation(string stated, DateOnly start, DateOnly end, IReadOnlyList<int> lines) =>
        new(CheckKind.Date, stated, null, [DateText.Write(start), DateText.Write(end)], lines)
        {
            Place = PlaceOf(start, end, lines),
            Doubt = start <= end ? null : new Doubt(Severity.Error, T["Check.Period", stated, DateText.Write(end), DateText.Write(start)]),
        };

    // Flyttet fra den 5. til den 3. maj; behandlet fra 2. til 5. …
    [GeneratedRegex(
        @"\b(?:flytte\p{L}*|rykke\p{L}*|udsæt\p{L}*|udsat|udsk\p{L}*|ændre\p{L}*|fremryk\p{L}*|korriger\p{L}*|rette[st]?|i forhold)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MovedPattern();

    [GeneratedRegex(
        @"\b(?:offentliggør\p{L}*|sendes (?:\p{L}+ )?(?:i høring|ud)|fremlægges|udsendes|udbydes)\b[^.;]{0,40}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PublishedPattern();

    // Indsigelser skal være fremme senest den 9. juni
    [GeneratedRegex(
        @"^[^.;]{0,30}\b(?:indsigelse|bemærkning|høringssvar|svar|tilbud|bud|kommentar)\p{L}*\b[^.;]{0,50}\b(?:senest|inden)(?: den| d\.)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LatestPattern();

    // What opens something: its end comes later.
    [GeneratedRegex(
        @"\b(?:begynd\p{L}*|start\p{L}*|opstart\p{L}*|indledes|indledt|indleder|igangsæt\p{L}*|åbnes|åbner|åbnet|påbegynd\p{L}*|offentliggør\p{L}*|træder i kraft|ikrafttræd\p{L}*|går i gang|sættes i gang|tager fat|lukket fra|sendes i høring|udbydes|udsendes|fra|mellem|første dag)\b[^.;]{0,60}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StartsPattern();

    [GeneratedRegex(
        @"\b(?:\p{L}*frist(?:en)?|sidste (?:dag|frist)|udløb\p{L}*|aflever\p{L}*|evaluering\p{L}*|genåbn\p{L}*|afslut\p{L}*|slut\p{L}*|ophør\p{L}*|færdig\p{L}*|frem (?:til|mod)|til og med)\b[^.;]{0,40}$|\(første dag\) og(?: den)? $",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EndNounPattern();

    [GeneratedRegex(
        @"\b(?:start|begynd\p{L}*|første)-? (?:og|/) ?(?:slut|afslut|sidste)\p{L}*[^.;]{0,60}\b(?:er|bliver|henholdsvis|hhv\.)(?: den)?\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FirstAndLastPattern();

    // Mellem den 3. maj, hvor …, og den 9. juni
    [GeneratedRegex(@"\bmellem(?: den| d\.)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MiddlePattern();

    [GeneratedRegex(@"^[^.;]{0,80}\bog(?: den| d\.)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AndThenPattern();

    [GeneratedRegex(@"^,? og(?: den| d\.)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AndPattern();

    [GeneratedRegex(
        @"\b(?:begynde[rs]?|begyndte|starte[rs]?|startede|indledes|igangsættes|sættes i gang|går i gang|tager fat|åbner|offentliggøres|udbydes|fra|træder i kraft)\b[^.;]{0,40}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginsPattern();

    [GeneratedRegex(
        @"^[^.;]{0,60}\b(?:slutte[rs]?|sluttede|afslutte[rs]?|afsluttet|ophører|udløber|bortfalder|stopper|lukker|færdig|ende[rs]?|inde(?:leveret)?|modtaget|afleveret|løber (?:frem )?til|varer (?:frem )?til|og til)\b[^.;]{0,30}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EndsPattern();

    [GeneratedRegex(@"^,? (?:og |frem )?til(?: og med)?(?: den| d\.)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ToPattern();

    [GeneratedRegex(@"^\s*[–—-]\s*(?:den )?$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex DashPattern();
}
