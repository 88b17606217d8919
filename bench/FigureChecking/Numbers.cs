using System.Globalization;
using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>Numbers as Danish officials print them.</summary>
internal static class Numbers
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] Words = ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"];

    private static readonly string[] Percents = [" pct.", " pct.", " %", "%", " procent"];
    private static readonly string[] PercentPoints = [" procentpoint", " procentpoint", " pct.-point", " %-point"];

    public static string Signed(decimal value, int decimals, string minus = "-") =>
        (value < 0 ? minus : "") + Math.Abs(value).ToString($"N{decimals}", Danish);

    /// <summary>People or things, which are never rounded.</summary>
    public static Figure Count(int number) => new(number, 1, 0, v => Signed(v, 0));

    /// <summary>A count as it happens to be written.</summary>
    public static Figure Count(Draw draw, int number) => number is >= 2 and <= 12 && draw.Chance(0.4) ? InWords(number) : Count(number);

    /// <summary>A small number in words, as far as there are words; never one, whose form follows its noun.</summary>
    public static Figure InWords(int number) => new(number, 1, 0, Word);

    public static string Word(decimal number) => number is >= 2 and <= 12 ? Words[(int)number] : Signed(number, 0);

    /// <summary>Rounded to so many decimals, with what follows it.</summary>
    public static Figure Rounded(decimal value, int decimals, string after = "", string minus = "-")
    {
        var step = (decimal)Math.Pow(10, -decimals);
        return new Figure(
            Math.Round(value, decimals, MidpointRounding.AwayFromZero),
            step,
            step / 2,
            v => Signed(v, decimals, minus) + after
        );
    }

    public static Figure Percent(Draw draw, decimal value, int? decimals = null) =>
        Rounded(value, decimals ?? draw.Between(0, 2) % 2, draw.One(Percents));

    public static Figure Points(Draw draw, decimal value, int decimals) => Rounded(value, decimals, draw.One(PercentPoints));
}
