using System.Diagnostics;
using Ledetraad.Kernel;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>The words for a file that could not be read: what was met, what was expected and what to do.</summary>
internal static class PaperRefusalTexts
{
    private const double Megabyte = 1 << 20;

    private static Texts T => CommitteesTexts.T;

    /// <summary>One or more sentences, without the file's name.</summary>
    public static string Explain(CannotReadPaper refusal) =>
        refusal switch
        {
            CannotReadPaper.FileIsMissing => T["Refusal.FileIsMissing"],
            CannotReadPaper.PathIsAFolder => T["Refusal.PathIsAFolder"],
            CannotReadPaper.AccessIsDenied => T["Refusal.AccessIsDenied"],
            CannotReadPaper.FileCannotBeOpened(var why) => T["Refusal.FileCannotBeOpened", why],
            CannotReadPaper.FileIsEmpty => T["Refusal.FileIsEmpty"],
            CannotReadPaper.FileIsTooLarge(null, var most) => T["Refusal.InputIsTooLarge", InMegabytes(most)],
            CannotReadPaper.FileIsTooLarge({ } bytes, var most) => T["Refusal.FileIsTooLarge", InMegabytes(bytes), InMegabytes(most)],
            CannotReadPaper.LineIsTooLong(var line, var most) => T["Refusal.LineIsTooLong", line, most.ToString("N0")],
            CannotReadPaper.ContentIsNotAPaper(var content) => T["Refusal.ContentIsNotAPaper", Name(content), Advice(content)],
            CannotReadPaper.ContentIsNotWhatTheNameSays(var extension, var content) => T[
                "Refusal.ContentIsNotWhatTheNameSays",
                extension,
                Name(content),
                Advice(content)
            ],
            CannotReadPaper.LimitIsExceeded(var limit, var most) => T["Refusal.LimitIsExceeded", T[$"Limit.{limit}", most.ToString("N0")]],
            CannotReadPaper.DocumentIsDamaged(var content, var where) => T["Refusal.DocumentIsDamaged", Name(content), where],
            CannotReadPaper.DocumentIsLocked => T["Refusal.DocumentIsLocked"],
            CannotReadPaper.DocumentIsUnsafe(var part) => T["Refusal.DocumentIsUnsafe", part],
            CannotReadPaper.DocumentHasNoText(var content) => T[$"Refusal.DocumentHasNoText.{content}"],
            CannotReadPaper.ToolIsMissing(var tool, var package) => T["Refusal.ToolIsMissing", tool, package],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };

    /// <summary>Why a file in a folder was not read.</summary>
    public static string Explain(WhySkipped why) =>
        why is WhySkipped.KindIsNotRead or WhySkipped.FolderHasNoPapers
            ? T[$"Skipped.{why}", string.Join(", ", PaperFiles.Extensions)]
            : T[$"Skipped.{why}"];

    /// <summary>What the content is, with its article: "en PDF".</summary>
    public static string Name(ContentKind content) => T[$"Content.{content}"];

    private static string Advice(ContentKind content) =>
        content switch
        {
            ContentKind.Text or ContentKind.Html or ContentKind.Pdf or ContentKind.Docx => T["Advice.Rename"],
            ContentKind.Json or ContentKind.Xml => T["Advice.Json"],
            ContentKind.OldOffice or ContentKind.OpenDocument or ContentKind.Rtf => T["Advice.OldOffice"],
            ContentKind.Image or ContentKind.Email or ContentKind.Archive => T[$"Advice.{content}"],
            _ => T["Advice.Binary"],
        };

    private static string InMegabytes(long bytes) => (bytes / Megabyte).ToString("0.#");
}
