namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Takes from a title what case systems put on its line: <c>(Åben)</c>, <c>Åbent</c>, <c>Åben sag</c>.</summary>
internal static class ItemTitles
{
    private static readonly (string Mark, bool IsClosed)[] Before =
    [
        ("(Åben)", false),
        ("(Åbent)", false),
        ("(Lukket)", true),
        ("Åbent punkt", false),
        ("Åbent", false),
        ("åbent", false),
        ("åben", false),
    ];

    private static readonly (string Mark, bool IsClosed)[] After =
    [
        (" Åben sag", false),
        (" Åbent punkt", false),
        (" Lukket sag", true),
        (" Lukket punkt", true),
    ];

    /// <param name="isClosed">Null when the line has no mark. <c>Lukket: …</c> and its like are part of the title (<see cref="ClosedTitles"/>).</param>
    public static ReadOnlySpan<char> TakeMark(ReadOnlySpan<char> title, out bool? isClosed)
    {
        isClosed = null;
        title = title.Trim();
        foreach (var (mark, closed) in Before)
        {
            var rest = title.StartsWith(mark, StringComparison.Ordinal) ? title[mark.Length..] : [];
            if (rest.Length > 2 && rest[0] == ' ')
            {
                isClosed = closed;
                return rest.TrimStart();
            }
        }

        if (title.StartsWith("lukket ", StringComparison.Ordinal) && title.Length > 9 && char.IsAsciiDigit(title[7]))
        {
            isClosed = true;
            return title[7..].TrimStart();
        }

        foreach (var (mark, closed) in After)
        {
            var hasSign = title.Length > mark.Length + 2 && title[title.Length - mark.Length - 1] is '-' or '–' or ':' or '(';
            if (title.EndsWith(mark, StringComparison.Ordinal) && title.Length > mark.Length + 2 && !hasSign)
            {
                isClosed = closed;
                return title[..^mark.Length].TrimEnd();
            }
        }

        return title;
    }
}
