using Ledetraad.Modules.Committees.Drafting.Anonymising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Importing;

namespace Ledetraad.Modules.Committees.Drafting.Agendas.PublishingPapers;

/// <summary>A paper as everybody will read it: anonymised, with the files that are open.</summary>
internal sealed class PublicVersion(Anonymised words, DraftContent content, IReadOnlyList<OpenFile> files)
{
    public DraftContent Content { get; } = words.Of(content);

    public IReadOnlyList<OpenFile> Files => files;

    /// <summary>What words in embedded tables are to be read as; null for all words as they are.</summary>
    public Func<string, string>? Reword => words.IsEmpty ? null : words.Of;

    /// <summary>Where words that are anonymised are still to be read.</summary>
    /// <param name="shown">The paper with its figures.</param>
    public IReadOnlyList<string> StillRead(IReadOnlyList<ShownPart> shown) =>
        words.IsEmpty
            ? []
            : words.StillIn([
                Content.Title,
                .. shown.Select(part => part.Part.Heading),
                .. shown.Select(part => part.Filled),
                .. files.SelectMany(file => new[] { file.Title, file.FileName, file.Text ?? "" }),
            ]);
}

/// <summary>A file that everybody will be able to read.</summary>
internal sealed record OpenFile(Guid Id, string Title, string FileName, string Sha256, AttachmentKind Kind, int Size, string? Text)
{
    public bool HoldsCprLikeNumber =>
        CprLikeNumbers.Contains(Title) || CprLikeNumbers.Contains(FileName) || (Text is { } text && CprLikeNumbers.Contains(text));
}
