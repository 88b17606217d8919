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
        ((Regex[])[MarkPattern(), NamedPattern(), DashedPattern(), ColonPattern(), SaidPattern()]).Max(marks => RunOf(marks.Matches(text)))
            is > 0
                and var run
            ? run
        : ArrowPattern().Count(text) is >= Fewest and var arrows ? arrows
        : 0;

    /// <summary>What the entries are called, <c>Trin 1: …</c>, when each begins with it; else nothing.</summary>
    public static string NameIn(string text) => NamedPattern().Match(text).Groups["w"].Value;

    public static bool BeginsWithMark(string text) =>
        MarkPattern().Match(text) is { Success: true, Index: 0 }
        || NamedPattern().Match(text) is { Success: true, Index: 0 }
        || DashedPattern().Match(text) is { Success: true, Index: 0 }
        || ColonPattern().Match(text) is { Success: true, Index: 0 };

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
        $@"(?<=^|[\s:])\(?(?:[Aa]d )?(?<m>\d{{1,2}}|[ivxIVX]{{2,4}}|[A-Za-z])(?<end>\)|\.)\s+(?=\p{{L}}{{2}})(?!(?:{Patterns.Month})\b)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex MarkPattern();

    // Marks that tell no number: → … → …
    [GeneratedRegex(@"(?<=^|\s)[→•▪] (?=\p{L}{2})", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex ArrowPattern();

    // 1: …, each in a line of its own.
    [GeneratedRegex(@"(?<=^|\n)(?<w>)(?:[Aa]d )?(?<m>\d{1,2}|[a-zA-Z]): (?=\p{L}{2})", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex ColonPattern();

    // trin 1 er …, trin 2 er …; nr. 1, …, nr. 2, …; litra a: …, litra b: …
    [GeneratedRegex(
        @"(?<=[\s:,])(?<w>nr\.|litra|\p{Ll}{3,}) (?<m>\d{1,2}|[a-h])(?=,? (?:er|bliver|handler om|omfatter)\b|, \p{Ll}|: \p{L})",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex SaidPattern();

    // 1 – …
    [GeneratedRegex(@"(?<=^|\s)(?<w>)(?<m>\d{1,2}) [–-] (?=\p{L}{2})", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex DashedPattern();

    [GeneratedRegex(@"(?<=^|\s)(?<w>\p{Lu}\p{L}{2,})(?: nr\.)? (?<m>\d{1,2}|[A-Za-z])(?=\s*[:.)(–-])", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NamedPattern();
}
