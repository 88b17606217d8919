using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Prose;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A number of years and the years themselves: <c>i fire år fra 2016 til og med 2019</c>, <c>perioden 2021-2026, i alt seks år</c>.</summary>
internal static partial class YearSpans
{
    /// <summary>Longer spans are of history, not of plans.</summary>
    private const int Most = 12;

    /// <summary>Years of a plan or a budget that stand with a dash between them are all counted.</summary>
    private const int LongestPlan = 7;

    private const int MostSentences = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var told = new HashSet<int>();
        foreach (var sentence in item.Sentences.Concat(item.Tables.SelectMany(grid => grid.Rows.Select(grid.Sentence))))
        {
            if ((Own(sentence) ?? WithNext(sentence) ?? Beside(sentence)) is { } relation && told.Add(sentence.Line))
            {
                yield return relation;
            }
        }

        foreach (var group in item.Groups.Where(group => group.IsSetOut && !group.Window.Any(line => told.Contains(line.Line))))
        {
            if (TwoYears(group.Joined.Text, [group.Window[0].Line]) is { } relation && told.Add(group.Window[0].Line))
            {
                yield return relation;
            }
        }
    }

    private static Relation? Own(Sentence sentence) => sentence.RecentYears < 2 ? null : Of(sentence.Text, [sentence.Line]);

    /// <summary>A sentence, or it and those that come next in its passage, as soon as there are two years and a number of years.</summary>
    private static Relation? Beside(Sentence sentence)
    {
        if (YearsFrom(sentence) < 2 || (sentence.RecentYears == 0 && !LongPattern().IsMatch(sentence.Text)))
        {
            return null;
        }

        var text = "";
        var (read, years) = (0, 0);
        for (var next = sentence; next is not null && read < MostSentences && (read == 0 || IsTied(text, next)); next = next.Next)
        {
            text = $"{text} {next.Text}";
            read++;
            years += next.RecentYears;
            if (years > 2)
            {
                return null;
            }

            if (years == 2 && TwoYears(text, [sentence.Line]) is { } relation)
            {
                return relation;
            }
        }

        return null;
    }

    /// <summary>How many years stand in it and in those that may be read with it.</summary>
    private static int YearsFrom(Sentence sentence)
    {
        var (years, read) = (0, 0);
        for (var next = sentence; next is not null && read < MostSentences; next = next.Next)
        {
            years += next.RecentYears;
            read++;
        }

        return years;
    }

    /// <summary>The sentence goes on, or says again what the words before it are about.</summary>
    private static bool IsTied(string before, Sentence next) =>
        next.GoesOn
        || SubjectPattern().IsMatch(next.Text)
        || WordStems.Of(before, WordPattern(), CommonPattern()).Overlaps(WordStems.Of(next.Text, WordPattern(), CommonPattern()));

    /// <summary>Words that stand together name just two years, said to be counted both, and one number of years.</summary>
    private static Relation? TwoYears(string text, IReadOnlyList<int> lines)
    {
        if (
            Patterns.RecentYear().Matches(text) is not [var first, var last]
            || LongPattern().Matches(text) is not [var number]
            || !BothPattern().IsMatch(text)
            || OtherLengthPattern().IsMatch(text)
        )
        {
            return null;
        }

        var stated = Danish.WholeNumber(number.Groups["n"].ValueSpan);
        var years = int.Parse(last.ValueSpan, null) - int.Parse(first.ValueSpan, null) + 1;
        return stated is < 2 or > Most || years is < 2 or > Most
            ? null
            : new Relation(CheckKind.Date, number.Value.Trim(), years, [$"{first.Value}-{last.Value}"], lines)
            {
                Doubt =
                    stated == years
                        ? null
                        : new Doubt(Severity.Error, T["Check.YearSpan", $"{first.Value}-{last.Value}", years, number.Value.Trim()]),
            };
    }

    /// <summary>As <see cref="In"/>, also where words name the ends, <c>fra 2024 og til udgangen af 2026</c>, or the length, <c>en treårig aftale</c>.</summary>
    public static int LengthIn(string text) =>
        In(text) is > 0 and var years ? years
        : ToldSpanPattern().Matches(text) is [var span] && EndsPattern().IsMatch(span.Value)
            ? int.Parse(span.Groups["b"].ValueSpan, null) - int.Parse(span.Groups["a"].ValueSpan, null) + 1
        : YearLongPattern().Matches(text) is [var told] ? Danish.WholeNumber(told.Groups["n"].ValueSpan)
        : 0;

    /// <summary>The number in one sentence and the years in the next, or the other way round.</summary>
    private static Relation? WithNext(Sentence sentence) =>
        sentence.Next is { } next
        && (sentence.RecentYears, next.RecentYears) is (0, > 1) or (> 1, 0)
        && (LengthPattern().IsMatch(sentence.Text) || LengthPattern().IsMatch(next.Text))
        && IsTied(sentence.Text, next)
            ? Of(sentence.Text + " " + next.Text, [sentence.Line, next.Line])
            : null;

    /// <summary>Whether a text names years from one to another.</summary>
    public static bool Names(string text) => SpanPattern().IsMatch(text);

    /// <summary>How many years a text's one span of years is, both ends counted; 0 when it names none, or more.</summary>
    public static int In(string text) =>
        SpanPattern().Matches(text) is [var span]
            ? int.Parse(span.Groups["b"].ValueSpan, null) - int.Parse(span.Groups["a"].ValueSpan, null) + 1
            : 0;

    private static Relation? Of(string text, IReadOnlyList<int> lines)
    {
        if (ToldSpanPattern().Matches(text) is not [var span] || NumberPattern().Matches(text) is not [var number])
        {
            return null;
        }

        var (first, last) = (int.Parse(span.Groups["a"].ValueSpan, null), int.Parse(span.Groups["b"].ValueSpan, null));
        var stated = Danish.WholeNumber(number.Groups["n"].ValueSpan);
        var years = last - first + 1;
        if (stated < 2 || years < 2 || years > Most || stated > Most)
        {
            return null;
        }

        // From one year's end or middle to another's is a year less, unless both ends are said to be counted.
        var isInclusive =
            InclusivePattern().IsMatch(text)
            || EndsPattern().IsMatch(span.Value)
            || (years <= LongestPlan && DashPattern().IsMatch(span.Value));
        var holds = stated == years || (!isInclusive && stated == years - 1);
        if (!holds && OtherLengthPattern().IsMatch(span.Value))
        {
            return null;
        }

        return new Relation(CheckKind.Date, number.Value.Trim(), years, [span.Value], lines)
        {
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.YearSpan", span.Value, years, number.Value.Trim()]),
        };
    }

    [GeneratedRegex(@"\b(?<a>20\d\d)\s?(?:-|–|(?<and>til og med)|til|og frem til)\s?(?<b>20\d\d)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SpanPattern();

    // Also in words, without figures between: fra starten af 2024 til udgangen af 2026; det første er 2024, det sidste er 2026.
    [GeneratedRegex(
        @"\b(?<a>20\d\d)(?:\s?[-–]\s?|[^\d;]{0,40}?(?:\b(?:til|sidste|slutter|udløber)\b)[^\d;]{0,25}?(?:31\. december )?)(?<b>20\d\d)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ToldSpanPattern();

    [GeneratedRegex(@"\b(?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)-?årig(?:e|t)?\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearLongPattern();

    [GeneratedRegex("til og med|slutning|udgang|31. december|sidste år|sidste er", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex EndsPattern();

    [GeneratedRegex(@"\d\s?[-–]\s?\d", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex DashPattern();

    [GeneratedRegex(
        @"\p{L}*(?:perioden|længde\p{L}*|varighed\p{L}*|løbetid\p{L}*|strækker|omfatter|giver|varer|løber|dækker)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LengthPattern();

    [GeneratedRegex(@"\b(?:årene|i alt|begge (?:år )?inklusive)\b|perioden 20", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex InclusivePattern();

    [GeneratedRegex(
        @"(?:\b(?:i|på|over|for|varer|løber|alt|omfatter|dækker|strækker sig over|aftale på|gennem|dvs\.|altså|på i alt|tale om|er|giver|de|sig altså over|efter(?=[^.;]*\bdvs\.))\s+|(?<!\d\s?)[(,–-]\s*|^)(?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)(?:\s|-)(?:kalender|budget|regnskabs|skole)?år(?:ig|ige|s)?\b(?! siden| tidligere| gamle)|\bantal (?:kalender|budget)?år: (?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)\b|\b(?:den|en|et|denne) (?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)-?årig(?:e|t)? (?!børn|barn|dreng|pige|elev)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NumberPattern();

    // Also 5 på hinanden følgende år, antal år: 5, budgetår i alt: 5.
    [GeneratedRegex(
        @"(?<!\bom )(?<!\d(?: ?[–-] ?|[,.]))\b(?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)(?:[ -]+(?:hele|fulde|på hinanden følgende|sammenhængende))?[ -](?:kalender|budget|regnskabs|skole|overslags)?år(?:ig|ige|igt|s)?\b(?! siden| tidligere| gamle| gammel| før| efter)|\b(?:antal|kalender|budget)[- ]?(?:hele )?(?:kalender|budget)?år(?: i alt)?: (?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LongPattern();

    // Both ends are counted.
    [GeneratedRegex(
        @"\bbegge\b|\btil og med\b|\bfra og med\b|\bsidste\b|31\. december|\budgang|20\d\d\s?[-–]\s?20\d\d|\bantal\b[^.;]{0,20}\bår\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BothPattern();

    // The beginning, the end and the years between them are told of what stands before.
    [GeneratedRegex(
        @"^\s*(?:(?:Det |Den )?(?:[Ff]ørste|[Ss]idste)|Start\p{L}*|Slut\p{L}*|Begynd\p{L}*|Begge|Antal\p{L}*|År\p{L}*|Period\p{L}*|Fra|Til|I alt|Varighed\p{L}*|Løbetid\p{L}*|\d{1,2} år|(?:To|Tre|Fire|Fem|Seks|Syv|Otte|Ni|Ti)(?: \p{L}+)? (?:kalender|budget)?år)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex SubjectPattern();

    [GeneratedRegex(@"\p{L}{5,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    // Words that stand beside any year.
    [GeneratedRegex(
        $@"^(?:{Patterns.Month}|udgang.*|slutning.*|indgang.*|kroner|millio.*|samle.*|efter|eller|under|denne|dette|bliver|gælder|forbrug.*|budget.*)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();

    // How long something else takes.
    [GeneratedRegex(
        @"\b(?:afskriv\p{L}*|garanti\p{L}*|option\p{L}* på|levetid\p{L}*|bind\p{L}*|opsig\p{L}*|forlæng\p{L}*|tiltræde\p{L}*|alder\p{L}*|erfaring\p{L}*|seneste|(?:de|det) sidste (?:\d|to\b|tre\b|fire\b|fem\b|seks\b|syv\b|otte\b|ni\b|ti\b)|mindst|højst|op til|børn|unge|ældre|siden)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OtherLengthPattern();
}
