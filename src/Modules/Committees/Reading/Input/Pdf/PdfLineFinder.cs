namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>From the words of a page to its lines, from the top down.</summary>
internal static class PdfLineFinder
{
    /// <summary>Share of the lower of two words' heights that must overlap for them to stand on one line.</summary>
    private const double Overlap = 0.6;

    public static List<PdfLine> Find(PdfPage page)
    {
        var lines = new List<PdfLine>();
        var words = new List<PdfWord>();
        var tallest = default(PdfWord);
        foreach (var word in page.Words.Where(word => !word.IsUpright).OrderBy(word => word.Middle))
        {
            if (words.Count > 0 && !StandTogether(tallest, word))
            {
                lines.Add(new PdfLine(words));
                words.Clear();
            }

            tallest = words.Count == 0 || word.Height > tallest.Height ? word : tallest;
            words.Add(word);
        }

        if (words.Count > 0)
        {
            lines.Add(new PdfLine(words));
        }

        lines.AddRange(page.Words.Where(word => word.IsUpright).Select(word => new PdfLine([word])));
        return lines;
    }

    private static bool StandTogether(PdfWord a, PdfWord b) =>
        Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top) >= Overlap * Math.Min(a.Height, b.Height);
}
