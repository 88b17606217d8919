namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>A line of a section, or the part of it that stands after an inline heading; blank lines part the blocks.</summary>
/// <param name="Raw">With leading tabs, which are empty cells.</param>
internal readonly record struct BodyLine(int Index, string Raw, string Text)
{
    public bool IsBlank => Text.Length == 0;
    public bool HasTab => Raw.Contains('\t', StringComparison.Ordinal);
}

/// <summary>A heading and the lines under it.</summary>
internal sealed class RawSection(SectionKind kind, string? heading, int headingLine)
{
    public SectionKind Kind => kind;
    public string? Heading => heading;

    /// <summary>-1 when the section has no heading.</summary>
    public int HeadingLine => headingLine;

    public List<BodyLine> Lines { get; } = [];
    public bool HasText => Lines.Exists(line => !line.IsBlank);
}
