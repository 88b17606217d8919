namespace Ledetraad.Web.Charts;

/// <summary>From numbers to places on a chart.</summary>
internal sealed class Scale
{
    private readonly decimal _least;
    private readonly decimal _most;
    private readonly decimal _begin;
    private readonly decimal _end;

    private Scale(decimal least, decimal most, decimal begin, decimal end)
    {
        (_least, _most) = least == most ? (least, least + 1) : (least, most);
        (_begin, _end) = (begin, end);
    }

    /// <summary>Zero is always on it: a bar that does not begin at zero deceives.</summary>
    public static Scale Of(IEnumerable<decimal> values, decimal begin, decimal end)
    {
        var all = values.Append(0).ToList();
        return new Scale(all.Min(), all.Max(), begin, end);
    }

    /// <summary>From the least to the greatest, for the course alone.</summary>
    public static Scale Tight(IEnumerable<decimal> values, decimal begin, decimal end)
    {
        var all = values.DefaultIfEmpty().ToList();
        return new Scale(all.Min(), all.Max(), begin, end);
    }

    public decimal At(decimal value) => _begin + ((value - _least) / (_most - _least) * (_end - _begin));

    /// <summary>Round numbers, three to six of them.</summary>
    public IEnumerable<decimal> Ticks()
    {
        var step = 1m;
        var span = _most - _least;
        while (span / step > 5)
        {
            step *= 10;
        }

        while (span / step < 2 && step > 0.0001m)
        {
            step /= 10;
        }

        step *= span / step > 5 ? 2 : 1;
        for (var tick = Math.Ceiling(_least / step) * step; tick <= _most; tick += step)
        {
            yield return tick;
        }
    }
}
