using System.Buffers;
using System.Text;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Makes characters plain: one kind of blank, no control characters, no invisible signs, composed letters.</summary>
internal static class LineCleaning
{
    /// <summary>What Windows-1252 has at 0x80-0x9F: these stand in texts that were once read as Latin-1.</summary>
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly SearchValues<char> Unclean = SearchValues.Create([
        .. Range('\u0000', '\u0008'),
        .. Range('\u000A', '\u001F'),
        .. Range('\u007F', '\u00A0'),
        '\u00AD',
        .. Range('\u0300', '\u036F'),
        '\u1680',
        .. Range('\u2000', '\u200F'),
        .. Range('\u2028', '\u202F'),
        .. Range('\u205F', '\u206F'),
        '\u3000',
        .. Range('\uD800', '\uF8FF'),
        .. Range('\uFB00', '\uFB06'),
        '\uFEFF',
    ]);

    /// <summary>The line without line ends and blanks at its end; tabs stay, since an empty last cell is a cell.</summary>
    public static string Clean(string line)
    {
        var cleaned = line.AsSpan().IndexOfAny(Unclean) < 0 ? line : Replace(line);
        return cleaned.TrimEnd(' ');
    }

    private static string Replace(string line)
    {
        var result = new StringBuilder(line.Length);
        var compose = false;
        foreach (var rune in line.EnumerateRunes())
        {
            compose |= rune.Value is >= 0x300 and <= 0x36F;
            if (rune.IsBmp)
            {
                Append(result, (char)rune.Value);
            }
            else
            {
                result.Append(rune);
            }
        }

        var text = result.ToString();
        return compose ? text.Normalize(NormalizationForm.FormC) : text;
    }

    private static void Append(StringBuilder result, char c)
    {
        switch (c)
        {
            case '\t':
                result.Append(c);
                break;
            case '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000':
                result.Append(' ');
                break;
            case >= '\u0080' and <= '\u009F':
                if (Windows1252[c - '\u0080'] is not '\0' and var meant)
                {
                    result.Append(meant);
                }

                break;
            case '\uF0B7' or '\uF0A7' or '\uF0D8': // bullets of the Symbol and Wingdings fonts
                result.Append('•');
                break;
            case >= '\uFB00' and <= '\uFB06':
                result.Append(((string[])["ff", "fi", "fl", "ffi", "ffl", "st", "st"])[c - '\uFB00']);
                break;
            default:
                if (!IsInvisible(c))
                {
                    result.Append(c);
                }

                break;
        }
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c)
        || c
            is '\u00AD' // soft hyphen
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or (>= '\u2028' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or '\uFEFF';

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
