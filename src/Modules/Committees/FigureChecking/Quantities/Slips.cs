using System.Globalization;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Tells a slip of the pen from another number.</summary>
internal static class Slips
{
    private const int FewestDigits = 3;

    /// <summary>As many digits, and all but one of them the same; short numbers are alike by chance.</summary>
    public static bool IsOneDigitApart(decimal one, decimal other)
    {
        var (a, b) = (Digits(one), Digits(other));
        return one * 2 > other
            && other * 2 > one
            && a.Length == b.Length
            && a.Length >= FewestDigits
            && a.Zip(b).Count(pair => pair.First != pair.Second) == 1;
    }

    private static string Digits(decimal number) =>
        Math.Abs(number).ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
}
