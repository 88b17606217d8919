using System.Globalization;
using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ledetraad.Bench.Robustness;

/// <summary>One paper's text in each kind of file that the import takes; as plain as such a file can be.</summary>
internal static class PaperFormats
{
    private const int LinesOnPage = 52;

    public static byte[] Html(string text)
    {
        var html = new StringBuilder(
            "<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>Referat</title></head><body>\n"
        );
        foreach (var line in text.Split('\n'))
        {
            html.Append(line.Contains('\t', StringComparison.Ordinal) ? TableRow(line) : $"<p>{WebUtility.HtmlEncode(line)}</p>\n");
        }

        return Encoding.UTF8.GetBytes(html.Append("</body></html>").ToString());
    }

    public static byte[] Docx(string text)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(
                new Body(
                    text.Split('\n').Select(line => new Paragraph(new Run(new Text(line) { Space = SpaceProcessingModeValues.Preserve })))
                )
            );
        }

        return memory.ToArray();
    }

    /// <summary>Helvetica with the Windows code page: Danish letters need no embedded font.</summary>
    public static byte[] Pdf(string text)
    {
        var pages = text.Split('\n').Chunk(LinesOnPage).Select(Content).ToList();
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + 2 * i} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        };
        for (var i = 0; i < pages.Count; i++)
        {
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * i} 0 R >>"
            );
            objects.Add($"<< /Length {pages[i].Length} >>\nstream\n{pages[i]}\nendstream");
        }

        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string TableRow(string line) =>
        $"<table><tr>{string.Concat(line.Split('\t').Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr></table>\n";

    private static string Content(IEnumerable<string> lines) =>
        $"BT /F1 9 Tf 14 TL 40 800 Td\n{string.Concat(lines.Select(line => $"({Escaped(line)}) Tj T*\n"))}ET";

    private static string Escaped(string line) =>
        string.Concat(line.Replace('–', '-').Replace('\t', ' ').Select(c => c is '(' or ')' or '\\' ? $"\\{c}" : c.ToString()));
}
