using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Knows an item's title when it is printed once more, with its number before it or without.</summary>
internal static class TitleRepeats
{
    public static bool IsRepeat(ReadOnlySpan<char> line, ReadOnlySpan<char> title)
    {
        Span<char> lineBuffer = stackalloc char[TextKey.Longest];
        Span<char> titleBuffer = stackalloc char[TextKey.Longest];
        var wanted = titleBuffer[..TextKey.Write(Cut(title), titleBuffer)];
        if (wanted.Length < 3)
        {
            return false;
        }

        var bare = line.TrimStart().TrimStart("0123456789");
        var hasNumber = bare.Length < line.Length;
        if (hasNumber && bare.Length > 0 && char.IsAsciiLetterLower(bare[0]))
        {
            bare = bare[1..];
        }

        return Same(line, wanted, lineBuffer) || (hasNumber && Same(bare.TrimStart(".:) \t-"), wanted, lineBuffer));
    }

    private static bool Same(ReadOnlySpan<char> line, ReadOnlySpan<char> wanted, Span<char> buffer) =>
        line.Length < 2 * TextKey.Longest && buffer[..TextKey.Write(Cut(line), buffer)].SequenceEqual(wanted);

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text) => text.Length > TextKey.Longest ? text[..TextKey.Longest] : text;
}
