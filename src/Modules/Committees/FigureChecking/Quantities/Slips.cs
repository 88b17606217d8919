using System.Globalization;

namespace Ledetraad.Modules.Committees.FigureChecking.Quantities;

/// <summary>Tells a slip of the pen from another number: one digit written wrong, or two neighbours that changed places.</summary>
internal static class Slips
{
    /// <summary>Shorter numbers are a slip apart by chance.</summary>
    public const int FewestDigits = 3;

    private const int FewestDigitsOfConclusion = 2;

    /// <summary>As many digits, and the same but for one slip; short numbers are alike by chance.</summary>
    public static bool IsOneDigitApart(decimal one, decimal other, int farthest = 2) =>
        one * farthest > other && other * farthest > one && Digits(one).Length >= FewestDigits && Of(one, 1).Contains(other);

    /// <summary>
    /// One slip, in the figure itself or in one that it follows from, explains why it does not follow. Of a figure of two digits only its own are
    /// looked at: hardly any number is more than a slip away from giving one so coarse.
    /// </summary>
    /// <param name="farthest">How many times too large or too small the figure may be.</param>
    /// <param name="rounding">How far the figure may be rounded.</param>
    /// <param name="fewestDigits">Of a figure whose terms may be wrong: where the words leave less to chance, fewer will do.</param>
    public static bool Explains(
        Quantity stated,
        IReadOnlyList<Quantity> terms,
        Func<IReadOnlyList<decimal>, decimal> compute,
        int farthest = 3,
        int fewestDigits = FewestDigits,
        decimal rounding = 0
    )
    {
        var values = terms.Select(term => term.Value).ToList();
        var (computed, slack) = (compute(values), SlackOf(terms, compute));
        var digits = DigitsOf(stated);
        var isOneSlip = digits >= Math.Min(FewestDigitsOfConclusion, fewestDigits) && IsOneSlip(stated, computed, slack + rounding);
        if (
            digits < Math.Min(FewestDigitsOfConclusion, fewestDigits)
            || computed * farthest < stated.Value
            || stated.Value * farthest < computed
        )
        {
            return isOneSlip && digits >= FewestDigits;
        }

        return isOneSlip
            || (
                digits >= fewestDigits
                && Enumerable
                    .Range(0, terms.Count)
                    .Any(i =>
                        Of(terms[i].Value, terms[i].Step)
                            .Exists(meant =>
                                stated.StandsFor(
                                    compute([.. values[..i], meant, .. values[(i + 1)..]]),
                                    Math.Max(rounding, RoundingOf(stated, terms, i))
                                )
                            )
                    )
            );
    }

    /// <summary>
    /// How many sums of figures that have nothing to do with each other one slip would explain, 1 being all: all that a slip can make of any of them, each as wide as
    /// the coarsest of them leaves it, on the stretch that they lie on. Rounded and short figures meet by chance.
    /// </summary>
    public static decimal ChanceOf(Quantity total, IReadOnlyList<Quantity> parts)
    {
        var figures = parts.Append(total).ToList();
        var width = figures.Max(RoundingOf);
        return total.Value == 0
            ? 1
            : figures.Sum(figure => Of(figure.Value, RoundingOf(figure)).Count) * width / (2 * Math.Abs(total.Value));
    }

    /// <summary>The step that a figure is printed in, or where it ends in two noughts or more, <c>3.500 m²</c>, the one that it is told in.</summary>
    private static decimal RoundingOf(Quantity figure) => LastDigitOf(figure) is var told && told > figure.Step * 10 ? told : figure.Step;

    /// <summary>Amounts that make an amount are printed rounded and need not meet to the krone; a share or a mean must, for it meets much by chance.</summary>
    private static decimal RoundingOf(Quantity stated, IReadOnlyList<Quantity> terms, int wrong) =>
        stated.Unit == QuantityUnit.Money && terms.All(term => term.Unit == QuantityUnit.Money)
            ? terms.Where((_, i) => i != wrong).Sum(term => term.Step / 2)
            : 0;

