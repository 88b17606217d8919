using System.Globalization;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Tells a slip of the pen from another number: one digit written wrong, or two neighbours that changed places.</summary>
internal static class Slips
{
    private const int FewestDigits = 3;

    /// <summary>As many digits, and the same but for one slip; short numbers are alike by chance.</summary>
    public static bool IsOneDigitApart(decimal one, decimal other) =>
        one * 2 > other && other * 2 > one && Digits(one).Length >= FewestDigits && IsSlip(one, other);

    /// <summary>One slip, in the total or in one of its parts, explains why they do not add up.</summary>
    public static bool ExplainsSum(Quantity total, IReadOnlyList<Quantity> parts)
    {
        var sum = parts.Sum(part => part.Value);
        var missing = total.Value - sum;
        return missing != 0
            && Math.Abs(missing) * 3 < Math.Abs(total.Value)
            && Digits(total.Value / total.Step).Length >= FewestDigits
            && (IsSlip(total.Value, sum) || parts.Any(part => part.Value + missing > 0 && IsSlip(part.Value, part.Value + missing)));
    }

    private static bool IsSlip(decimal written, decimal meant)
    {
        var (a, b) = Aligned(written, meant);
        if (a.Length != b.Length)
        {
            return false;
        }

        var wrong = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return wrong is [_] || (wrong is [var first, var second] && second == first + 1 && a[first] == b[second] && a[second] == b[first]);
    }

    /// <summary>Both with as many decimals.</summary>
    private static (string, string) Aligned(decimal one, decimal other)
    {
        var scale = 1m;
        while ((one * scale) % 1 != 0 || (other * scale) % 1 != 0)
        {
            scale *= 10;
        }

        return (Whole(one * scale), Whole(other * scale));
    }

    private static string Whole(decimal number) => Math.Abs(number).ToString("0", CultureInfo.InvariantCulture);

    private static string Digits(decimal number) =>
        Math.Abs(number).ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
}
