namespace Ledetraad.Modules.Committees.Reading.Lines;

/// <summary>One line of the paper.</summary>
/// <param name="Index">Place in the paper, from 0.</param>
/// <param name="Raw">As extracted; leading tabs are empty cells of a table.</param>
/// <param name="Text">Without blanks around it.</param>
internal readonly record struct SourceLine(int Index, string Raw, string Text)
{
    /// <summary>A longer line is prose, whatever it says; this also keeps every pattern's work per line bounded.</summary>
    private const int LongestStructure = 400;

    public int Number => Index + 1;
    public bool IsBlank => Text.Length == 0;
    public bool IsShort => Text.Length <= LongestStructure;
    public bool HasInnerTab => Text.Contains('\t', StringComparison.Ordinal);
    public bool HasTab => Raw.Contains('\t', StringComparison.Ordinal);
}
