using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking.Relations;

/// <summary>The unit in a table's head, and how its cells are written.</summary>
/// <param name="Name">As printed: <c>i 1.000 kr.</c></param>
/// <param name="Minus">Before a negative number: a hyphen, or the dash that a word processor makes of it.</param>
internal sealed record TableUnit(string Name, int Decimals, string Minus)
{
    private static readonly string[] Thousands = ["i 1.000 kr.", "1.000 kr.", "i t.kr.", "(1.000 kr.)", "Hele 1.000 kr."];
    private static readonly string[] Millions = ["mio. kr.", "i mio. kr.", "(mio. kr.)"];

    public static TableUnit Drawn(Draw draw)
    {
        var minus = draw.Chance(0.3) ? "–" : "-";
        return draw.Chance(0.65) ? new TableUnit(draw.One(Thousands), 0, minus) : new TableUnit(draw.One(Millions), 1, minus);
    }

    /// <summary>A cell's size, in the table's unit.</summary>
    public decimal Size(Draw draw) => Decimals == 0 ? draw.Between(150, 48_000) : draw.Between(11, 4_900) / 10m;

    public Figure Of(decimal value) => Numbers.Rounded(value, Decimals, minus: Minus);
}
