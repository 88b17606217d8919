using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Whether a line goes on with the paragraph of the line above it.</summary>
internal sealed partial class PdfParagraphs(PdfMeasures measures)
{
    /// <summary>In line heights: lines of one paragraph begin within this of each other.</summary>
    private const double SameLeft = 0.5;

    /// <summary>In line heights: how far a paragraph's first line may be indented.</summary>
    private const double MostIndent = 4;

    /// <summary>In line heights: lines that are set far apart are still one paragraph when a sentence goes on.</summary>
    private const double MostDistance = 2.2;

    public bool GoesOn(PdfLine line, PdfLine next, double pageWidth) =>
        (measures.IsClose(line, next) || IsInMidSentence(line, next)) && FlowsOn(line, next, pageWidth);

    /// <summary>The same when a page ends between them, where distances say nothing.</summary>
    public bool GoesOnOverPage(PdfLine line, PdfLine next, double pageWidth) =>
        FlowsOn(line, next, pageWidth) && (char.IsLower(next.FirstWord[0]) || !EndOfSentence().IsMatch(line.Text));

    private static bool IsInMidSentence(PdfLine line, PdfLine next) =>
        next.Bottom - line.Bottom is > 0 and var distance
        && distance < MostDistance * next.Height
        && char.IsLower(next.FirstWord[0])
        && !EndOfSentence().IsMatch(line.Text);

    private bool FlowsOn(PdfLine line, PdfLine next, double pageWidth) =>
        PdfMeasures.IsSameSize(line, next)
        && !line.HasPartsApart
        && !next.HasPartsApart
        && IsAligned(line, next)
        && !BeginsItem(line, next)
        && (measures.IsFull(line, next, pageWidth) || Wrapping.IsHyphenated(line.Text, next.FirstWord));

    private static bool IsAligned(PdfLine line, PdfLine next)
    {
        var isUnderText = Math.Abs(next.Left - line.TextLeft) <= SameLeft * line.Height;
        var isUnderMarker = Math.Abs(next.Left - line.Left) <= SameLeft * line.Height;
        var isAfterIndent = next.Left < line.Left && line.Left - next.Left <= MostIndent * line.Height;
        return isUnderText || isUnderMarker || isAfterIndent;
    }

    /// <summary>A number at the line's beginning may also be a date or belong to the sentence: <c>den / 4. marts</c>.</summary>
    private static bool BeginsItem(PdfLine line, PdfLine next) =>
        next.HasMarker && !(char.IsDigit(next.FirstWord[0]) && !EndOfSentence().IsMatch(line.Text) && Ordinal().IsMatch(next.Text));

    [GeneratedRegex(@"[.:;!?,]\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"\A\d{1,3}\.\s\p{Ll}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
