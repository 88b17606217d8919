using System.Globalization;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>Writes key figures as Danish papers do. Papers are in Danish whatever the language of the page.</summary>
public static class FigureText
{
    private const decimal OrePerKrone = 100;

    private static readonly NumberFormatInfo Format = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NegativeSign = "-",
    };

    public static string Write(KeyFigureValue value, FigureDisplay display) => Write(value.Number, value.Unit, display.Over(value.Display));

    /// <summary>Half is rounded away from zero, and a number that rounds to zero has no sign.</summary>
    public static string Write(decimal number, Unit unit, FigureDisplay display)
    {
        var decimals = display.Decimals ?? UsualDecimals(unit, display.Scale);
        var shown = Math.Round(Scaled(number, unit, display), decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(shown).ToString(display.WithoutZeros ? $"#,##0.{new string('#', decimals)}" : $"N{decimals}", Format);
        var sign =
            display.WithoutSign || shown == 0 ? ""
            : shown < 0 ? "-"
            : display.WithPlus ? "+"
            : "";
        var word =
            display.WithoutUnit ? ""
            : unit == Unit.Money && display.Scale == FigureScale.ThousandKroner ? "t.kr." // "412.300 1.000 kr." is hard to read
            : UnitWord(unit, display.Scale, shown);
        return $"{(display.About ? "ca. " : "")}{sign}{digits}{(word is "" or "%" ? word : " " + word)}";
    }

    /// <summary>The number in the scale of the display and with its sign convention, unrounded: for charts and files.</summary>
    public static decimal Scaled(decimal number, Unit unit, FigureDisplay display)
    {
        var scaled = unit == Unit.Money ? number / OrePerKrone / KronerIn(display.Scale) : number;
        return display.OppositeSign ? -scaled : scaled;
    }

    /// <summary>How the unit is named beside the numbers of a table or a chart; empty for plain numbers.</summary>
    public static string UnitName(Unit unit, FigureDisplay display) => UnitWord(unit, display.Scale, 2);

    /// <summary>Øre from an amount in a scale.</summary>
    public static decimal ToOre(decimal amount, FigureScale scale) => amount * KronerIn(scale) * OrePerKrone;

    private static decimal KronerIn(FigureScale scale) =>
        scale switch
        {
            FigureScale.ThousandKroner => 1_000,
            FigureScale.MillionKroner => 1_000_000,
            FigureScale.BillionKroner => 1_000_000_000,
            _ => 1,
        };

    private static int UsualDecimals(Unit unit, FigureScale scale) =>
        unit switch
        {
            Unit.Money => scale is FigureScale.MillionKroner or FigureScale.BillionKroner ? 1 : 0,
            Unit.Count or Unit.Persons => 0,
            _ => 1,
        };

    private static string UnitWord(Unit unit, FigureScale scale, decimal shown)
    {
        var isOne = Math.Abs(shown) == 1;
        return unit switch
        {
            Unit.Money => scale switch
            {
                FigureScale.ThousandKroner => "1.000 kr.",
                FigureScale.MillionKroner => "mio. kr.",
                FigureScale.BillionKroner => "mia. kr.",
                _ => "kr.",
            },
            Unit.Percent => scale == FigureScale.PercentSign ? "%" : "pct.",
            Unit.PercentPoints => "procentpoint",
            Unit.Persons => isOne ? "person" : "personer",
            Unit.Hours => isOne ? "time" : "timer",
            Unit.Days => isOne ? "dag" : "dage",
            Unit.Weeks => isOne ? "uge" : "uger",
            Unit.Months => isOne ? "måned" : "måneder",
            Unit.Years => "år",
            _ => "",
        };
    }
}
