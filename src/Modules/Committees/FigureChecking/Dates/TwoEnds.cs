using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>
/// Just two dates that stand together, one told as a beginning and one as an end, whichever stands first: <c>udstillingen åbner den 3. maj og tages ned den 9. juni</c>,
/// <c>Ordningen ophører … Den træder i kraft …</c>, a row headed <c>Fra</c> and <c>Til</c>.
/// </summary>
internal static partial class TwoEnds
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        return item
            .Sentences.SelectMany(sentence =>
                (Relation?[])[Of(sentence.Text, [sentence.Line]), sentence.Next is { } next ? WithNext(sentence, next) : null]
            )
            .Concat(item.Rows.Concat(item.ShortLists).Select(line => Of(line.Text, [line.Line])))
            .OfType<Relation>()
            .DistinctBy(relation => string.Join('|', relation.Terms));
    }

    /// <summary>A sentence with one date, and the next, which goes on about the same, with the other.</summary>
    private static Relation? WithNext(Sentence sentence, Sentence next) =>
        PronounPattern().IsMatch(next.Text)
        && DateText.In(sentence.Text).Take(2).Count() == 1
        && DateText.In(next.Text).Take(2).Count() == 1
            ? Of(sentence.Text + " " + next.Text, [sentence.Line, next.Line])
            : null;

    private static Relation? Of(string text, IReadOnlyList<int> lines)
    {
        if (
            DateText.In(text).Where(date => date.Date is not null).ToList() is not [{ Date: { } one } first, { Date: { } two } second]
            || OtherPattern().IsMatch(text)
            || SideOf(text[..first.Start]) is not { } side
            || SideOf(text[first.End..Math.Max(first.End, second.Start)]) is not { } other
            || side == other
        )
        {
            return null;
        }

        var between = text[first.End..second.Start];
        var (begin, end) = side == Side.Begin ? (one, two) : (two, one);
        // Of what ends and of what begins after it may be said which follows the other.
        if (begin > end && (side == Side.End ? !ItPattern().IsMatch(between) : SubjectPattern().IsMatch(between)))
        {
            return null;
        }

        var stated = text[first.Start..second.End];
        return new Relation(CheckKind.Date, stated, null, [DateText.Write(begin), DateText.Write(end)], lines)
        {
            Place = Periods.PlaceOf(begin, end, lines),
            Doubt = begin <= end ? null : new Doubt(Severity.Error, T["Check.Period", stated, DateText.Write(end), DateText.Write(begin)]),
        };
    }

    private enum Side
    {
        Begin,
        End,
    }

    /// <summary>By the word nearest to the date: <c>åbnes</c>, but <c>åbnes igen</c>.</summary>
    private static Side? SideOf(string lead)
    {
        var (begins, ends) = (EndOfLast(BeginPattern(), lead), EndOfLast(EndPattern(), lead));
        return begins < 0 && ends < 0 ? null
            : ends >= begins ? Side.End
            : Side.Begin;
    }

    private static int EndOfLast(Regex words, string lead) => words.Matches(lead) is [.., var last] ? last.Index + last.Length : -1;

    [GeneratedRegex(
        @"\b(?:fra(?: og med)?:?(?: den| d\.)?\s*$|tidligst(?: den)?\s*$|(?:åbn(?:er|es|ede|et|ing\p{L}*)|start\p{L}*|opstart\p{L}*|begynd\p{L}*|påbegynd\p{L}*|indled\p{L}*|igangsæt\p{L}*|iværksæt\p{L}*|etableres|oprettes|opstilles|hænges op|sættes op|lanceres|træder i kraft|trådte i kraft|ikrafttræd\p{L}*|(?:går|sættes|kommer|gik|sat) i gang|flytter (?:\p{L}+ )?ud|rykker ind|tages i brug|indvies|første dag)\b(?=[^.;]{0,40}$))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginPattern();

    [GeneratedRegex(
        @"\b(?:(?:ind|frem )?til(?: og med)?:?(?: den| d\.)?\s*$|(?:slut\p{L}*|afslut\p{L}*|ophør\p{L}*|udløb\p{L}*|bortfald\p{L}*|stop(?:per|pes)|lukke[rst]*|færdig\p{L}*|ende[rs]?|tilendebrag\p{L}*|(?:tages|pilles|rives|brydes) ned|nedtages|fjernes|afvikles|afleveres|genåbn\p{L}*|(?:\p{L}+ )?(?:igen|tilbage)|sidste (?:dag|frist)|løber ud|rundes af|nedlægges)\b(?=[^.;]{0,40}$))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EndPattern();

    // Two of the kind, a day that was moved, or what came before.
    [GeneratedRegex(
        @"\b(?:ny|nye|nyt|gaml\p{L}*|hidtidig\p{L}*|nuværende|eksisterende|tidligere|næste|anden|andet|første (?!dag)|oprindelig\p{L}*|flyttes?|flyttede|flyttet|udsat|udsættes|udskudt|udskydes|rykkes|rykkede|rykket|forlænge\p{L}*|efter at|før|inden|siden|henholdsvis|enten|eller|hver(?:t)?)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"^(?:Den|Det|De)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PronounPattern();

    // … Den træder i kraft
    [GeneratedRegex(@"^\s*[.;,]\s*(?:og )?(?:den|det|de) \p{L}+(?:r|s|de|te)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ItPattern();

    // A thing of its own begins the second clause.
    [GeneratedRegex(
        @"^[\s.,;]*(?:og |mens |men )?(?!arbejdet|perioden|byggeriet|aktiviteten)\p{L}{4,}(?:en|et|ne)\b(?! (?:igen|ned)\b)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SubjectPattern();
}
