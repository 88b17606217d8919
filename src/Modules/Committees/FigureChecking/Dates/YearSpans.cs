using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Dates;

/// <summary>A number of years and the years themselves: <c>i fire år fra 2016 til og med 2019</c>, <c>perioden 2021-2026, i alt seks år</c>.</summary>
internal static partial class YearSpans
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    /// <summary>Whether a text names years from one to another.</summary>
    public static bool Names(string text) => SpanPattern().IsMatch(text);

    /// <summary>How many years a text's one span of years is, both ends counted; 0 when it names none, or more.</summary>
    public static int In(string text) =>
        SpanPattern().Matches(text) is [var span]
            ? int.Parse(span.Groups["b"].ValueSpan, null) - int.Parse(span.Groups["a"].ValueSpan, null) + 1
            : 0;

    private static Relation? Of(Sentence sentence)
    {
        if (SpanPattern().Matches(sentence.Text) is not [var span] || NumberPattern().Matches(sentence.Text) is not [var number])
        {
            return null;
        }

        var (first, last) = (int.Parse(span.Groups["a"].ValueSpan, null), int.Parse(span.Groups["b"].ValueSpan, null));
        var stated = Danish.WholeNumber(number.Groups["n"].ValueSpan);
        var years = last - first + 1;
        if (stated < 2 || years < 2 || years > 12)
        {
            return null;
        }

        // From one year's end or middle to another's is a year less, unless both ends are said to be counted.
        var isInclusive = span.Groups["and"].Success || InclusivePattern().IsMatch(sentence.Text);
        var holds = stated == years || (!isInclusive && stated == years - 1);
        return new Relation(CheckKind.Date, number.Value.Trim(), years, [span.Value], [sentence.Line])
        {
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.YearSpan", span.Value, years, number.Value.Trim()]),
        };
    }

    [GeneratedRegex(@"\b(?<a>20\d\d)\s?(?:-|–|(?<and>til og med)|til|og frem til)\s?(?<b>20\d\d)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\b(?:årene|i alt|begge (?:år )?inklusive)\b|perioden 20", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex InclusivePattern();

    [GeneratedRegex(
        @"(?:\b(?:i|på|over|for|varer|løber|alt|omfatter|dækker|strækker sig over|aftale på|gennem|dvs\.|altså|på i alt|er(?=\s+\p{L}+ år lang)|er(?=\s+\d+ år lang))\s+|[(,–-]\s*)(?<n>\d{1,2}|to|tre|fire|fem|seks|syv|otte|ni|ti)(?:\s|-)år(?:ig|ige|s)?\b(?! siden| tidligere| gamle)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NumberPattern();
}
