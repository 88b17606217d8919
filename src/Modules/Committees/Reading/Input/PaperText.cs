namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>A paper's text as lines, whatever kind of file it came from: what the reader reads.</summary>
/// <remarks>
/// Cells of a table stand on one line with a tab between them, also those that come from HTML and DOCX. A page break is a line of its own
/// that holds only <see cref="PageBreak"/>. Lines have no line end, and control characters other than tab are gone.
/// </remarks>
/// <param name="File">The name to show; never used as a path.</param>
/// <param name="Sha256">Of the file's bytes, hexadecimal in lower case.</param>
internal sealed record PaperText(string File, string Sha256, IReadOnlyList<string> Lines)
{
    public const string PageBreak = "\f";

    /// <summary>What the content was; it may differ from what the name says only between text and HTML.</summary>
    public ContentKind Content { get; init; } = ContentKind.Text;
}
