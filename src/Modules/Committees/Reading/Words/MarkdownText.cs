using System.Buffers;
using System.Text;

namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>Writes the paper's own words as Markdown in which nothing of them can act as markup or HTML.</summary>
internal static class MarkdownText
{
    private const string Always = "\\`*[]<~";
    private static readonly SearchValues<char> Watched = SearchValues.Create("\\`*[]<~_&|");

    /// <summary>Appends running text; <paramref name="startsLine"/> when it stands first on a line of Markdown.</summary>
    public static void Append(StringBuilder markdown, ReadOnlySpan<char> text, bool startsLine, bool inTable = false)
    {
        if (startsLine)
        {
            text = AppendLineStart(markdown, text);
        }

        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny(Watched);
            if (next < 0)
            {
                markdown.Append(text);
                return;
            }

            markdown.Append(text[..next]);
            var character = text[next];
            if (Always.Contains(character) || Acts(text, next, inTable))
            {
                markdown.Append('\\');
            }

            markdown.Append(character);
            text = text[(next + 1)..];
        }
    }

    private static bool Acts(ReadOnlySpan<char> text, int at, bool inTable) =>
        text[at] switch
        {
            '_' => !(at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])),
            '|' => inTable,
            _ => at + 1 < text.Length && (text[at + 1] == '#' || char.IsAsciiLetter(text[at + 1])),
        };

    /// <summary>What would open a list, a heading, a quotation, a rule or an underline at the start of a line does not.</summary>
    private static ReadOnlySpan<char> AppendLineStart(StringBuilder markdown, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return text;
        }

        if (text[0] is '#' or '+' or '-' or '=' or '>' or '|' or ':')
        {
            markdown.Append('\\').Append(text[0]);
            return text[1..];
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        if (digits is > 0 and <= 9 && digits < text.Length && text[digits] is '.' or ')')
        {
            markdown.Append(text[..digits]).Append('\\').Append(text[digits]);
            return text[(digits + 1)..];
        }

        return text;
    }
}
