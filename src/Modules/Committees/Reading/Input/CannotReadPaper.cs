namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Why a file could not be taken as a paper; <see cref="PaperRefusalTexts"/> finds the words.</summary>
internal abstract record CannotReadPaper
{
    private CannotReadPaper() { }

    public sealed record FileIsMissing : CannotReadPaper;

    public sealed record PathIsAFolder : CannotReadPaper;

    public sealed record AccessIsDenied : CannotReadPaper;

    /// <param name="Why">In the operating system's own words.</param>
    public sealed record FileCannotBeOpened(string Why) : CannotReadPaper;

    /// <summary>No byte, or only blanks.</summary>
    public sealed record FileIsEmpty : CannotReadPaper;

    /// <param name="Bytes">The file's size; null when it came as a stream that was not read to its end.</param>
    /// <param name="Most">The limit in bytes.</param>
    public sealed record FileIsTooLarge(long? Bytes, long Most) : CannotReadPaper;

    /// <param name="Line">Counts from 1 in the text as extracted.</param>
    /// <param name="Most">The limit in characters.</param>
    public sealed record LineIsTooLong(int Line, int Most) : CannotReadPaper;

    public sealed record ContentIsNotAPaper(ContentKind Content) : CannotReadPaper;

    /// <param name="Extension">What the name promises, with its dot.</param>
    /// <param name="Content">What the content is.</param>
    public sealed record ContentIsNotWhatTheNameSays(string Extension, ContentKind Content) : CannotReadPaper;

    /// <param name="Most">The limit, in the unit that the limit's text names.</param>
    public sealed record LimitIsExceeded(ReadingLimit Limit, long Most) : CannotReadPaper;

    /// <param name="Content">What the document began as.</param>
    /// <param name="Where">Part and line, or what the reader said of it.</param>
    public sealed record DocumentIsDamaged(ContentKind Content, string Where) : CannotReadPaper;

    /// <summary>Locked by a password, or against copying its text.</summary>
    public sealed record DocumentIsLocked : CannotReadPaper;

    /// <param name="Part">The part that holds a document type declaration, by which files outside the document could be drawn in.</param>
    public sealed record DocumentIsUnsafe(string Part) : CannotReadPaper;

    /// <summary>A scanned PDF (pages of pictures), a web page that only a script would fill.</summary>
    public sealed record DocumentHasNoText(ContentKind Content) : CannotReadPaper;

    /// <param name="Tool">The program that is missing.</param>
    /// <param name="Package">What must be installed.</param>
    public sealed record ToolIsMissing(string Tool, string Package) : CannotReadPaper;
}

/// <summary>The limits that keep a hostile document from taking the machine.</summary>
internal enum ReadingLimit
{
    /// <summary>Seconds.</summary>
    Time,

    /// <summary>MB.</summary>
    Memory,

    /// <summary>MB of text.</summary>
    Output,

    /// <summary>Times as large unpacked as packed.</summary>
    Ratio,

    /// <summary>Files in a package.</summary>
    Entries,

    /// <summary>MB.</summary>
    Unpacked,

    /// <summary>Elements inside each other.</summary>
    Depth,

    /// <summary>Elements in all.</summary>
    Elements,
}
