namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Tells what a file is by what stands in it; names promise too much.</summary>
internal static class ContentRecognition
{
    private const int PdfHeaderWithin = 1024;
    private const int MostEntriesToLookAt = 10_000;

    private static readonly byte[] OleHeader = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kind, when its first bytes give it away; null for what may be text.</summary>
    public static ContentKind? OfBytes(ReadOnlySpan<byte> bytes) =>
        IsPdf(bytes) ? ContentKind.Pdf
        : bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) ? OfZip(bytes)
        : bytes.StartsWith(OleHeader) ? OfOle(bytes)
        : bytes.StartsWith("{\\rtf"u8) ? ContentKind.Rtf
        : IsImage(bytes) ? ContentKind.Image
        : IsArchive(bytes) ? ContentKind.Archive
        : null;

    /// <summary>Whether an Office document is kept inside an encrypted envelope.</summary>
    public static bool IsLockedOffice(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(OleHeader) && bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;

    private static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && bytes[at - 1] is (byte)'\n' or (byte)'\r' or 0xBF && bytes.IndexOf("endobj"u8) > 0);
    }

    private static ContentKind OfZip(ReadOnlySpan<byte> bytes)
    {
        if (ZipDirectory.Read(bytes, MostEntriesToLookAt) is not { } entries)
        {
            // The directory stands at the end and is lost when a file is cut: the first names still tell.
            return bytes.IndexOf("word/"u8) >= 0 ? ContentKind.Docx : ContentKind.Archive;
        }

        foreach (var (name, _, _, _) in entries)
        {
            switch (name)
            {
                case not null when name.StartsWith("word/", StringComparison.Ordinal):
                    return ContentKind.Docx;
                case not null when name.StartsWith("xl/", StringComparison.Ordinal):
                    return ContentKind.Spreadsheet;
                case not null when name.StartsWith("ppt/", StringComparison.Ordinal):
                    return ContentKind.Presentation;
                case "mimetype" when bytes.IndexOf("application/vnd.oasis.opendocument"u8) >= 0:
                    return ContentKind.OpenDocument;
            }
        }

        return ContentKind.Archive;
    }

    private static ContentKind OfOle(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("_\0_\0p\0r\0o\0p\0e\0r\0t\0i\0e\0s\0_\0v\0e\0r\0s\0i\0o\0n\0"u8) >= 0 ? ContentKind.Email : ContentKind.OldOffice;

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes
            is [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
                or [0xFF, 0xD8, 0xFF, ..]
                or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
                or [(byte)'I', (byte)'I', 0x2A, 0, ..]
                or [(byte)'M', (byte)'M', 0, 0x2A, ..]
                or [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..]
        || (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
        || (bytes.Length > 12 && bytes[4..].StartsWith("ftyphei"u8));

    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes
            is [0x1F, 0x8B, ..]
                or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..]
                or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..]
                or [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..]
                or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..]
                or [0x28, 0xB5, 0x2F, 0xFD, ..]
        || (bytes.Length > 262 && bytes[257..].StartsWith("ustar"u8));
}
