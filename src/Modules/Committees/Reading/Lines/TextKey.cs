namespace Ledetraad.Modules.Committees.Reading.Lines;

/// <summary>A form in which headings, labels and titles are compared: lower case, single blanks, no accents, no marks around it.</summary>
internal static class TextKey
{
    public const int Longest = 160;
    private const int LongestNear = 48;
    private const string MarksBefore = "•-–*·○●▪ \t";
    private const string MarksAfter = ":.;, \t";

    /// <summary>Writes the key of <paramref name="text"/> and returns its length; 0 when the text is too long to be a heading.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> key)
    {
        text = text.TrimStart(MarksBefore).Trim().TrimEnd(MarksAfter);
        if (text.Length > key.Length)
        {
            return 0;
        }

        var length = 0;
        var blank = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                blank = length > 0;
                continue;
            }

            if (blank)
            {
                key[length++] = ' ';
                blank = false;
            }

            key[length++] = Fold(character);
        }

        return length;
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[Longest];
        var length = Write(text.Length > Longest ? text[..Longest] : text, key);
        return new string(key[..length]);
    }

    public static char Fold(char character) =>
        char.IsAscii(character) ? (char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character) : FoldLetter(character);

    private static char FoldLetter(char character) =>
        char.ToLowerInvariant(character) switch
        {
            'é' or 'è' or 'ê' => 'e',
            'á' or 'à' => 'a',
            'ü' => 'u',
            'ö' => 'ø',
            'ä' => 'æ',
            '–' or '—' => '-',
            var lower => lower,
        };

    /// <summary>Whether the two differ by at most <paramref name="most"/> letters put in, left out, changed or swapped.</summary>
    public static bool AreNear(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > LongestNear || other.Length > LongestNear)
        {
            return false;
        }

        Span<int> before = stackalloc int[LongestNear + 1];
        Span<int> above = stackalloc int[LongestNear + 1];
        Span<int> row = stackalloc int[LongestNear + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost = Math.Min(cost, before[j - 2] + 1);
                }

                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most)
            {
                return false;
            }

            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[other.Length] <= most;
    }
}
