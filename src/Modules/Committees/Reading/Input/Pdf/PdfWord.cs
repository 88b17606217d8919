namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>A word and its place on the page, in points from the upper left corner.</summary>
internal readonly record struct PdfWord(double Left, double Top, double Right, double Bottom, string Text)
{
    public double Height => Bottom - Top;
    public double Middle => (Top + Bottom) / 2;

    /// <summary>Written up or down the page, as in a table's narrow head.</summary>
    public bool IsUpright => Text.Length > 2 && Height > 3 * (Right - Left);
}

/// <param name="Width">In points; pages of the same width share their right margin.</param>
internal sealed record PdfPage(double Width, List<PdfWord> Words);
