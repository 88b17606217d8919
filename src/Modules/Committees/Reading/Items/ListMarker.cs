using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Knows the mark of a list's point at the start of a line: a bullet, <c>1.</c>, <c>2)</c>, <c>(3)</c>, <c>a)</c>.</summary>
internal static class ListMarker
{
    private const string Bullets = "-–•*·○●▪◦■o";

    /// <param name="number">The number of an ordered point; null for bullets and letters.</param>
    /// <param name="text">What stands after the mark; a letter stays with it.</param>
    public static bool TryRead(string line, out string? number, out string text)
    {
        number = null;
        text = line;
        if (line.Length < 3)
        {
            return false;
        }

        if (Bullets.Contains(line[0], StringComparison.Ordinal) && char.IsWhiteSpace(line[1]))
        {
            text = line[1..].Trim();
            return text.Length > 0;
        }

        // A small letter goes on with a sentence: “… søjle 3 minus (2) giver …”.
        if (
            line[0] == '('
            && DigitsIn(line.AsSpan(1)) is > 0 and var inside
            && line.AsSpan(inside + 1) is [')', ' ', var first, ..]
            && char.IsUpper(first)
        )
        {
            number = line[1..(inside + 1)];
            text = line[(inside + 3)..].Trim();
            return true;
        }

        var digits = DigitsIn(line);
        if (digits > 0 && digits + 1 < line.Length && line[digits] is '.' or ')' && char.IsWhiteSpace(line[digits + 1]))
        {
            if (DanishDate.TryRead(line, 0, out _))
            {
                return false;
            }

            number = line[..digits];
            text = line[(digits + 1)..].Trim();
            return text.Length > 0;
        }

        // Not “d. 3. maj” and “s. 12” at the start of a wrapped line.
        return digits == 0
            && char.IsAsciiLetterLower(line[0])
            && line[1] is ')' or '.'
            && char.IsWhiteSpace(line[2])
            && !(line[1] == '.' && line.AsSpan(2).TrimStart() is [>= '0' and <= '9', ..]);
    }

    private static int DigitsIn(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits;
    }
}
