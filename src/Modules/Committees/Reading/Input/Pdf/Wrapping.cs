using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Puts together again what was broken at the end of a line.</summary>
internal static partial class Wrapping
{
    /// <summary>A word divided at the line's end, rather than a dash or the hyphen of "job- og".</summary>
    public static bool IsHyphenated(string line, string next) =>
        line is [.., var before, '-' or '\u00AD' or '\u2010'] && char.IsLetter(before) && next is [var first, ..] && char.IsLower(first);

    public static string Join(string line, string next)
    {
        if (line.EndsWith('\u00AD'))
        {
            return line[..^1] + next;
        }

        if (IsHyphenated(line, next))
        {
            return Conjunction().IsMatch(next) ? $"{line} {next}" : line[..^1] + next;
        }

        var isCompound =
            line is [.., var before, '-'] && char.IsLetterOrDigit(before) && next is [var first, ..] && char.IsLetterOrDigit(first);
        return isCompound || BrokenNumber.GoesOn(line, next) ? line + next : $"{line} {next}";
    }

    [GeneratedRegex(@"\A(?:og|eller|samt|til)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();
}
