using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>The letters that the canonical text of a query is made of.</summary>
internal static class QueryGrammar
{
    public const int Longest = 4_000;
    public const int Deepest = 8;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly SearchValues<char> BareLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,*_+-/"
    );

    public static bool IsKey(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        return point >= 0 && IsName(text[..point]) && IsName(text[(point + 1)..]);
    }

    public static bool IsName(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !text.ContainsAnyExcept(NameLetters);

    public static bool IsNameLetter(char c) => NameLetters.Contains(c);

    /// <summary>May stand in a value without quotation marks.</summary>
    public static bool IsBare(char c) => BareLetters.Contains(c);

    /// <summary>Never in a query as it is, since it stands in Markdown: it is written by its number.</summary>
    public static bool IsEscaped(char c) => c is '"' or '\\' or '{' or '}' or '|' || char.IsControl(c) || char.IsSurrogate(c);

    public static void WriteWords(StringBuilder text, string words)
    {
        if (words.Length > 0 && !words.AsSpan().ContainsAnyExcept(BareLetters))
        {
            text.Append(words);
            return;
        }

        text.Append('"');
        foreach (var c in words)
        {
            if (IsEscaped(c))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x4}");
            }
            else
            {
                text.Append(c);
            }
        }

        text.Append('"');
    }
}
