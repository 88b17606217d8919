using System.Security.Cryptography;
using Ledetraad.Kernel;
using Ledetraad.Modules.Committees.Reading.Input.Docx;
using Ledetraad.Modules.Committees.Reading.Input.Html;
using Ledetraad.Modules.Committees.Reading.Input.Pdf;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>From a file to the text of a paper. Thread-safe; no content makes it fail, only refuse.</summary>
internal sealed class PaperFileReader(PaperInputLimits limits, PdfToText pdf)
{
    /// <summary>Enough of a file to tell what it is before the rest is read.</summary>
    private const int HeadLength = 4096;

    public PaperFileReader()
        : this(PaperInputLimits.Default, new PdfToText(PaperInputLimits.Default)) { }

    public async Task<Result<PaperText, CannotReadPaper>> ReadAsync(string path, CancellationToken stop)
    {
        if (Directory.Exists(path))
        {
            return new CannotReadPaper.PathIsAFolder();
        }

        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
            return await ReadAsync(file, path, stop);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return new CannotReadPaper.FileIsMissing();
        }
        catch (UnauthorizedAccessException)
        {
            return new CannotReadPaper.AccessIsDenied();
        }
        catch (IOException e)
        {
            return new CannotReadPaper.FileCannotBeOpened(e.Message);
        }
    }

    /// <param name="name">The name to show; its extension is what the name promises. <c>-</c> promises nothing.</param>
    public async Task<Result<PaperText, CannotReadPaper>> ReadAsync(Stream stream, string name, CancellationToken stop)
    {
        var bytes = await ReadWithinLimitAsync(stream, stop);
        if (bytes.IsRefused(out var refusal))
        {
            return refusal;
        }

        var content = Recognise(bytes.Value, PromisedKind.Of(name));
        if (content.IsRefused(out refusal))
        {
            return refusal;
        }

        var (kind, text) = content.Value;
        var lines = kind switch
        {
            ContentKind.Pdf => await pdf.ReadAsync(bytes.Value, stop),
            ContentKind.Docx => DocxText.Read(bytes.Value, limits),
            ContentKind.Html => HtmlText.Read(text, limits, stop),
            _ => PlainText.Read(text, limits),
        };
        return lines.IsRefused(out refusal)
            ? refusal
            : new PaperText(name, Convert.ToHexStringLower(SHA256.HashData(bytes.Value)), lines.Value) { Content = kind };
    }

    /// <summary>The limit depends on what the first bytes are; a file that is known to be longer is not read at all.</summary>
    private async Task<Result<byte[], CannotReadPaper>> ReadWithinLimitAsync(Stream stream, CancellationToken stop)
    {
        var head = new byte[HeadLength];
        var got = await stream.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, stop);
        var most = ContentRecognition.OfBytes(head.AsSpan(0, got)) is null ? limits.MostText : limits.MostDocument;
        if (stream.CanSeek && stream.Length > most)
        {
            return new CannotReadPaper.FileIsTooLarge(stream.Length, most);
        }

        using var all = new MemoryStream(stream.CanSeek ? (int)Math.Max(stream.Length, got) : got);
        all.Write(head, 0, got);
        var buffer = new byte[64 * 1024];
        while (got > 0 && (got = await stream.ReadAsync(buffer, stop)) > 0)
        {
            if (all.Length + got > most)
            {
                return new CannotReadPaper.FileIsTooLarge(null, most);
            }

            all.Write(buffer, 0, got);
        }

        return all.ToArray();
    }

    private static Result<Recognised, CannotReadPaper> Recognise(byte[] bytes, PromisedKind promised)
    {
        if (ContentRecognition.IsLockedOffice(bytes))
        {
            return new CannotReadPaper.DocumentIsLocked();
        }

        var text = "";
        if (ContentRecognition.OfBytes(bytes) is not { } kind)
        {
            text = TextDecoding.Decode(bytes);
            if (string.IsNullOrWhiteSpace(text.Trim('\0', '\uFEFF')))
            {
                return new CannotReadPaper.FileIsEmpty();
            }

            kind = TextRecognition.Of(text, promised.Kind == ContentKind.Html);
        }

        return promised.Allows(kind) ? new Recognised(kind, text) : promised.Refuse(kind);
    }

    private sealed record Recognised(ContentKind Kind, string Text);
}
