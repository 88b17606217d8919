using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// Entries that are told apart by a running number or letter, in one line or in many: <c>1) …, 2) … og 3) …</c>, <c>Scenarie A: …</c>,
/// <c>Krav nr. 1: …</c>.
/// </summary>
internal static partial class MarkedRuns
{
    private const int Fewest = 2;
    private static readonly string[] Romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];

    /// <summary>How many entries run on from the first, 1 or a, in the words that follow an announcement; 0 when none do.</summary>
    public static int In(string text) =>
        Math.Max(Math.Max(RunOf(MarkPattern().Matches(text)), RunOf(NamedPattern().Matches(text))), RunOf(DashedPattern().Matches(text)));

    /// <summary>What the entries are called, <c>Trin 1: …</c>, when each begins with it; else nothing.</summary>
    public static string NameIn(string text) => NamedPattern().Match(text).Groups["w"].Value;

    public static bool BeginsWithMark(string text) =>
        MarkPattern().Match(text) is { Success: true, Index: 0 }
        || NamedPattern().Match(text) is { Success: true, Index: 0 }
        || DashedPattern().Match(text) is { Success: true, Index: 0 };

    private static int RunOf(MatchCollection marks)
    {
        var run = 0;
        string? name = null;
        var isRoman = marks.Any(mark => mark.Groups["m"].ValueSpan is "ii" or "II");
        foreach (Match mark in marks)
        {
            var number = NumberOf(mark.Groups["m"].ValueSpan, isRoman);
            if (run == 0 && number == 1)
            {
                name = KindOf(mark);
                run = 1;
            }
            else if (run > 0 && number == run + 1 && KindOf(mark) == name)
            {
                run++;
            }
        }

        return run >= Fewest ? run : 0;
    }

    /// <summary>What it is called, and the sign behind it: <c>1)</c> and <c>2.</c> are not of one run.</summary>
    private static string KindOf(Match mark) => mark.Groups["w"].Value + mark.Groups["end"].Value;

    private static int NumberOf(ReadOnlySpan<char> mark, bool isRoman) =>
        char.IsAsciiDigit(mark[0]) ? int.Parse(mark, NumberStyles.None, CultureInfo.InvariantCulture)
        : isRoman ? Array.IndexOf(Romans, mark.ToString().ToLowerInvariant()) + 1
        : mark.Length == 1 ? char.ToLowerInvariant(mark[0]) - 'a' + 1
        : 0;

    // Not the day of a date, 8. januar.
    [GeneratedRegex(
        $@"(?<=^|[\s:])\(?(?:Ad )?(?<m>\d{{1,2}}|[ivxIVX]{{2,4}}|[A-Za-z])(?<end>\)|\.)\s+(?=\p{{L}}{{2}})(?!(?:{Patterns.Month})\b)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex MarkPattern();

    // 1 – …
    [GeneratedRegex(@"(?<=^|\s)(?<w>)(?<m>\d{1,2}) [–-] (?=\p{L}{2})", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex DashedPattern();

    [GeneratedRegex(@"(?<=^|\s)(?<w>\p{Lu}\p{L}{2,})(?: nr\.)? (?<m>\d{1,2}|[A-Za-z])(?=\s*[:.)(–-])", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NamedPattern();
}
