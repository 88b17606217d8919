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
        var around = OwnBeforePattern().Match(mention.Lead).Value + " | " + OwnAfterPattern().Match(mention.Trail).Value;
        var time = TimePattern().Match(around) is { Success: true } match ? NameOf(match.Groups["t"].Value) : "";
        return new Measure(
            mention.Unit == QuantityUnit.Money,
            time,
            IsNumberOf(mention) ? [] : [.. Rates.Where(rate => rate.Pattern.IsMatch(around)).Select(rate => rate.Name)]
        );
    }

    /// <summary><c>22 stk.</c>: a number of pieces, no price of one.</summary>
    private static bool IsNumberOf(Mention mention) => mention.Unit == QuantityUnit.Count && PiecesPattern().IsMatch(mention.Trail);

    public bool IsOf(string per) => !IsMoney && !IsRate && (per == Each ? Time.Length == 0 : Time == per);

    private static string NameOf(string word) =>
        word.StartsWith("ug", StringComparison.OrdinalIgnoreCase) ? Week
        : word.StartsWith("md", StringComparison.OrdinalIgnoreCase) || word.StartsWith("må", StringComparison.OrdinalIgnoreCase) ? Month
        : word.StartsWith("år", StringComparison.OrdinalIgnoreCase) ? Year
        : "";

    // The words of its own clause.
    [GeneratedRegex(@"[^,;]*$", RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex OwnBeforePattern();

    [GeneratedRegex(@"^[^,;]*", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex OwnAfterPattern();

    [GeneratedRegex(@"^\s*stk\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex PiecesPattern();

    [GeneratedRegex(
        @"\b(?:om ugen|pr\.? uge|per uge|i ugen|/ ?uge|uge(?:pris|takst|leje|løn)\p{L}*|ugentlig\p{L}*|(?:i )?hver uge|ugetime\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeeklyPattern();

    [GeneratedRegex(
        @"\b(?:om måneden|pr\.? (?:måned|md)|per måned|månedlig\p{L}*|måneds(?:pris|takst|leje|ydelse|løn|sats|afgift)\p{L}*|månedsvis|hver måned|/ ?måned|gennemsnitsmåned\p{L}*|månedsgennemsnit\p{L}*)\b",
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
        @"\b(?:stk\b|stykket|pr\.? (?!uge\b|måned\b|md\b|år\b|\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\p{L}+|for hver\b|til hver\b|hver enkelt|hver af dem|hver især|enhedspris\p{L}*|enhedsomkostning\p{L}*|enheds\p{L}+|styk(?:pris|prisen)?\b|for alle:?|alle koster|koster alle|hver koster|for ét|én enhed)|\|\s*hver\b(?! (?:måned|uge|år|dag))",
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
