namespace Ledetraad.Bench.FigureChecking;

/// <summary>A printed number: what it says, how finely, and how it is written.</summary>
/// <param name="Step">The finest difference that its writing can show.</param>
/// <param name="Half">How far the truth may lie from what is printed; 0 for what is counted.</param>
internal sealed record Figure(decimal Value, decimal Step, decimal Half, Func<decimal, string> Print)
{
    public string Text => Print(Value);

    /// <summary>
    /// The same writing with one digit changed, and none of it made to nothing or to a single thing, which its noun would tell.
    /// </summary>
    public Figure WithOneOtherDigit(Generating.Draw draw)
    {
        var digits = Math.Abs(Math.Round(Value / Step)).ToString("0", System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        var at = draw.Between(0, digits.Length - 1);
        digits[at] = (char)(
            '0'
            + draw.Between(
                at > 0 ? 0
                    : digits.Length > 1 ? 1
                    : 2,
                9
            )
        );
        var value = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * Step;
        return this with { Value = Value < 0 ? -value : value };
    }
}
