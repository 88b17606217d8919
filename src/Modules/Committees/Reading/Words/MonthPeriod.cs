using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>A period of whole months as the head of a column writes it: <c>Sept. 2020 – sept. 2023</c>.</summary>
internal static partial class MonthPeriod
{
    /// <returns>The months in it, both ends included: 37. Null when the text is no such period.</returns>
    public static int? MonthsIn(string text)
    {
        var match = PeriodPattern().Match(text);
        return match.Success && text.AsSpan().Trim().Length == match.Length ? MonthsOf(match) : null;
    }

    /// <summary>The months of the one period that a text names among other words: <c>Antal sept. 2020 – sept. 2023</c>.</summary>
    public static int? MonthsWithin(string text) => PeriodPattern().Matches(text) is [var match] ? MonthsOf(match) : null;

    private static int? MonthsOf(Match match)
    {
        var (from, to) = (DanishDate.MonthOf(match.Groups["m1"].ValueSpan), DanishDate.MonthOf(match.Groups["m2"].ValueSpan));
        var months = (YearOf(match.Groups["y2"]) * 12) + to - (YearOf(match.Groups["y1"]) * 12) - from + 1;
        return from == 0 || to == 0 || months < 1 ? null : months;
    }

    private static int YearOf(Group year) => int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<!\p{L})(?<m1>\p{L}{3,9}\.?)\s*(?<y1>\d{4})\s*(?:[-–—]|til)\s*(?<m2>\p{L}{3,9}\.?)\s+(?<y2>\d{4})(?!\d)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex PeriodPattern();
}
