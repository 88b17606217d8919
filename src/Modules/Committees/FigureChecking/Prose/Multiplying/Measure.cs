using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>What a figure counts, by the words around it, so far as it can be multiplied by what others count.</summary>
/// <param name="Time">What length of time it counts; empty when it counts something else.</param>
/// <param name="Per">What it is a rate of.</param>
internal sealed partial record Measure(bool IsMoney, string Time, IReadOnlyList<string> Per)
{
    private const string Week = "week";
    public const string Month = "month";
    public const string Year = "year";
    public const string Each = "each";

    private static readonly IReadOnlyList<(string Name, Regex Pattern)> Rates =
    [
        (Week, WeeklyPattern()),
        (Month, MonthlyPattern()),
        (Year, YearlyPattern()),
        (Each, EachPattern()),
    ];

    public bool IsRate => Per.Count > 0;

    public static Measure Of(Mention mention)
    {
        // What the figure before it is of, om måneden, stands between the two.
        var lead = mention.Order > 0 ? mention.Lead[OthersRatePattern().Match(mention.Lead).Length..] : mention.Lead;
        var after = " | " + OwnAfterPattern().Match(mention.Trail).Value;
        var around = OwnBeforePattern().Match(lead).Value + after;
        var time = TimePattern().Match(around) is { Success: true } match ? NameOf(match.Groups["t"].Value) : "";
        return new Measure(
            mention.Unit == QuantityUnit.Money,
            time,
            IsNumberOf(mention)
                ? []
                : [.. Rates.Where(rate => rate.Pattern.IsMatch(IsLength(mention) ? after : around)).Select(rate => rate.Name)]
        );
    }

    /// <summary><c>otte måneder</c>: whatever is said of a month before it is of another figure.</summary>
    private static bool IsLength(Mention mention) => LengthPattern().IsMatch(mention.Trail);

    /// <summary><c>22 stk.</c>: a number of pieces, no price of one.</summary>
    private static bool IsNumberOf(Mention mention) => mention.Unit == QuantityUnit.Count && PiecesPattern().IsMatch(mention.Trail);

    public bool IsOf(string per) => !IsMoney && !IsRate && (per == Each ? Time.Length == 0 : Time == per);

    /// <summary>Hours are planned, and come out exactly.</summary>
    public static bool AreHours(Mention m) => HoursAfterPattern().IsMatch(m.Trail) || HoursBeforePattern().IsMatch(m.Lead);

    private static string NameOf(string word) =>
        word.StartsWith("ug", StringComparison.OrdinalIgnoreCase) ? Week
        : word.StartsWith("md", StringComparison.OrdinalIgnoreCase) || word.StartsWith("må", StringComparison.OrdinalIgnoreCase) ? Month
        : word.StartsWith("år", StringComparison.OrdinalIgnoreCase) ? Year
        : "";

    // The words of its own clause.
    [GeneratedRegex(@"[^,;]*$", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex OwnBeforePattern();

    // Up to what is said of the next: 21 pladser | med en månedstakst på …
    [GeneratedRegex(@"^(?:(?![,;:]|\b(?:med|til) (?:en|et)\b|\b(?:koster|giver)\b| à | á ).)*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OwnAfterPattern();

    [GeneratedRegex(
        @"^\s*(?:[\p{L}-]+ ?)?(?:(?:(?:pr\.? ?|per |om |/ ?)\p{L}+\.?\s*)+|(?:årlig|månedlig|ugentlig)t\b|stykket\b|hver\b(?! (?:måned|uge|år|af)))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OthersRatePattern();

    [GeneratedRegex(@"^\s*(?:uger|måneder|år)(?! ?/|\p{L}| pr\b)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex LengthPattern();

    [GeneratedRegex(@"^\s*(?:(?:ugentlige )?\p{L}*timer\b|t\b(?!\.? ?kr))", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex HoursAfterPattern();

    [GeneratedRegex(
        @"\b(?:time(?:r|tal\p{L}*)|ugetimetal\p{L}*)(?: (?:om ugen|pr\.? uge|i alt|er|bliver|samlet))*[:,(]?\s*\(?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex HoursBeforePattern();

    [GeneratedRegex(@"^\s*stk\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PiecesPattern();

    [GeneratedRegex(
        @"\b(?:om ugen|pr\.? uge|per uge|i ugen|/ ?uge|uge(?:pris|takst|leje|løn)\p{L}*|ugentlig\p{L}*|(?:i )?hver uge|ugetime\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeeklyPattern();

    [GeneratedRegex(
        @"\b(?:om måneden|pr\.? (?:måned|md)|per måned|månedlig\p{L}*|måneds(?:pris|takst|leje|ydelse|løn|sats|afgift)\p{L}*|månedsvis|hver måned|(?:en|én) måned (?:koster|giver|er)|/ ?måned|gennemsnitsmåned\p{L}*|månedsgennemsnit\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MonthlyPattern();

    [GeneratedRegex(
        @"\b(?:om året|pr\.? år|per år|års(?:pris|takst|leje|afgift|kontingent)\p{L}*|årlig\p{L}*|hvert år|i hvert af årene)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex YearlyPattern();

    [GeneratedRegex(
        @"\b(?:stk\b|stykket|pr\.? (?!uge\b|måned\b|md\b|år\b|kvartal\b|halvår\b|døgn\b|\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\p{L}+|for hver\b|til hver\b|hver enkelt|hver af dem|hver især|enhedspris\p{L}*|enhedsomkostning\p{L}*|enheds\p{L}+|styk(?:pris|prisen)?\b|for alle:?|alle koster|koster alle|hver koster|for ét|én enhed|hvert? (?!måned|uge|år|dag|for\b|af\b)(?:[\p{L}-]+ ){1,3}(?:får|koster|har|betaler|modtager|kræver|bruger|rummer|fylder)\b)|\|\s*hver\b(?! (?:måned|uge|år|dag))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EachPattern();

    [GeneratedRegex(
        @"\|\s*(?:hele |fulde |lange )?(?<t>ugers?|uger|uge|måneders?|måned|mdr|års?)\b|\b(?<t>uger|måneder|år)(?:, antal|ne)?:?\s*\|\s*$|antal(?:let af)? (?<t>uger|måneder|år)[^|]{0,12}\|",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TimePattern();
}
