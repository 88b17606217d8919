namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>What a document's own lines tell of its typesetting.</summary>
internal sealed class PdfMeasures
{
    private const double UsualPitch = 1.2;

    private readonly Dictionary<int, double> _margins;
    private readonly double _pitch;

    /// <param name="pages">Each page's width and the lines on it that are running text.</param>
    public PdfMeasures(IReadOnlyList<(double Width, IReadOnlyList<PdfLine> Lines)> pages)
    {
        _margins = pages
            .Where(page => page.Lines.Count > 0)
            .GroupBy(page => (int)page.Width)
            .ToDictionary(group => group.Key, group => group.Max(page => page.Lines.Max(line => line.Right)));
        List<double> pitches =
        [
            .. pages
                .SelectMany(page => page.Lines.Zip(page.Lines.Skip(1)).Where(pair => IsFull(pair.First, pair.Second, page.Width)))
                .Where(pair => IsSameSize(pair.First, pair.Second) && pair.Second.Bottom > pair.First.Bottom)
                .Select(pair => (pair.Second.Bottom - pair.First.Bottom) / pair.Second.Height)
                .Order(),
        ];
        _pitch = pitches.Count > 0 ? Math.Max(1, pitches[pitches.Count / 2]) : UsualPitch;
    }

    /// <summary>The next line's first word would not have fitted on this line.</summary>
    public bool IsFull(PdfLine line, PdfLine next, double pageWidth) =>
        line.Right + next.FirstWordWidth + (0.5 * line.Height) > _margins.GetValueOrDefault((int)pageWidth, double.MaxValue);

    /// <summary>The next line follows as lines of one paragraph do.</summary>
    public bool IsClose(PdfLine line, PdfLine next) =>
        next.Bottom - line.Bottom is > 0 and var distance && distance <= 1.15 * _pitch * next.Height;

    public static bool IsSameSize(PdfLine line, PdfLine next) => Math.Abs(line.Height - next.Height) < 0.12 * line.Height;
}
