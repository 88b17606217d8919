using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Publishing;

/// <summary>An answer as it was made once, to be sent as often as asked.</summary>
internal sealed class KeptAnswer(byte[] body, string? contentType, string? contentDisposition)
{
    /// <summary>Below this a packed body saves nobody anything.</summary>
    private const int WorthPacking = 1_000;

    private readonly ConcurrentDictionary<string, byte[]> _packed = new(StringComparer.Ordinal);

    /// <summary>Bytes held, packed forms included.</summary>
    public long Size => body.Length * 3L / 2;

    public Task SendAsync(HttpContext http, CompressionLevel level)
    {
        var sent = body;
        if (EncodingFor(http.Request) is { } encoding)
        {
            http.Response.Headers.ContentEncoding = encoding;
            sent = _packed.GetOrAdd(encoding, e => Pack(body, e, level));
        }

        http.Response.ContentType = contentType;
        http.Response.ContentLength = sent.Length;
        if (contentDisposition is not null)
        {
            http.Response.Headers.ContentDisposition = contentDisposition;
        }

        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.Body.WriteAsync(sent, http.RequestAborted).AsTask();
    }

    /// <summary>Null when the body goes as it is: a workbook is a zip file already.</summary>
    private string? EncodingFor(HttpRequest request)
    {
        if (body.Length < WorthPacking || contentType?.Contains("openxmlformats", StringComparison.Ordinal) == true)
        {
            return null;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is null or > 0).Select(e => e.Value.Value).ToList();
        return accepted.Contains("br", StringComparer.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? "gzip"
            : null;
    }

    private static byte[] Pack(byte[] body, string encoding, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding == "br" ? new BrotliStream(packed, level, true) : new GZipStream(packed, level, true))
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }
}
