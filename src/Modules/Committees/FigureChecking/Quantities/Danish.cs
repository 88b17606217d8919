using System.Globalization;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Reads and writes numbers in the Danish way: points between thousands, comma before decimals.</summary>
internal static class Danish
{
    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly string[] Words =
    [
        "nul",
        "en",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "syv",
        "otte",
        "ni",
        "ti",
        "elleve",
        "tolv",
        "tretten",
        "fjorten",
        "femten",
        "seksten",
        "sytten",
        "atten",
        "nitten",
        "tyve",
    ];

    private static readonly (string Name, decimal Percent)[] Shares =
    [
        ("halv", 50),
        ("en tredjedel", 100m / 3),
        ("to tredjedel", 200m / 3),
        ("en fjerdedel", 25),
        ("tre fjerdedel", 75),
        ("en femtedel", 20),
        ("to femtedel", 40),
        ("tre femtedel", 60),
        ("fire femtedel", 80),
        ("hver anden", 50),
        ("hver tredje", 100m / 3),
        ("hver fjerde", 25),
        ("hver femte", 20),
        ("hver tiende", 10),
    ];

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

    /// <summary>Two to twenty written in letters; 0 for any other word.</summary>
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

    /// <summary>In digits or in letters; 0 for any other word.</summary>
    public static int WholeNumber(ReadOnlySpan<char> word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : WrittenNumber(word);

    /// <summary><c>halvdelen</c>, <c>en fjerdedel</c>, <c>hver tredje</c> in per cent; 0 for anything else.</summary>
    public static decimal WrittenShare(ReadOnlySpan<char> words)
    {
        foreach (var (name, percent) in Shares)
        {
            if (words.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return percent;
            }
        }

        return 0;
    }
}
