using System.IO.Compression;
using System.Net;
using System.Text;

namespace Ledetraad.App.Tests;

/// <summary>Answers as text, so that words can be looked for in them.</summary>
internal static class Answers
{
    /// <summary>A workbook is unpacked, folded lines of a calendar are unfolded, and signs written as entities are read.</summary>
    public static string TextOf(string contentType, byte[] bytes)
    {
        if (!contentType.Contains("openxmlformats", StringComparison.Ordinal))
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes).Replace("\r\n ", "", StringComparison.Ordinal));
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Select(e => new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd()));
    }
}
