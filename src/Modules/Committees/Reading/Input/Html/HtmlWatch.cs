using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Text;

namespace Ledetraad.Modules.Committees.Reading.Input.Html;

/// <summary>Counts elements, depth and time while a page is parsed.</summary>
internal sealed class HtmlWatch(PaperInputLimits limits, CancellationToken stop)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _elements;

    public void Created(IElement element, TextPosition position)
    {
        if (++_elements > limits.MostElements)
        {
            throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Elements, limits.MostElements));
        }

        if ((_elements & 1023) == 0)
        {
            Check();
        }
    }

    public void Check()
    {
        stop.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > limits.MostTime)
        {
            throw new PaperRefusedException(new CannotReadPaper.LimitIsExceeded(ReadingLimit.Time, (long)limits.MostTime.TotalSeconds));
        }
    }
}
