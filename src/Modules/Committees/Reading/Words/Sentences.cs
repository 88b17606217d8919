namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>Parts running text in sentences; knows the points of Danish abbreviations, dates and numbers.</summary>
internal static class Sentences
{
    private const int Longest = 7;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "pr",
        "pct",
        "kr",
        "mio",
        "mia",
        "bl",
        "bl.a",
        "ca",
        "jf",
        "jvf",
        "stk",
        "nr",
        "pkt",
        "d",
        "kl",
        "fx",
        "f.eks",
        "eks",
        "evt",
        "inkl",
        "ekskl",
        "m.fl",
        "m.v",
        "mv",
        "m.m",
        "ift",
        "vedr",
        "pga",
        "p.g.a",
        "dvs",
        "d.v.s",
        "osv",
        "tlf",
        "st",
        "sep",
        "sept",
        "okt",
        "nov",
        "dec",
        "jan",
        "mar",
        "feb",
        "aug",
        "apr",
        "jun",
        "jul",
        "gns",
        "hhv",
        "afd",
        "sml",
        "kap",
        "ang",
        "adm",
        "udd",
        "arb",
        "mht",
        "t",
        "tkr",
        "t.kr",
        "mill",
        "i.e",
        "red",
        "max",
        "min",
        "tidl",
    };

    /// <summary>Where each sentence of a text stands, with the blanks behind it.</summary>
    public static IEnumerable<Range> In(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = EndOf(text, start);
            yield return start..end;
            start = end;
        }
    }

    /// <summary>The end of the sentence that begins at <paramref name="start"/>: the place after its sign and blanks.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '\n' || (text[i] is '.' or '!' or '?' && Ends(text, start, i)))
            {
                var end = i + 1;
                while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '"' or '”' or ')'))
                {
                    end++;
                }

                return end;
            }
        }

        return text.Length;
    }

    private static bool Ends(ReadOnlySpan<char> text, int start, int at)
    {
        var next = at + 1;
        if (next < text.Length && text[next] is '"' or '”' or ')')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        if (text[at] != '.')
        {
            return true;
        }

        var wordStart = at;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && text[wordStart - 1] != '(')
        {
            wordStart--;
        }

        var word = text[wordStart..at];
        var isAbbreviation = IsAbbreviation(word);
        var isOrdinal = word.Length is 1 or 2 && char.IsAsciiDigit(word[0]) && wordStart == start;
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return !isAbbreviation && !isOrdinal && !isInitial;
    }

    /// <summary>One, or two written together: <c>mio.kr</c>.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        var known = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        var point = word.LastIndexOf('.');
        return word.Length <= Longest
            && (known.Contains(word) || (point > 0 && known.Contains(word[..point]) && known.Contains(word[(point + 1)..])));
    }
}
