using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

/// <summary>Tells what may be attached by what stands in the file; the name decides nothing.</summary>
internal static class AttachmentRecognition
{
    /// <summary>Null for what may not.</summary>
    public static AttachmentKind? Of(ReadOnlySpan<byte> bytes) =>
        ContentRecognition.OfBytes(bytes) switch
        {
            ContentKind.Pdf => AttachmentKind.Pdf,
            ContentKind.Docx when !HoldsMacros(bytes) => AttachmentKind.Docx,
            ContentKind.Spreadsheet when !HoldsMacros(bytes) => AttachmentKind.Xlsx,
            ContentKind.Image when bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => AttachmentKind.Png,
            ContentKind.Image when bytes is [0xFF, 0xD8, 0xFF, ..] => AttachmentKind.Jpeg,
            _ => null,
        };

    public static string MediaTypeOf(AttachmentKind kind) =>
        kind switch
        {
            AttachmentKind.Pdf => "application/pdf",
            AttachmentKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            AttachmentKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            AttachmentKind.Png => "image/png",
            _ => "image/jpeg",
        };

    /// <summary>Browsers show it by themselves, and it cannot hold a page with script of its own.</summary>
    public static bool CanBeShown(AttachmentKind kind) => kind is AttachmentKind.Pdf or AttachmentKind.Png or AttachmentKind.Jpeg;

    private static bool HoldsMacros(ReadOnlySpan<byte> bytes) => bytes.IndexOf("vbaProject.bin"u8) >= 0;
}
