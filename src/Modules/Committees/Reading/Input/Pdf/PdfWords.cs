using System.Globalization;
using System.Net;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> prints: a page or a word on each line.</summary>
internal sealed class PdfWords
{
    private readonly List<PdfPage> _pages = [];

    public IReadOnlyList<PdfPage> Pages => _pages;

    public void Add(string line)
    {
        var rest = line.AsSpan().TrimStart();
        if (rest.StartsWith("<page ", StringComparison.Ordinal))
        {
            _pages.Add(new PdfPage(Number(rest, "width=\""), []));
        }
        else if (rest.StartsWith("<word ", StringComparison.Ordinal) && _pages.Count > 0 && Word(rest) is { } word)
        {
            _pages[^1].Words.Add(word);
        }
    }

    private static PdfWord? Word(ReadOnlySpan<char> line)
    {
        var start = line.IndexOf('>');
        var end = line.LastIndexOf("</word>", StringComparison.Ordinal);
        if (start < 0 || end <= start)
        {
            return null;
        }

        var text = WebUtility.HtmlDecode(line[(start + 1)..end].ToString()).Trim();
        var word = new PdfWord(
            Number(line, "xMin=\""),
            Number(line, "yMin=\""),
            Number(line, "xMax=\""),
            Number(line, "yMax=\""),
            text.Replace('\t', ' ')
        );
        return text.Length > 0 && word.Height > 0 && double.IsFinite(word.Left + word.Right + word.Top + word.Bottom) ? word : null;
    }

    private static double Number(ReadOnlySpan<char> line, string before)
    {
        var start = line.IndexOf(before, StringComparison.Ordinal);
        if (start < 0)
        {
            return double.NaN;
        }

        var rest = line[(start + before.Length)..];
        var end = rest.IndexOf('"');
        return end > 0 && double.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.NaN;
    }
}
