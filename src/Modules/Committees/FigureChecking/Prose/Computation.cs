using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>One way in which a figure may follow from others: the arithmetic that its words ask for.</summary>
/// <param name="Arithmetic">With {0}, {1} … for the terms as printed.</param>
internal sealed partial record Computation(
    CheckKind Kind,
    Mention Stated,
    IReadOnlyList<Mention> Terms,
    Func<IReadOnlyList<decimal>, decimal> Compute,
    string Arithmetic
)
{
    private const int MostTerms = 7;
    private const int FarthestSlip = 3;
    private const int FarthestFirstDigit = 10;
    private const int MonthsInYear = 12;
    private const int WeeksInYear = 52;

    private IReadOnlyList<Quantity> Quantities => [.. Terms.Select(term => term.Quantity)];

    private Quantity Size => Stated.Quantity with { Value = Math.Abs(Stated.Value) };

    public decimal Slack => Slips.SlackOf(Quantities, Compute);

    public decimal Computed => Math.Abs(Compute([.. Terms.Select(term => term.Value)]));

    public bool Holds => ProseRelation.Holds(Kind, Size, Computed, Slack);

    /// <summary>All that the words leave open is which figure is wrong.</summary>
    public bool IsCertain { get; init; } = true;

    public bool IsSlip => !Terms.Any(term => term.Quantity.IsWritten) && IsSlipWithin(FarthestSlip);

    /// <param name="farthest">How many times too large or too small the figure may be.</param>
    /// <param name="fewestDigits">Of the figure, for one of its terms to be the wrong one.</param>
    public bool IsSlipWithin(int farthest, int fewestDigits = Slips.FewestDigits) =>
        IsCertain
        && Kind != CheckKind.Sum
        && !Stated.Quantity.IsWritten
        && Slips.Explains(Size, Quantities, terms => Math.Abs(Compute(terms)), farthest, fewestDigits);

    /// <summary>The sentences are about one thing: each goes on from the one before it, or the last says what remains of what they name.</summary>
    public bool AreTogether(IReadOnlyList<Sentence> window) =>
        !(Stated.IsChange && Terms.All(term => term.Sentence.Follows(Stated.Sentence))) && AreOfOneMatter(window);

    private bool AreOfOneMatter(IReadOnlyList<Sentence> window) =>
        window.Skip(1).All(s => s.GoesOn)
        || (window[^1] == Stated.Sentence && IsEnd(Stated) && (Kind == CheckKind.Balance || window.Count == 2));

    /// <summary>Figures that stand alone together: told where they fit, or where one slip, be it in the first digit, keeps them from it.</summary>
    public Relation? ToConjecture(int fewestDigits = Slips.FewestDigits) =>
        Holds || IsSlipWithin(FarthestFirstDigit, fewestDigits) ? ToRelation().AsConjecture() with { IsFarOff = false } : null;

    /// <summary>With a figure of the sentence before them two come to what is stated: there are more than the two.</summary>
    public bool ComesOutWith(Sentence? before) =>
        Kind == CheckKind.Difference
        && Terms is [var high, var low]
        && (before?.Mentions ?? []).Any(m =>
            m.Unit == Stated.Unit
            && ((decimal[])[high.Value + low.Value - m.Value, high.Value - low.Value - m.Value, high.Value - low.Value + m.Value]).Any(
                value => Size.StandsFor(Math.Abs(value), Slack)
            )
        );

    public Relation ToRelation(Severity severity = Severity.Error) =>
        ProseRelation.Of(
            Kind,
            Stated.Sentence,
            Size,
            Computed,
            Slack,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Arithmetic, [.. Terms.Select(term => term.Quantity.Text)]),
            Quantities,
            severity
        );

    /// <summary>What lies between two levels.</summary>
    public static Computation Difference(Mention stated, IEnumerable<Mention> levels) =>
        new(CheckKind.Difference, stated, [.. levels.OrderByDescending(m => m.Value)], v => v[0] - v[1], "{0} − {1}");

    /// <summary>So many per cent the part is of the whole.</summary>
    public static Computation Share(Mention stated, Mention part, Mention whole) =>
        new(CheckKind.Percentage, stated, [part, whole], v => Over(100 * v[0], v[1]), "100 × {0} / {1}");

    /// <summary>A change in per cent of what there was.</summary>
    public static Computation Change(Mention stated, Mention from, Mention to) =>
        new(
            CheckKind.Percentage,
            stated,
            [from, to],
            v => Over(100 * (v[1] - v[0]), v[0]),
            to.Value < from.Value ? "100 × ({0} − {1}) / {0}" : "100 × ({1} − {0}) / {0}"
        );

    /// <summary>A total over all that it is shared by, and over so many times besides.</summary>
    public static Computation Mean(Mention stated, Mention total, IEnumerable<Mention> divisors, int times = 1)
    {
        List<Mention> terms = [total, .. divisors];
        return new(CheckKind.Mean, stated, terms, v => v.Skip(1).Aggregate(v[0], Over) / times, Joined(" / ", terms.Count, times));
    }

    /// <summary>All factors multiplied, so many times.</summary>
    public static Computation Product(Mention stated, IReadOnlyList<Mention> factors, int times = 1) =>
        new(
            CheckKind.Product,
            stated,
            factors,
            v => v.Aggregate((decimal)times, (result, factor) => result * factor),
            Joined(" × ", factors.Count, times)
        );

    private static string Joined(string sign, int terms, int times) =>
        string.Join(sign, Enumerable.Range(0, terms).Select(i => $"{{{i}}}").Concat(times > 1 ? [$"{times}"] : []));

    /// <summary>What the words of <paramref name="stated"/> ask for, of all the figures beside it that it can be about.</summary>
    public static IEnumerable<Computation> For(Mention stated, List<Mention> others)
    {
        var alike = others.FindAll(m => m.Unit == stated.Unit && m.IsPlain);
        if (stated.IsNumber && !stated.IsMean && !stated.IsRate && PartSum.AreAlike([.. alike, stated]))
        {
            if (alike.Count is 2 && stated.IsChange && alike.TrueForAll(m => !m.IsChange))
            {
                yield return Difference(stated, alike);
            }

            if (alike.Count is >= 2 and <= MostTerms && stated.IsRest)
            {
                foreach (var balance in Balances(stated, alike))
                {
                    yield return balance;
                }
            }
        }

        if (
            stated.Unit is QuantityUnit.PercentPoint
            && others.FindAll(m => m is { Unit: QuantityUnit.Percent, Quantity: { High: null, IsWritten: false } }) is [var p, var q]
            && !Margins.Says(stated.Lead)
        )
        {
            yield return Difference(stated, [p, q]);
        }

        var numbers = others.FindAll(m => m is { IsNumber: true, Quantity.High: null, Value: > 0 });
        numbers = numbers.Count == 2 ? numbers : numbers.FindAll(m => !m.Quantity.IsWritten);
        foreach (var quotient in Quotients(stated, numbers).Concat(PartsOf(stated, others)))
        {
            yield return quotient;
        }

        if (
            stated.IsMean
            && numbers is [{ IsRate: false } only]
            && only.Unit == stated.Unit
            && PeriodsInYear(stated) is > 1 and var periods
        )
        {
            yield return Mean(stated, only, [], periods);
        }
    }

    /// <summary>A year's number, and its mean <c>om måneden</c>, <c>om ugen</c>; 0 where no one year is named.</summary>
    private static int PeriodsInYear(Mention mean) =>
        YearPattern().Count(mean.Sentence.Text + mean.Sentence.Previous?.Text) != 1 || MonthPattern().IsMatch(mean.Sentence.Text) ? 0
        : mean.IsMonthly ? MonthsInYear
        : mean.IsWeekly ? WeeksInYear
        : 0;

    /// <summary>Percentages, means, products.</summary>
    private static IEnumerable<Computation> Quotients(Mention stated, List<Mention> numbers) =>
        stated.Unit == QuantityUnit.Percent ? Percentages(stated, numbers.FindAll(m => !m.IsTime && !m.Quantity.IsWritten))
        : numbers is [var first, var second] ? [.. Means(stated, first, second), .. Products(stated, first, second)]
        : [];

    private static IEnumerable<Computation> Percentages(Mention stated, List<Mention> numbers)
    {
        if (numbers is not [var a, var b] || a.Unit != b.Unit)
        {
            yield break;
        }

        if (a.IsChange != b.IsChange && IsSaidBeside(stated, a.IsChange ? a : b))
        {
            // So many fewer than there were.
            var (change, level) = a.IsChange ? (a, b) : (b, a);
            var back = change.Direction < 0 ? 1 : -1;
            yield return new(
                CheckKind.Percentage,
                stated,
                [change, level],
                v => Over(100 * v[0], v[1] + (back * v[0])),
                back > 0 ? "100 × {0} / ({1} + {0})" : "100 × {0} / ({1} − {0})"
            );
        }
        else if (stated.IsChange)
        {
            yield return Change(stated, a, b);
            yield return Change(stated, b, a);
        }

        if (!stated.IsChange && (stated.IsConclusion || stated.IsNamedShare || SharePattern().IsMatch(stated.Lead + "|" + stated.Trail)))
        {
            yield return a.Value < b.Value ? Share(stated, a, b) : Share(stated, b, a);
        }
    }

    /// <summary>Nothing is a share of nothing.</summary>
    private static decimal Over(decimal part, decimal whole) => whole == 0 ? 0 : part / whole;

    private static bool IsSaidBeside(Mention share, Mention change) =>
        share.Sentence == change.Sentence && Math.Abs(share.Order - change.Order) == 1;

    private static IEnumerable<Computation> Means(Mention stated, Mention first, Mention second)
    {
        var (total, number) =
            first.Unit == stated.Unit && second.Unit != stated.Unit ? (first, second)
            : second.Unit == stated.Unit && first.Unit != stated.Unit ? (second, first)
            : first.Value >= second.Value ? (first, second)
            : (second, first);
        if (
            number.Unit != QuantityUnit.Count
            || total.Unit != stated.Unit
            || !(stated.IsMean || (stated.IsRate && stated.IsAfter(total)))
            || total.IsMean
        )
        {
            yield break;
        }

        if (!total.IsRate)
        {
            yield return Mean(stated, total, [number]);
        }

        if (stated.IsMonthly && (!total.IsRate || total.IsYearly))
        {
            yield return Mean(stated, total, [number], MonthsInYear);
        }
    }

    private static IEnumerable<Computation> Products(Mention stated, Mention first, Mention second)
    {
        var rate =
            first.IsRate || first.IsMean ? first
            : second.IsRate || second.IsMean ? second
            : null;
        if (
            rate is not null
            && rate.Unit == stated.Unit
            && !Dates.YearSpans.Names(stated.Sentence.Text)
            && stated is { IsChange: false, IsRate: false, IsMean: false }
        )
        {
            yield return Product(stated, [rate, rate == first ? second : first]);
        }
    }

    /// <summary><c>25 % af 1.260.000 kr. … udgør 315.000 kr.</c></summary>
    private static IEnumerable<Computation> PartsOf(Mention stated, List<Mention> others)
    {
        var wholes = others.FindAll(m => m.Unit == stated.Unit && m is { Quantity: { High: null, IsWritten: false }, IsTime: false });
        var shares = others.FindAll(m => m is { Unit: QuantityUnit.Percent, IsChange: false, Quantity.High: null });
        if (
            stated.IsNumber
            && !stated.IsTime
            && wholes is [var whole]
            && shares is [var share]
            && (share.Sentence == whole.Sentence || share.Sentence == stated.Sentence)
            && IsResultPattern().IsMatch(stated.Lead)
        )
        {
            yield return new(CheckKind.Percentage, stated, [share, whole], v => v[0] * v[1] / 100, "{0} af {1}");
        }
    }

    /// <summary>Each figure counts with the sign that its words give it; without such words with either.</summary>
    private static IEnumerable<Computation> Balances(Mention stated, List<Mention> terms)
    {
        var signs = terms.ConvertAll(term => term.Value < 0 ? 1 : BalanceSign.Of(term));
        if (signs.Count(sign => sign == 0) > 2)
        {
            yield break;
        }

        foreach (var chosen in Choices(signs))
        {
            yield return new(
                IsBalance(chosen) || terms.Exists(term => term.Value < 0) ? CheckKind.Balance : CheckKind.Sum,
                stated,
                terms,
                values => values.Zip(chosen, (value, sign) => value * sign).Sum(),
                string.Concat(
                        chosen.Select(
                            (sign, i) =>
                                (
                                    sign < 0 ? " − "
                                    : i > 0 ? " + "
                                    : ""
                                ) + $"{{{i}}}"
                        )
                    )
                    .Trim()
            )
            {
                IsCertain = signs.TrueForAll(sign => sign != 0),
            };
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Choices(List<int> signs)
    {
        var free = Enumerable.Range(0, signs.Count).Where(i => signs[i] == 0).ToList();
        for (var bits = 0; bits < 1 << free.Count; bits++)
        {
            var chosen = signs.ToArray();
            for (var i = 0; i < free.Count; i++)
            {
                chosen[free[i]] = (bits >> i & 1) == 0 ? 1 : -1;
            }

            yield return chosen;
        }
    }

    private static bool IsBalance(IReadOnlyList<int> signs) => signs.Contains(-1);

    private static bool IsEnd(Mention stated) => stated.Follows || EndPattern().IsMatch(stated.Lead) || stated.IsRestByTrail;

    [GeneratedRegex(
        @"\b(?:rest(?:er\p{L}*|en|bel\p{L}*|bud\p{L}*|be\p{L}*)|herefter|ultimo\p{L}*|netto|saldo\p{L}*|ved [^;.]{0,20}(?:udgang|slutning)\p{L}*|31\.? ?december|31/12)\b[^;]*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex EndPattern();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b(?:årets|sidste år|året)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"\b(?:udgør|udgjorde|bliver|er|var|svarer(?: \p{L}+){0,3} til|svarende til|giver|giver det|beløber sig til|(?:betale|lægge|finansiere|modtage|betaler|modtager|får)(?: \p{L}+){0,2})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex IsResultPattern();

    [GeneratedRegex($@"\b(?:{Patterns.Month})\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(
        @"\b(?:udgør|udgjorde|svarer|svarende|altså|dvs|dermed|andel\p{L}*|opnåede|nåede|hvilket er|det er|kunne)\b[^,;]*\||^\s*\(?\s*\||\|\s*\)|\|\s*(?:af|ud af)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SharePattern();
}
