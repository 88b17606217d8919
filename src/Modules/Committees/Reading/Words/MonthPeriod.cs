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
        if (!match.Success)
        {
            return null;
        }

        var (from, to) = (DanishDate.MonthOf(match.Groups["m1"].ValueSpan), DanishDate.MonthOf(match.Groups["m2"].ValueSpan));
        var months = (YearOf(match.Groups["y2"]) * 12) + to - (YearOf(match.Groups["y1"]) * 12) - from + 1;
        return from == 0 || to == 0 || months < 1 ? null : months;
    }

    private static int YearOf(Group year) => int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?<m1>\p{L}{3,9}\.?)\s*(?<y1>\d{4})\s*(?:[-–—]|til)\s*(?<m2>\p{L}{3,9}\.?)\s+(?<y2>\d{4})\s*$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex PeriodPattern();
}
