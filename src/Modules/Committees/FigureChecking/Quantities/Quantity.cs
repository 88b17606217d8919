namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

internal enum QuantityUnit
{
    Count,
    Money,
    Percent,
    PercentPoint,
}

/// <summary>A number as printed, with what it measures. Money is in whole kroner.</summary>
/// <param name="Step">The unit of its last printed digit: 1,75 mio. kr. is printed in steps of 10.000.</param>
/// <param name="Start">Where it begins in its text, sign included.</param>
internal sealed record Quantity(decimal Value, QuantityUnit Unit, decimal Step, string Text, int Start, int End)
{
    /// <summary>The other end of a range; null when it is one number.</summary>
    public decimal? High { get; init; }

    /// <summary>Kroner to one as printed: a million for <c>mio. kr.</c>; 1 for what is no amount.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Its unit stands after a later number of the row: <c>1,2, 3,4 og 5,6 mio. kr.</c></summary>
    public bool IsShared { get; init; }

    /// <summary>In letters: <c>fire</c>.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Said to be about so much, at least, at most or nearly.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Though whole, it is so much each of many on an average.</summary>
    public bool IsRounded { get; init; }

    public char Letter =>
        Unit switch
        {
            QuantityUnit.Money => 'M',
            QuantityUnit.Percent => 'P',
            QuantityUnit.PercentPoint => 'T',
            _ => 'C',
        };

    /// <summary>How far the true number may lie from the printed one: what is <em>ca.</em> so much is rounded at its last digit that is no nought.</summary>
    public decimal Slack =>
        IsApproximate ? Math.Max(Step, Math.Min(Math.Abs(Value) * 0.05m, Slips.LastDigitOf(this)))
        : Unit == QuantityUnit.Count && Step == 1 && !IsRounded ? 0
        : Step / 2;

    /// <summary>The printed number can stand for <paramref name="computed"/>, which is known to within <paramref name="slack"/>.</summary>
    public bool StandsFor(decimal computed, decimal slack = 0) =>
        High is { } high
            ? computed >= Math.Min(Value, high) - slack && computed <= Math.Max(Value, high) + slack
            : Math.Abs(Value - computed) <= Slack + slack;
}
