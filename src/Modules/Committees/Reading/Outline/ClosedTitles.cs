namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>Tells from an item's title whether it is closed: <c>Lukket: …</c>, <c>… - Lukket</c>, <c>… (Lukket)</c>, <c>Lukket punkt</c>.</summary>
internal static class ClosedTitles
{
    private static readonly string[] Marks =
    [
        "lukket",
        "lukket punkt",
        "lukket sag",
        "lukket møde",
        "lukket dagsordenspunkt",
        "lukket del",
        "for lukkede døre",
        "lukkede døre",
        "fortroligt",
    ];

    private const string Signs = ":-–—()[],. ";

    /// <summary>Only a mark set apart by a sign counts: <em>Lukkede dage</em> and <em>Lukning af skole</em> are ordinary titles.</summary>
    public static bool IsClosed(ReadOnlySpan<char> title)
    {
        title = title.Trim();
        foreach (var mark in Marks)
        {
            if (Begins(title, mark) || Ends(title, mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The title without the mark; as it is when nothing else would be left.</summary>
    public static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> title)
    {
        var bare = title.Trim();
        foreach (var mark in Marks)
        {
            if (Begins(bare, mark))
            {
                bare = bare.TrimStart("([")[mark.Length..].TrimStart(Signs);
            }

            if (Ends(bare, mark))
            {
                bare = bare.TrimEnd(")].")[..^mark.Length].TrimEnd(Signs);
            }
        }

        return bare.IsEmpty ? title.Trim() : bare;
    }

    private static bool Begins(ReadOnlySpan<char> title, string mark)
    {
        var bare = title.TrimStart("([");
        if (!bare.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = bare[mark.Length..].TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '-' or '–' or '—' or ')' or ']' or '.' or '(';
    }

    private static bool Ends(ReadOnlySpan<char> title, string mark)
    {
        var bare = title.TrimEnd(")]. ");
        if (!bare.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = bare[..^mark.Length].TrimEnd();
        return before.IsEmpty || before[^1] is ':' or '-' or '–' or '—' or '(' or '[' or ',';
    }
}
