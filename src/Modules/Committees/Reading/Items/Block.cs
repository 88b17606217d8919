namespace Ledetraad.Modules.Committees.Reading.Items;

internal enum BlockKind
{
    Paragraph,
    SubHeading,
    ListEntry,
    Table,
}

/// <summary>A paragraph, a point of a list, a sub-heading or a table, with the lines it was read from.</summary>
internal sealed class Block(BlockKind kind, string text, int first)
{
    public BlockKind Kind { get; set; } = kind;

    /// <summary>The paper's own words on one line, without the list's mark.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Number of an ordered point, as printed; null for a bullet.</summary>
    public string? Number { get; init; }

    public int First { get; } = first;
    public int Last { get; private set; } = first;
    public bool IsOneLine => First == Last;
    public PaperTable? Table { get; init; }

    /// <summary>Goes on with the next line; a word parted at the line's end is put together.</summary>
    public void Append(string more, int line)
    {
        var isParted = Text.Length > 2 && Text[^1] == '-' && char.IsLower(Text[^2]) && char.IsLower(more[0]) && !IsJoint(more);
        Text = isParted ? Text[..^1] + more : $"{Text} {more}";
        Last = line;
    }

    public Block EndingAt(int line)
    {
        Last = line;
        return this;
    }

    /// <summary><c>beskæftigelses- og</c> keeps its hyphen.</summary>
    private static bool IsJoint(string more) =>
        more.StartsWith("og ", StringComparison.Ordinal)
        || more.StartsWith("eller ", StringComparison.Ordinal)
        || more.StartsWith("samt ", StringComparison.Ordinal);
}
