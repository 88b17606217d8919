using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>Knows a committee by its name, and parts the term from it.</summary>
internal static class CommitteeNames
{
    private static readonly string[] Kernels =
    [
        "kommunalbestyrelse",
        "magistrat",
        "borgerrepræsentation",
        "kommission",
        "bestyrelse",
        "samråd",
    ];
    private static readonly string[] Endings =
    [
        "udvalg",
        "udvalget",
        "udvalgets",
        "råd",
        "rådet",
        "rådets",
        "forum",
        "nævn",
        "nævnet",
        "gruppen",
    ];

    private const int Longest = 120;

    /// <summary>Whether the text can be a committee's name and nothing else.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (
            text.Length is < 4 or > Longest
            || !(char.IsUpper(text[0]) || text.StartsWith("udvalget for ", StringComparison.Ordinal))
            || text.ContainsAny(".!?:;\t")
        )
        {
            return false;
        }

        return IsShaped(text) && CountWords(text) <= 14 && !HasVerb(text);
    }

    /// <summary>The word for committee ends the name (<c>Teknisk Udvalg</c>, <c>Byrådet</c>) or begins it (<c>Udvalget for …</c>).</summary>
    private static bool IsShaped(ReadOnlySpan<char> text)
    {
        var parenthesis = text.IndexOf('(');
        var name = parenthesis > 0 ? text[..parenthesis].TrimEnd() : text;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (IsKernel(last) && !last.EndsWith("s", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var blank = name.IndexOf(' ');
        var isUdvalg = blank > 0 && name.StartsWith("udvalg", StringComparison.OrdinalIgnoreCase);
        var rest = isUdvalg ? name[(blank + 1)..] : [];
        return rest.StartsWith("for ", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("om ")
            || (!rest.IsEmpty && char.IsUpper(rest[0]));
    }

    public static bool SpeaksOfCommittee(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" /,.:;()"))
        {
            if (IsKernel(text[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKernel(ReadOnlySpan<char> word)
    {
        foreach (var kernel in Kernels)
        {
            if (word.Contains(kernel, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var ending in Endings)
        {
            if (
                word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && !word[..^ending.Length].EndsWith("om", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Parts <c>Arbejdsmarkedsudvalget 2022-2025</c>, <c>2022-25: …</c> and <c>… (2018-2021)</c> in name and term.</summary>
    public static (string Name, string? Term) Split(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd(":,-–").Trim();
        for (var i = 0; i < text.Length; i++)
        {
            if (
                char.IsAsciiDigit(text[i])
                && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))
                && TryReadTerm(text, i, out var end, out var term)
            )
            {
                var before = text[..i].TrimEnd("( ").TrimEnd(",-–").TrimEnd();
                var after = text[end..].TrimStart(") :").TrimStart("-–").TrimStart();
                return (before.IsEmpty ? after.ToString() : before.ToString(), term);
            }
        }

        return (text.ToString(), null);
    }

    /// <summary>Reads <c>2022-2025</c>, <c>2022-25</c>, <c>18-21</c>.</summary>
    public static bool TryReadTerm(ReadOnlySpan<char> text, int start, out int end, out string? term)
    {
        term = null;
        end = start;
        var first = Digits(text, start, out var at);
        if (at >= text.Length || text[at] is not ('-' or '–' or '/'))
        {
            return false;
        }

        var firstLength = at - start;
        var second = Digits(text, at + 1, out end);
        var secondLength = end - at - 1;
        if (
            firstLength is not (2 or 4)
            || secondLength is not (2 or 4)
            || secondLength > firstLength
            || (end < text.Length && text[end] is '-' or '.' or '/')
        )
        {
            return false;
        }

        first = firstLength == 2 ? Century(first) : first;
        second = secondLength == 2 ? first - (first % 100) + second : second;
        term = $"{first}-{second}";
        return first is >= 1960 and <= 2199 && second - first is >= 1 and <= 4;
    }

    private static int Century(int year) => year >= 60 ? 1900 + year : 2000 + year;

    private static int Digits(ReadOnlySpan<char> text, int start, out int end)
    {
        var number = 0;
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < 5)
        {
            number = (number * 10) + (text[end++] - '0');
        }

        return number;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 1;
        foreach (var character in text)
        {
            words += character == ' ' ? 1 : 0;
        }

        return words;
    }

    /// <summary>A name has no verb; these are the ones that sentences about committees have.</summary>
    private static bool HasVerb(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (Verbs.Contains(TextKey.Of(word)))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly HashSet<string> Verbs =
    [
        "er",
        "har",
        "skal",
        "kan",
        "bliver",
        "blev",
        "tager",
        "tog",
        "godkender",
        "godkendte",
        "beslutter",
        "indstiller",
        "anbefaler",
        "drøfter",
        "drøftede",
        "orienteres",
        "besluttede",
        "vil",
        "ønsker",
        "at",
        "deltog",
        "behandler",
        "behandlede",
        "noterer",
        "vedtog",
        "foreslår",
        "tiltræder",
    ];
}
