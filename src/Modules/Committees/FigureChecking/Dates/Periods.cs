using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary><c>fra den 5. til den 16. januar 2026</c>: a period ends after it begins.</summary>
internal static partial class Periods
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            var dates = DateText.In(sentence.Text).ToList();
            for (var i = 0; i + 1 < dates.Count; i++)
            {
                if (Of(sentence, dates[i], dates[i + 1]) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    private static Relation? Of(Sentence sentence, DateMention first, DateMention second)
    {
        var before = sentence.Text[..first.Start];
        var between = sentence.Text[first.End..Math.Max(first.End, second.Start)];
        var isPeriod =
            (FromPattern().IsMatch(before) && ToPattern().IsMatch(between))
            || DashPattern().IsMatch(between)
            || (BeginsPattern().IsMatch(before) && EndsPattern().IsMatch(between));
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
        return new Relation(CheckKind.Date, stated, null, [DateText.Write(start), DateText.Write(end)], [sentence.Line])
        {
            Doubt = start <= end ? null : new Doubt(Severity.Error, T["Check.Period", stated, DateText.Write(end), DateText.Write(start)]),
        };
    }

    [GeneratedRegex(
        @"\b(?:begynde[rs]?|begyndte|starte[rs]?|startede|indledes|igangsættes|sættes i gang|åbner|fra|træder i kraft)\b[^.;]{0,40}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginsPattern();

    [GeneratedRegex(
        @"^[^.;]{0,60}\b(?:slutte[rs]?|sluttede|afslutte[rs]?|afsluttet|ophører|udløber|lukker|færdig|ende[rs]?|løber (?:frem )?til|varer (?:frem )?til|og til)\b[^.;]{0,30}$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EndsPattern();

    [GeneratedRegex(@"\b(?:fra|perioden)(?: den| d\.)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex FromPattern();

    [GeneratedRegex(@"^,? (?:og )?til(?: og med)?(?: den| d\.)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ToPattern();

    [GeneratedRegex(@"^\s*[–—-]\s*(?:den )?$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex DashPattern();
}
