using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>Knows a number that a line's end has broken after its point or comma: <c>11.</c> and, on the next line, <c>187 t.kr.</c></summary>
internal static partial class BrokenNumber
{
    /// <summary>Enough of a line's end to hold its number and the word before it.</summary>
    public const int Tail = 40;

    private const int Timeout = 1_000;

    /// <param name="line">The line, or its last <see cref="Tail"/> characters.</param>
    public static bool GoesOn(ReadOnlySpan<char> line, ReadOnlySpan<char> next) =>
        line is [.., var digit, var sign]
        && char.IsAsciiDigit(digit)
        && next is [var first, ..]
        && char.IsAsciiDigit(first)
        && sign switch
        {
            '.' => ThousandsPattern().IsMatch(next)
                && (
                    next.StartsWith("000")
                    || BeforePointPattern().IsMatch(line)
                    || (AfterSignPattern().IsMatch(line) && AmountPattern().IsMatch(next))
                ),
            ',' => DecimalsPattern().IsMatch(next) && BeforeCommaPattern().IsMatch(line),
            _ => false,
        };

    // Three digits just, which no sentence begins with: 187 af de 400 borgere.
    [GeneratedRegex(
        @"^\d{3}(?:\.\d{3})*(?![\d/:–-]|\.\d)(?! (?:af|ud af) (?:de|dem|disse|i alt|alle)\b)",
        RegexOptions.CultureInvariant,
        Timeout
    )]
    private static partial Regex ThousandsPattern();

    // No number of a list's entry, no day of a month, nothing that is called by its number.
    [GeneratedRegex(
        @"(?<=\S[\s(]+)(?<!\b(?:den|d\.|nr\.|nummer|punkt|pkt\.|stk\.|side|s\.|kapitel|kap\.|bilag|uge|fase|trin|spor|artikel|afsnit|klasse|etape)\s*)(?<![§/:–-]\s?)(?<!\d,\s?)(?<!(?<!\bca)\.\s?)\d{1,3}(?:\.\d{3})*\.$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Timeout
    )]
    private static partial Regex BeforePointPattern();

    // Samlet bevilling: 7.; … i 2017, 4.
    [GeneratedRegex(@"(?:\p{L}:|\d,) \d{1,3}\.$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, Timeout)]
    private static partial Regex AfterSignPattern();

    [GeneratedRegex(@"^[\d.]+\s?(?:t\.?\s?)?kr", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"^\d{1,3}\s?(?:mio|mia|mill|pct|procent|%)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout)]
    private static partial Regex DecimalsPattern();

    // Not the last but one of a row: 8, 9, and then 10 pct.
    [GeneratedRegex(@"(?<=\S[\s(]+)(?<![\d%], )\d{1,3}(?:\.\d{3})*,$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, Timeout)]
    private static partial Regex BeforeCommaPattern();
}
