using System.Globalization;
using System.Text;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>The letters that the canonical text of a query is made of.</summary>
internal static class QueryGrammar
{
    public const int Longest = 4_000;
    public const int Deepest = 8;

    public static bool IsKey(string text)
    {
        var words = text.Split('.');
        return words.Length == 2 && words.All(IsName);
    }

    public static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(IsNameLetter);

    public static bool IsNameLetter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    /// <summary>May stand in a value without quotation marks.</summary>
    public static bool IsBare(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or ',' or '*' or '_' or '+' or '-' or '/';

    /// <summary>Never in a query as it is, since it stands in Markdown: it is written by its number.</summary>
    public static bool IsEscaped(char c) => c is '"' or '\\' or '{' or '}' or '|' || char.IsControl(c) || char.IsSurrogate(c);

    public static void WriteWords(StringBuilder text, string words)
    {
        if (words.Length > 0 && words.All(IsBare))
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
