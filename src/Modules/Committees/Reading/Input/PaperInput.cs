namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Why a file could not be taken as a paper; the user is told where, what was expected and what to do.</summary>
internal abstract record CannotReadPaper
{
    private CannotReadPaper() { }

    public sealed record FileIsMissing : CannotReadPaper;

    public sealed record FileCannotBeOpened(string Why) : CannotReadPaper;

    public sealed record FileIsEmpty : CannotReadPaper;

    /// <param name="Bytes">The file's size.</param>
    /// <param name="Most">The limit in bytes.</param>
    public sealed record FileIsTooLarge(long Bytes, long Most) : CannotReadPaper;

    /// <param name="Looks">What the content looks like: <c>JSON</c>, <c>PNG</c>, <c>ZIP</c> …</param>
    public sealed record ContentIsNotAPaper(string Looks) : CannotReadPaper;

    /// <param name="Extension">What the name promises, with its dot.</param>
    /// <param name="Looks">What the content is.</param>
    public sealed record ContentIsNotWhatTheNameSays(string Extension, string Looks) : CannotReadPaper;

    /// <param name="Limit">Which limit was met: ratio, depth, pages, time …</param>
    public sealed record LimitIsExceeded(string Limit) : CannotReadPaper;

    public sealed record DocumentIsDamaged(string Why) : CannotReadPaper;

    /// <summary>A scanned PDF: pages of pictures, no text.</summary>
    public sealed record DocumentHasNoText : CannotReadPaper;

    /// <param name="Tool">What must be installed: <c>pdftotext (poppler-utils)</c>.</param>
    public sealed record ToolIsMissing(string Tool) : CannotReadPaper;
}
