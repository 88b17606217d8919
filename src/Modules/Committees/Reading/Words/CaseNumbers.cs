namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>Case, document and journal numbers in the forms that Danish case systems print.</summary>
internal static class CaseNumbers
{
    private const int Longest = 60;

    /// <summary>Reads a number that begins at <paramref name="start"/>: <c>23-006399</c>, <c>23/51</c>, <c>15.00.00-G01-39-18S</c>, <c>EMN-2019-01234</c>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int end)
    {
        end = start;
        var digits = 0;
        while (end < text.Length && end - start < Longest && IsPart(text[end]))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        while (end > start && text[end - 1] is '.' or '-' or '/')
        {
            end--;
        }

        return digits >= 3 && end > start && char.IsLetterOrDigit(text[start]);
    }

    /// <summary>Whether the whole line is a number as it stands alone under an item's title; never a date.</summary>
    public static bool IsAlone(ReadOnlySpan<char> line)
    {
        if (
            line.Length is < 4 or > Longest
            || !TryReadJoined(line, out var end)
            || end != line.Length
            || !char.IsAsciiDigit(line[0]) && !line.Contains('-')
        )
        {
            return false;
        }

        var parted = line.IndexOfAny('-', '/') > 0 || TryKle(line, out _);
        return parted && !(DanishDate.TryRead(line, 0, out var date) && date.End == line.Length);
    }

    /// <summary>Reads a number, and the second that some systems put after it: <c>15.20G00 - 2013/01963</c>.</summary>
    public static bool TryReadJoined(ReadOnlySpan<char> text, out int end)
    {
        if (!TryRead(text, 0, out end))
        {
            return false;
        }

        if (text[end..].StartsWith(" - ", StringComparison.Ordinal) && TryRead(text, end + 3, out var second))
        {
            end = second;
        }

        return true;
    }

    /// <summary>The KLE number that a journal number begins with.</summary>
    public static bool TryKle(ReadOnlySpan<char> number, out int length)
    {
        length = 0;
        if (!IsPair(number, 0) || !IsPair(number, 3) || number[2] != '.')
        {
            return false;
        }

        if (number.Length >= 8 && number[5] == '.' && IsPair(number, 6))
        {
            length = 8;
            return number.Length == 8 || !char.IsAsciiDigit(number[8]) && number[8] != '.' || number.Length > 9 && char.IsLetter(number[9]);
        }

        length = 5;
        return number.Length > 5 && char.IsAsciiLetterUpper(number[5]);
    }

    private static bool IsPair(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsPart(char character) => char.IsAsciiDigit(character) || char.IsUpper(character) || character is '.' or '-' or '/';
}
