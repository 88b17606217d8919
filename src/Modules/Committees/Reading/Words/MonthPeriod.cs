using System.Globalization;
using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>A period of whole months, as the head of a column writes it, <c>Sept. 2020 – sept. 2023</c>, or as a sentence tells it.</summary>
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

    /// <summary>The different periods that a text names, in their order, each with its months.</summary>
    public static IReadOnlyList<int> MonthsOfAll(string text) =>
        [.. PeriodPattern().Matches(text).DistinctBy(match => match.Value).Select(MonthsOf).OfType<int>()];

    /// <summary>The months of the one period that a sentence tells, of one year or of two: <c>fra januar til og med marts 2024</c>.</summary>
    public static int? MonthsTold(string sentence) => ToldPattern().Matches(sentence) is [var match] ? MonthsOf(match) : null;

    private static int? MonthsOf(Match match)
    {
        var (from, to) = (DanishDate.MonthOf(match.Groups["m1"].ValueSpan), DanishDate.MonthOf(match.Groups["m2"].ValueSpan));
        var last = YearOf(match.Groups["y2"]) ?? 0;
        var first = YearOf(match.Groups["y1"]) ?? last;
        var months = (last * 12) + to - (first * 12) - from + 1;
        return from == 0 || to == 0 || months < 1 ? null : months;
    }

    private static int? YearOf(Group year) =>
        year.Success ? int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"(?<!\p{L})(?<m1>\p{L}{3,9}\.?)\s*(?<y1>\d{4})\s*(?:[-–—]|til(?: og med)?)\s*(?<m2>\p{L}{3,9}\.?)\s+(?<y2>\d{4})(?!\d)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex PeriodPattern();

    [GeneratedRegex(
        $@"\b(?<m1>{Patterns.Month})(?: (?<y1>\d{{4}}))?(?: til og med | til | ?[-–] ?|,? og (?:frem )?til (?:udgangen|slutningen) af |,? til (?:udgangen|slutningen) af )(?<m2>{Patterns.Month})(?: (?<y2>\d{{4}}))?\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ToldPattern();
}
