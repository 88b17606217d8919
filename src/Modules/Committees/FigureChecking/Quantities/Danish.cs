using System.Globalization;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Reads and writes numbers in the Danish way: points between thousands, comma before decimals.</summary>
internal static class Danish
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly string[] Words = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];

    /// <param name="number">Digits with points and comma as <see cref="QuantityReader"/> found them, without sign.</param>
    /// <param name="step">The unit of the last printed digit.</param>
    public static decimal Parse(ReadOnlySpan<char> number, out decimal step)
    {
        var plain = number.ToString().Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        step = 1;
        for (var i = comma + 1; comma >= 0 && i < plain.Length; i++)
        {
            step /= 10;
        }

        return decimal.Parse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    public static string Write(decimal number) => number.ToString("#,##0.####", Format);

    /// <summary>With one decimal more than <paramref name="step"/> prints, so that a reader sees why it was rounded so.</summary>
    public static string WriteFiner(decimal number, decimal step)
    {
        var decimals = 1;
        for (; step < 1 && decimals < 5; step *= 10)
        {
            decimals++;
        }

        return Write(Math.Round(number, decimals, MidpointRounding.AwayFromZero));
    }

    /// <summary>Two to twelve written in letters; 0 for any other word.</summary>
    public static int WrittenNumber(ReadOnlySpan<char> word)
    {
        for (var i = 2; i < Words.Length; i++)
        {
            if (word.Equals(Words[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return 0;
    }
}
