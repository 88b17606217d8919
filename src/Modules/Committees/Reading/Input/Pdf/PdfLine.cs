using System.Text;
using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.Reading.Input.Pdf;

/// <summary>Words that stand on one line across the page, from left to right.</summary>
internal sealed partial class PdfLine
{
    /// <summary>In line heights: from this on a gap may part two columns, where other lines agree.</summary>
    public const double LeastGutter = 0.4;

    /// <summary>In line heights: a gap that no ordinary text has.</summary>
    private const double Wide = 0.9;

    /// <summary>In line heights: text on both sides belongs to different things even on a single line.</summary>
    private const double Apart = 2.5;

    private readonly IReadOnlyList<PdfWord> _words;

    public PdfLine(IEnumerable<PdfWord> words)
    {
        _words = [.. words.OrderBy(word => word.Left)];
        Height = _words.Max(word => word.Height);
        Top = _words.Min(word => word.Top);
        Bottom = _words.Where(word => word.Height > 0.8 * Height).Max(word => word.Bottom);
        Right = _words.Max(word => word.Right);
        HasMarker = _words.Count > 1 && IsMarker(_words[0], Gap(1));
        Gaps = [.. FindGaps()];
    }

    public double Height { get; }
    public double Top { get; }
    public double Bottom { get; }
    public double Left => _words[0].Left;
    public double Right { get; }

    /// <summary>Begins as a list item: <c>•</c>, <c>-</c>, <c>1.</c>, <c>a)</c>.</summary>
    public bool HasMarker { get; }

    /// <summary>Where the text begins after the marker.</summary>
    public double TextLeft => HasMarker ? _words[1].Left : Left;

    public double FirstWordWidth => _words[0].Right - _words[0].Left;

    public string FirstWord => _words[0].Text;

    /// <summary>Gaps that may part columns; the one after a list item's marker does not count.</summary>
    public IReadOnlyList<(double From, double To)> Gaps { get; }

    public bool HasWideGap => Gaps.Any(IsWide);

    public bool HasPartsApart => Gaps.Any(gap => gap.To - gap.From >= Apart * Height);

    public bool IsWide((double From, double To) gap) => gap.To - gap.From >= Wide * Height;

    /// <summary>The line's text, with three blanks between what stands far apart.</summary>
    public string Text => TextOf(0, _words.Count);

    /// <summary>Runs of words without a gap between them that may part columns.</summary>
    public IEnumerable<(double Left, double Right, string Text)> Segments()
    {
        var first = 0;
        for (var i = 1; i <= _words.Count; i++)
        {
            if (i == _words.Count || (Gap(i) >= LeastGutter * Height && !(i == 1 && HasMarker)))
            {
                yield return (_words[first].Left, _words[i - 1].Right, TextOf(first, i));
                first = i;
            }
        }
    }

    private IEnumerable<(double From, double To)> FindGaps()
    {
        for (var i = HasMarker ? 2 : 1; i < _words.Count; i++)
        {
            if (Gap(i) >= LeastGutter * Height)
            {
                yield return (_words[i - 1].Right, _words[i].Left);
            }
        }
    }

    /// <summary>A lone letter or dash needs its distance, and what stands far away belongs to another column.</summary>
    private bool IsMarker(PdfWord word, double gap) =>
        Marker().IsMatch(word.Text) && !IsRaised(word) && gap < Apart * Height && (word.Text.Length > 1 || gap > LeastGutter * Height);

    private double Gap(int i) => _words[i].Left - _words[i - 1].Right;

    private string TextOf(int first, int end)
    {
        var text = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first)
            {
                text.Append(
                    Gap(i) < 0.05 * Height && IsRaised(_words[i]) ? ""
                    : Gap(i) >= Apart * Height && !(i == 1 && HasMarker) ? "   "
                    : " "
                );
            }

            var word = _words[i].Text;
            text.Append(
                i == 0 && HasMarker && Bullet().IsMatch(word) ? "-"
                : IsRaised(_words[i]) ? Superscript.Of(word)
                : word
            );
        }

        return text.ToString();
    }

    private bool IsRaised(PdfWord word) => word.Height < 0.8 * Height && word.Bottom < Bottom - (0.15 * Height);

    [GeneratedRegex(
        @"\A(?:[•▪■◦●○‣·o–—\-\uF0A7\uF0B7\uF0D8]|\d{1,3}[.)]|[a-zæøå][.)])\z",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Marker();

    [GeneratedRegex(@"\A[•▪■◦●○‣·o–—\-\uF0A7\uF0B7\uF0D8]\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
