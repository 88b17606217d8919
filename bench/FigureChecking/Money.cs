using Ledetraad.Bench.Generating;

namespace Ledetraad.Bench.FigureChecking;

/// <summary>How one statement writes its amounts: unit, decimals, spelling, and now and then another unit for one of them.</summary>
internal sealed class Money
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;
    private const decimal Milliard = 1_000_000_000;
    private const double Mixed = 0.2;
    private const double OtherUnit = 0.35;
    private const double Damaged = 0.03;
    private const double Rough = 0.1;

    /// <summary>How far from the truth an amount with "ca." may be.</summary>
    private const decimal About = 0.04m;

    private static readonly string[] Kroner = ["kr.", "kr.", "kroner"];
    private static readonly string[] Thousands = ["t.kr.", "t. kr.", "tkr."];
    private static readonly string[] Millions = ["mio. kr.", "mio. kr.", "mio.kr.", "mio. kroner", "millioner kr."];
    private static readonly string[] Milliards = ["mia. kr.", "mia. kr.", "milliarder kr."];

    private readonly Draw _draw;
    private readonly Unit _main;
    private readonly Unit _other;
    private readonly bool _mixes;
    private readonly bool _isRough;

    /// <param name="size">Kroner of the least amount that must still show.</param>
    public Money(Draw draw, decimal size)
    {
        _draw = draw;
        var units = Units(size).ToList();
        (_main, _other) = (draw.One(units), draw.One(units));
        _mixes = draw.Chance(Mixed);
        _isRough = draw.Chance(Rough);
    }

    /// <summary>An amount of kroner, rounded to what its unit shows.</summary>
    public Figure Of(decimal kroner)
    {
        var figure = (_mixes && _draw.Chance(OtherUnit) ? _other : _main).Round(kroner, _draw.Chance(Damaged));
        return _isRough && _draw.Chance(0.5)
            ? figure with
            {
                Half = Math.Max(figure.Half, Math.Abs(figure.Value) * About),
                Print = v => $"ca. {figure.Print(v)}",
            }
            : figure;
    }

    /// <summary>Rounded to fewer places than the others, as a summary does.</summary>
    public static Figure Roughly(Draw draw, decimal kroner)
    {
        var step = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(kroner))) - 1);
        var unit =
            step >= Milliard / 100 ? new Unit(Milliard, Places(Milliard, step), draw.One(Milliards))
            : step >= Thousand * 10 ? new Unit(Million, Places(Million, step), draw.One(Millions))
            : new Unit(1, 0, draw.One(Kroner)) { Coarsest = step };
        return unit.Round(kroner, damaged: false);
    }

    /// <summary>How many noughts of a unit's decimals a step leaves.</summary>
    private static int Places(decimal unit, decimal step) => Math.Clamp((int)Math.Round(Math.Log10((double)(unit / step))), 0, 3);

    private IEnumerable<Unit> Units(decimal size)
    {
        if (size < 20 * Million)
        {
            yield return new Unit(1, 0, _draw.One(Kroner)) { Coarsest = size < 10 * Thousand ? 100 : Thousand };
        }

        if (size is >= 50 * Thousand and < 300 * Million)
        {
            yield return new Unit(Thousand, 0, _draw.One(Thousands));
        }

        if (size >= 200 * Thousand)
        {
            var decimals =
                size < Million ? _draw.Between(2, 3)
                : size < 100 * Million ? _draw.Between(1, 3)
                : 1;
            yield return new Unit(Million, decimals, _draw.One(Millions));
            yield return new Unit(Million, decimals, _draw.One(Millions));
        }

        if (size >= Milliard / 2)
        {
            yield return new Unit(Milliard, _draw.Between(2, 3), _draw.One(Milliards));
        }
    }

    private sealed record Unit(decimal Worth, int Decimals, string Name)
    {
        /// <summary>Kroner that are printed out, though only whole steps are meant.</summary>
        public decimal? Coarsest { get; init; }

        public Figure Round(decimal kroner, bool damaged)
        {
            var step = Coarsest ?? Worth / (decimal)Math.Pow(10, Decimals);
            var value = Math.Round(kroner / step, MidpointRounding.AwayFromZero) * step;
            return new Figure(value, step, step / 2, v => $"{Number(v, damaged)} {Name}");
        }

        private string Number(decimal kroner, bool damaged)
        {
            var number = Numbers.Signed(kroner / Worth, Decimals);
            return damaged ? number.Replace(",", ", ", StringComparison.Ordinal) : number;
        }
    }
}
