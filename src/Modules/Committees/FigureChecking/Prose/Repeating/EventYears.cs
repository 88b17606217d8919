using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// One thing that is to happen in one year in one section and in another year in another: <c>lånet forfalder i 2028</c>. The shorter of the two sentences says nothing of
/// the thing that the longer does not, and no third tells of its like.
/// </summary>
internal static partial class EventYears
{
    /// <summary>Years further apart are of two events.</summary>
    private const int Farthest = 12;
    private const int Length = 7;

    /// <summary>What can happen, each in several words for it.</summary>
    private static readonly IReadOnlyList<Regex> Happenings =
    [
        TakesEffectPattern(),
        FallsDuePattern(),
        ExpiresPattern(),
        StandsReadyPattern(),
        IsCarriedOutPattern(),
        BeginsPattern(),
        IsIntroducedPattern(),
        IsClosedPattern(),
        IsReachedPattern(),
    ];

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var sayings = item.Sentences.SelectMany(SayingsOf).ToList();
        for (var i = 0; i < sayings.Count; i++)
        {
            var saying = sayings[i];
            if (
                sayings.FindAll(other => other != saying && other.IsOfLike(saying)) is [var only]
                && sayings.IndexOf(only) < i
                && only.IsSurelyAbout(saying)
                && sayings.FindAll(other => other != only && other.IsOfLike(only)).Count == 1
                && Math.Abs(only.Year - saying.Year) <= Farthest
            )
            {
                yield return Compare(only, saying);
            }
        }
    }

    private static Relation Compare(Saying first, Saying second) =>
        new(
            CheckKind.Repeat,
            $"{first.Verb} {first.Year}",
            null,
            [$"{second.Verb} {second.Year}"],
            [first.Sentence.Line, second.Sentence.Line]
        )
        {
            Doubt =
                first.Year == second.Year
                    ? null
                    : new Doubt(Severity.Implausible, T["Check.EventYears", first.Verb.ToLowerInvariant(), first.Year, second.Year]),
        };

    /// <summary>At most one: a sentence with one year, and one thing that is to happen then.</summary>
    private static IEnumerable<Saying> SayingsOf(Sentence sentence)
    {
        if (
            sentence.Passage.Section is SectionKind.Decision or SectionKind.Earlier
            || sentence.Passage.Kind == PassageKind.SubHeading
            || YearPattern().Matches(sentence.Text) is not [var year]
            || OtherPattern().IsMatch(sentence.Text)
            || !ThenPattern().IsMatch(sentence.Text[..year.Index])
        )
        {
            yield break;
        }

        var happens = Happenings
            .Select((pattern, kind) => (kind, match: pattern.Match(sentence.Text)))
            .Where(found => found.match.Success && IsWhen(sentence.Text, found.match, year))
            .ToList();
        if (happens is not [var (what, verb)])
        {
            yield break;
        }

        var words = WordStems.Of(sentence.Text, WordPattern(), CommonPattern());
        words.ExceptWith(WordStems.Of(verb.Value, WordPattern(), CommonPattern()));
        if (words.Count > 0)
        {
            yield return new Saying(sentence, what, verb.Value, int.Parse(year.ValueSpan, null), words);
        }
    }

    /// <summary>No other clause stands between what happens and its year.</summary>
    private static bool IsWhen(string text, Match verb, Match year)
    {
        var (from, to) = verb.Index < year.Index ? (verb.Index + verb.Length, year.Index) : (year.Index + year.Length, verb.Index);
        return from <= to && BetweenPattern().IsMatch(text[from..to]);
    }

    private sealed record Saying(Sentence Sentence, int Kind, string Verb, int Year, HashSet<string> Words)
    {
        public bool IsOfLike(Saying other) => Kind == other.Kind && Words.Overlaps(other.Words);

        public bool IsSurelyAbout(Saying other) =>
            Sentence.Passage.SectionNumber != other.Sentence.Passage.SectionNumber
            && (Words.IsSubsetOf(other.Words) || other.Words.IsSubsetOf(Words))
            && Words.Intersect(other.Words).Any(word => word.Length == Length || Words.Count > 1);
    }

    [GeneratedRegex(
        @"\b(?:træde[rn]? i kraft|(?:får|få|har) (?:\p{L}+ )?virkning|med virkning|slår igennem|gælder(?= fra))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TakesEffectPattern();

    [GeneratedRegex(
        @"\b(?:forfalder|indfries|skal (?:være )?(?:betalt|betales|tilbagebetales))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FallsDuePattern();

    [GeneratedRegex(@"\b(?:udløber|ophører|løber ud|bortfalder|slutter)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ExpiresPattern();

    [GeneratedRegex(
        @"\b(?:står (?:[\p{L}]+ ){0,3}(?:færdig|klar)t?|er (?:færdig|klar)t?(?:bygget)?|færdiggøres|(?:i)?brugtages|tages i brug|indvies|færdig)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StandsReadyPattern();

    [GeneratedRegex(
        @"\b(?:gennemføres|udføres|afvikles|udbydes|renoveres|ombygges|opføres|anlægges|bygges)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex IsCarriedOutPattern();

    [GeneratedRegex(
        @"\b(?:igangsættes|påbegyndes|iværksættes|går i gang|sættes i gang|begynder|starter)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginsPattern();

    [GeneratedRegex(@"\b(?:indføres|implementeres|etableres|oprettes)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsIntroducedPattern();

    [GeneratedRegex(@"\b(?:lukker|lukkes|nedlægges|nedrives|sælges)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsClosedPattern();

    [GeneratedRegex(@"\b(?:nås|opnås|indfris|opfyldes|være (?:nået|opnået|opfyldt|indfriet))\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsReachedPattern();

    // Before the year, what makes it a time.
    [GeneratedRegex(
        @"(?:\b(?:i|fra|inden|senest|medio|ultimo|primo|fra og med|udgangen af|slutningen af|starten af|begyndelsen af|sommeren|foråret|efteråret|vinteren|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|:)\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ThenPattern();

    [GeneratedRegex(@"^[^.;,]{0,70}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex BetweenPattern();

    // One of several, moved, or only thought of.
    [GeneratedRegex(
        @"\b(?:første|anden|andet|tredje|fjerde|næste|sidste|etaper?|fase|faser|del|delvis\p{L}*|resten|øvrige|oprindelig\p{L}*|uds[ky]\p{L}*|forsink\p{L}*|flytte\p{L}*|rykke\p{L}*|frem(?:ryk|skyd)\p{L}*|tidligere|tidligst|allerede|igen|hver\p{L}*|alternativ\p{L}*|scenari\p{L}*|enten|eller|hvis|såfremt|ikke|foregående|forlænge\p{L}*|henholdsvis|kan)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherPattern();

    [GeneratedRegex(@"\b20\d\d\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    // Words that stand beside any event.
    [GeneratedRegex(
        @"^(?:sagen.*|omhandler|handler|vedrører|orienter.*|udvalg.*|kommune.*|byråd.*|forvaltning.*|administration.*|forvent.*|vente.*|efter|planen|plan|under|eller|denne|dette|bliver|blive|skulle|koster|kroner|millio.*|milliard.*|beløb.*|økonomi.*|årlig.*|resumé|målet|målene|projekt(?:et|er|erne)?|arbejdet|ordning(?:en)?|indsats(?:en)?|aftalen?|tiltag(?:et)?|nævnt|først|samle.*|derfor|herefter|udgangen|slutningen|starten|begyndelsen|sommeren|foråret|efteråret|vinteren|januar|februar|marts|april|august|september|oktober|november|december|virkning|kraft)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
