using Ledetraad.Kernel.Storage;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

/// <summary>A file that goes with a paper (bilag).</summary>
[Retention("As its paper", Erasure = "Removed, and its file deleted when no other attachment has it")]
internal sealed class Attachment : IUnpublished
{
    public const int LongestName = 200;

    public Guid Id { get; init; }
    public Guid PaperId { get; init; }

    /// <summary>Of the file: <see cref="StoredFile.Sha256"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As it was called where it came from, without folders.</summary>
    public required string FileName { get; init; }

    public required string Title { get; set; }

    /// <summary>What somebody wrote, or the file's name where they wrote nothing.</summary>
    public static string TitleFor(string written, string fileName) =>
        written.Trim() is { Length: > 0 } title ? title : Path.GetFileNameWithoutExtension(fileName);

    /// <summary>As much of a title as is kept.</summary>
    public static string Shortened(string title) => title.Length <= LongestName ? title : title[..LongestName];

    /// <summary>For the committee alone, although the case may be open.</summary>
    public bool IsClosed { get; set; }

    /// <summary>From 1, in the order in which they go with the paper.</summary>
    public int Place { get; set; }

    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>A file's bytes, once however many papers it goes with.</summary>
[Retention("As long as an attachment has it", Erasure = "Delete the row")]
internal sealed class StoredFile : IUnpublished
{
    /// <summary>Of its bytes, hexadecimal in lower case.</summary>
    public required string Sha256 { get; init; }

    public AttachmentKind Kind { get; init; }
    public int Size { get; init; }
    public required byte[] Bytes { get; init; }

    /// <summary>What can be searched for in it; null when it holds no text or could not be read.</summary>
    public string? Text { get; init; }
}

/// <summary>What may be attached, told by what stands in the file.</summary>
internal enum AttachmentKind
{
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpeg,
}
