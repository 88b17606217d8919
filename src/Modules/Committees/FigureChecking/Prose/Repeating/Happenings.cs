using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>What happens in a year, each in several words for it, nouns and verbs: two sentences that have one of them tell of one happening.</summary>
internal static partial class Happenings
{
    private static readonly IReadOnlyList<Regex> Kinds =
    [
        TakesEffectPattern(),
        IsPaidPattern(),
        EndsPattern(),
        StandsReadyPattern(),
        IsCarriedOutPattern(),
        BeginsPattern(),
        IsIntroducedPattern(),
        IsClosedPattern(),
        IsReachedPattern(),
        IsTenderedPattern(),
        IsEvaluatedPattern(),
        IsSpentPattern(),
    ];

    /// <summary>Those of which no other clause parts the year.</summary>
    public static IReadOnlySet<int> In(string text, Match year) =>
        Enumerable.Range(0, Kinds.Count).Where(kind => Kinds[kind].Matches(text).Any(word => IsWhen(text, word, year))).ToHashSet();

    /// <summary>The first word for one.</summary>
    public static string WordIn(string text, Match year) =>
        Kinds.SelectMany(kind => kind.Matches(text)).Where(word => IsWhen(text, word, year)).MinBy(word => word.Index)!.Value;

    /// <summary>What is told of, without the words for what happens to it.</summary>
    public static string Without(string text) => Kinds.Aggregate(text, (left, kind) => kind.Replace(left, " "));

    private static bool IsWhen(string text, Match word, Match year)
    {
        var (from, to) = word.Index < year.Index ? (word.Index + word.Length, year.Index) : (year.Index + year.Length, word.Index);
        return from <= to && BetweenPattern().IsMatch(text[from..to]);
    }

    // Not “besluttede i 2017, at …”: the year is that of the decision.
    [GeneratedRegex(@"^(?!.*, at\b)[^.;]{0,70}$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex BetweenPattern();

    [GeneratedRegex(
        @"\b(?:træde[rn]? i kraft|ikrafttræd\p{L}*|virkning|slår igennem|gælder(?= fra)|varig|indfas\p{L}*|indtræder|ændres)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TakesEffectPattern();

    [GeneratedRegex(
        @"\b(?:forfald\p{L}*|indfries|betalt|betales|tilbagebetal\p{L}*|afdrag|ydelse|ydelsen|rate)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex IsPaidPattern();

    [GeneratedRegex(
        @"\b(?:udløb\p{L}*|ophør\p{L}*|løber ud|bortfald\p{L}*|slut(?:ter|år|dato)?|afslut\p{L}*|uopsigelig\p{L}*|opsige\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EndsPattern();

    [GeneratedRegex(
        @"\b(?:(?:står|stå|er|være) (?:[\p{L}]+ ){0,3}(?:færdig|klar)t?(?:bygget)?|færdiggøre\p{L}*|i?brugtag\p{L}*|(?:tages|taget) i brug|indvies|indvielsen?|færdigt?|åbner|åbning(?:en)?)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StandsReadyPattern();

    [GeneratedRegex(
        @"\b(?:gennemføre\p{L}*|udføre\p{L}*|afvikle\p{L}*|renovere\p{L}*|ombygge\p{L}*|opføre\p{L}*|anlægges|bygges|laves)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex IsCarriedOutPattern();

    [GeneratedRegex(
        @"\b(?:igangsæt\p{L}*|påbegynd\p{L}*|iværksæt\p{L}*|(?:går|gå|sættes|sat) i gang|begynder|begyndelse\p{L}*|starte[rs]?|start|opstart\p{L}*|indledes|ny kontrakt(?= fra))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeginsPattern();

    [GeneratedRegex(@"\b(?:indføre\p{L}*|implementere\p{L}*|etablere\p{L}*|oprette\p{L}*)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsIntroducedPattern();

    [GeneratedRegex(
        @"\b(?:lukker|lukkes|lukning|nedlægges|nedlæggelse\p{L}*|nedrives|sælges)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex IsClosedPattern();

    [GeneratedRegex(@"\b(?:nås|opnås|indfries|opfyldes|nået|opnået|opfyldt|indfriet)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsReachedPattern();

    [GeneratedRegex(@"\b(?:udbud\p{L}*|udbydes|licitation\p{L}*)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsTenderedPattern();

    [GeneratedRegex(@"\b(?:evaluer\p{L}*)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsEvaluatedPattern();

    [GeneratedRegex(@"\b(?:udmønt\p{L}*|frigives|afholdes|søges)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex IsSpentPattern();
}
