using System.Globalization;

namespace Ledetraad.Kernel.KeyFigures;

/// <summary>How a key figure is written: scale, decimals, sign and unit. Never part of the value.</summary>
/// <remarks>
/// Has a text form in Danish words, in one order: <c>mio. kr, 1 decimal, modsat fortegn</c>. One sign convention inside (positive is money used or
/// a count that grew); each paper's own is chosen here.
/// </remarks>
public sealed record FigureDisplay
{
    public static readonly FigureDisplay Usual = new();

    private const int MostDecimals = 8;

    private static readonly (string Words, FigureScale Scale)[] Scales =
    [
        ("kr", FigureScale.Kroner),
        ("1.000 kr", FigureScale.ThousandKroner),
        ("mio. kr", FigureScale.MillionKroner),
        ("mia. kr", FigureScale.BillionKroner),
        ("pct", FigureScale.Pct),
        ("%", FigureScale.PercentSign),
    ];

    public FigureScale Scale { get; init; }

    /// <summary>Null for the unit's usual number of decimals.</summary>
    public int? Decimals { get; init; }

    /// <summary>Decimals that are zero are left out: <c>-9</c> rather than <c>-9,0</c>.</summary>
    public bool WithoutZeros { get; init; }

    /// <summary>The paper counts the other way: minus is a deficit.</summary>
    public bool OppositeSign { get; init; }

    /// <summary>The size alone, where the sentence says the direction.</summary>
    public bool WithoutSign { get; init; }

    public bool WithPlus { get; init; }
    public bool WithoutUnit { get; init; }

    /// <summary><c>ca.</c> before the number.</summary>
    public bool About { get; init; }

    /// <returns>Null when a word is not known; then <paramref name="unknown"/> is it.</returns>
    public static FigureDisplay? Parse(string text, out string? unknown)
    {
        var display = Usual;
        unknown = null;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (display.With(word) is not { } more)
            {
                unknown = word;
                return null;
            }

            display = more;
        }

        return display;
    }

    /// <summary>What this says goes before what <paramref name="usual"/> says.</summary>
    public FigureDisplay Over(FigureDisplay usual) =>
        this == Usual
            ? usual
            : this with
            {
                Scale = Scale == FigureScale.Usual ? usual.Scale : Scale,
                Decimals = Decimals ?? (Scale == FigureScale.Usual || Scale == usual.Scale ? usual.Decimals : null),
                WithoutZeros = WithoutZeros || usual.WithoutZeros,
                OppositeSign = OppositeSign || usual.OppositeSign,
            };

    public override string ToString() => string.Join(", ", Words());

    private FigureDisplay? With(string word)
    {
        foreach (var (words, scale) in Scales)
        {
            if (word.TrimEnd('.').Equals(words, StringComparison.OrdinalIgnoreCase))
            {
                return this with { Scale = scale };
            }
        }

        if (word.EndsWith("decimaler", StringComparison.OrdinalIgnoreCase) || word.EndsWith("decimal", StringComparison.OrdinalIgnoreCase))
        {
            return
                int.TryParse(word.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var decimals)
                && decimals <= MostDecimals
                ? this with
                {
                    Decimals = decimals,
                }
                : null;
        }

        return word.ToLowerInvariant() switch
        {
            "uden nuller" => this with { WithoutZeros = true },
            "modsat fortegn" => this with { OppositeSign = true },
            "uden fortegn" => this with { WithoutSign = true },
            "med plus" => this with { WithPlus = true },
            "uden enhed" => this with { WithoutUnit = true },
            "ca." or "ca" => this with { About = true },
            _ => null,
        };
    }

    private IEnumerable<string> Words()
    {
        if (Scale != FigureScale.Usual)
        {
            yield return Scales.First(s => s.Scale == Scale).Words;
        }

        if (Decimals is { } decimals)
        {
            yield return decimals == 1 ? "1 decimal" : string.Create(CultureInfo.InvariantCulture, $"{decimals} decimaler");
        }

        foreach (
            var (isSaid, word) in new[]
            {
                (WithoutZeros, "uden nuller"),
                (OppositeSign, "modsat fortegn"),
                (WithoutSign, "uden fortegn"),
                (WithPlus, "med plus"),
                (WithoutUnit, "uden enhed"),
                (About, "ca."),
            }
        )
        {
            if (isSaid)
            {
                yield return word;
            }
        }
    }
}

public enum FigureScale
{
    Usual,
    Kroner,
    ThousandKroner,
    MillionKroner,
    BillionKroner,
    Pct,
    PercentSign,
}
