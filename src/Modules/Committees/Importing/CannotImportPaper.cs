using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary>Why a file was refused by an import; the file as a whole, nothing of it is stored.</summary>
internal abstract record CannotImportPaper
{
    private CannotImportPaper() { }

    public sealed record FileIsRefused(CannotReadPaper Why) : CannotImportPaper;

    /// <summary>No item, heading or decision was recognised.</summary>
    public sealed record NothingIsRecognised : CannotImportPaper;

    public sealed record CommitteeIsMissing : CannotImportPaper;

    /// <param name="Line">Where a date was looked for: the paper's first line with text.</param>
    public sealed record DateIsMissing(int Line) : CannotImportPaper;
}