    /// <summary>The comma or a nought has slipped: 6,25 and 62,5.</summary>
    public static bool HaveSameDigits(decimal one, decimal other) => one != other && Digits(one) == Digits(other);

    /// <summary>Two neighbouring digits have changed places, and nothing else: 1.241.000 and 1.214.000.</summary>
    public static bool AreSwapped(Quantity one, Quantity other)
    {
        var step = Math.Min(one.Step, other.Step);
        var (a, b) = (Written(one.Value / step), Written(other.Value / step));
        if (a.Length != b.Length)
        {
            return false;
        }

        var at = a.AsSpan().CommonPrefixLength(b);
        return at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));

        static string Written(decimal number) => Math.Round(number).ToString("0", CultureInfo.InvariantCulture);
    }

    /// <summary>One digit is all that two numbers differ by: 30, 400.</summary>
    public static bool IsOneDigit(decimal difference) => Digits(difference).Length == 1;

    /// <summary>One slip makes the printed number what is computed.</summary>
    public static bool IsOneSlip(Quantity stated, decimal computed, decimal slack = 0) =>
        Of(stated.Value, stated.Step).Exists(meant => (stated with { Value = meant }).StandsFor(computed, slack));

    /// <summary>How far the rounding of the terms may move what is computed of them.</summary>
    public static decimal SlackOf(IReadOnlyList<Quantity> terms, Func<IReadOnlyList<decimal>, decimal> compute)
    {
        var values = terms.Select(term => term.Value).ToList();
        var computed = compute(values);
        return Enumerable
            .Range(0, terms.Count)
            .Sum(i => Math.Abs(compute([.. values[..i], values[i] + terms[i].Slack, .. values[(i + 1)..]]) - computed));
    }

    /// <summary>All that one slip can make of a number printed in steps of <paramref name="step"/>.</summary>
    public static List<decimal> Of(decimal number, decimal step)
    {
        var digits = Math.Round(Math.Abs(number) / step).ToString("0", CultureInfo.InvariantCulture).ToCharArray();
        var sign = Math.Sign(number) * step;
        var meant = new List<decimal>(digits.Length * 10);
        for (var i = 0; i < digits.Length; i++)
        {
            var written = digits[i];
            for (var digit = i == 0 ? '1' : '0'; digit <= '9'; digit++)
            {
                if (digit != written)
                {
                    digits[i] = digit;
                    meant.Add(sign * decimal.Parse(digits, CultureInfo.InvariantCulture));
                }
            }

            digits[i] = written;
            if (i > 0 && digits[i - 1] != written && (i > 1 || written != '0'))
            {
                (digits[i - 1], digits[i]) = (written, digits[i - 1]);
                meant.Add(sign * decimal.Parse(digits, CultureInfo.InvariantCulture));
                (digits[i - 1], digits[i]) = (digits[i], written);
            }
        }

        return meant;
    }

    /// <summary>The digits that tell something: an amount or a share that ends in noughts may be a round one, a number is printed in full.</summary>
    public static int DigitsOf(Quantity stated) =>
        stated.Unit is QuantityUnit.Money or QuantityUnit.Percent
            ? Digits(stated.Value / stated.Step).Length
            : Math.Round(Math.Abs(stated.Value) / stated.Step).ToString("0", CultureInfo.InvariantCulture).Length;

    /// <summary>The digits before the noughts at its end.</summary>
    public static int SureDigitsOf(Quantity stated) => Digits(stated.Value / stated.Step).Length;

    /// <summary>What its last digit that is no nought counts: thousands in 3.118.000.</summary>
    public static decimal LastDigitOf(Quantity stated)
    {
        var unit = stated.Step;
        while (stated.Value != 0 && stated.Value % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }

    private static string Digits(decimal number) =>
        Math.Abs(number).ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
}
