using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Text;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>Counts elements, depth and time while a page is parsed.</summary>
internal sealed class HtmlWatch(PaperInputLimits limits, CancellationToken stop)
{
    /// <summary>Depth and time are looked at once in so many elements.</summary>
    public const int Interval = 64;

    private readonly long _started = Stopwatch.GetTimestamp();
    private int _elements;
    private IElement? _last;

    public void Created(IElement element, TextPosition position)
    {
        if (++_elements > limits.MostElements)
        {
            throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Elements, limits.MostElements));
        }

        if (_elements % Interval == 0)
        {
            Check();
            CheckDepth();
        }

        _last = element;
    }

    public void Check()
    {
        stop.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > limits.MostTime)
        {
            throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Time, (long)limits.MostTime.TotalSeconds));
        }
    }

    /// <summary>The element made before this one has its place by now.</summary>
    private void CheckDepth()
    {
        var depth = 0;
        for (var at = _last; at is not null; at = at.ParentElement)
        {
            depth++;
        }

        if (depth > limits.MostDepth)
        {
            throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Depth, limits.MostDepth));
        }
    }
}
