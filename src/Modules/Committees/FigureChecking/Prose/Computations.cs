using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The arithmetic that the words of a figure ask for, of all the figures beside it that it can be about.</summary>
internal static partial class Computations
{
    private const int MostTerms = 7;
    private const int MonthsInYear = 12;
    private const int WeeksInYear = 52;

    /// <summary>What the words of <paramref name="stated"/> ask for, of all the figures beside it that it can be about.</summary>
    public static IEnumerable<Computation> For(Mention stated, List<Mention> others)
    {
        if (
            stated is { IsNumber: true, IsMean: false, IsRate: false }
            && (stated.IsChange || stated.IsRest)
            && others.FindAll(m => m.Unit == stated.Unit && m.IsPlain) is { Count: >= 2 } alike
            && PartSum.AreAlike([.. alike, stated])
        )
        {
            if (alike.Count is 2 && stated.IsChange && alike.TrueForAll(m => m is { IsChange: false, IsBeside: false }))
            {
                yield return Computation.Difference(stated, alike);
            }

            if (alike.Count <= MostTerms && stated.IsRest)
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
            yield return Computation.Difference(stated, [p, q]);
        }

        var numbers = others.FindAll(m => m is { IsNumber: true, Quantity.High: null, Value: > 0 });
        numbers = numbers.Count == 2 ? numbers : numbers.FindAll(m => !m.Quantity.IsWritten);
        foreach (
            var quotient in Quotients(stated, numbers, others.Exists(m => m.Unit == QuantityUnit.Percent)).Concat(PartsOf(stated, others))
        )
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
            yield return Computation.Mean(stated, only, [], periods);
        }
    }

    /// <summary>A year's number, and its mean <c>om måneden</c>, <c>om ugen</c>; 0 where no one year is named.</summary>
    private static int PeriodsInYear(Mention mean) =>
        YearPattern().Count(mean.Sentence.Text + mean.Sentence.Previous?.Text) != 1 || MonthPattern().IsMatch(mean.Sentence.Text) ? 0
        : mean.IsMonthly ? MonthsInYear
        : mean.IsWeekly ? WeeksInYear
        : 0;

    /// <summary>Percentages, means, products.</summary>
    private static IEnumerable<Computation> Quotients(Mention stated, List<Mention> numbers, bool isOneOfMore) =>
        stated.Unit == QuantityUnit.Percent ? Percentages(stated, numbers.FindAll(m => !m.IsTime && !m.Quantity.IsWritten), isOneOfMore)
        : numbers is [var first, var second] ? [.. Means(stated, first, second), .. Products(stated, first, second)]
        : [];

    private static IEnumerable<Computation> Percentages(Mention stated, List<Mention> numbers, bool isOneOfMore)
    {
        if (numbers is not [var a, var b] || a.Unit != b.Unit || Sharing.PercentTriples.IsOfNeither(stated, a, b))
        {
            yield break;
        }

        if (a.IsChange != b.IsChange && IsSaidBeside(stated, a.IsChange ? a : b))
        {
            // So many fewer than there were.
            var (change, level) = a.IsChange ? (a, b) : (b, a);
            var back = change.Direction < 0 ? 1 : -1;
            yield return new Computation(
                CheckKind.Percentage,
                stated,
                [change, level],
                v => Computation.Over(100 * v[0], v[1] + (back * v[0])),
                back > 0 ? "100 × {0} / ({1} + {0})" : "100 × {0} / ({1} − {0})"
            );
        }
        else if (stated.IsChange && !a.IsChange && !b.IsChange)
        {
            yield return Computation.Change(stated, a, b);
            if (!a.GoesTo(b))
            {
                yield return Computation.Change(stated, b, a);
            }
        }

        if (
            !stated.IsChange
            && !isOneOfMore
            && !PhysicalMeasures.IsSpeed(a)
            && (stated.IsConclusion || stated.IsNamedShare || SharePattern().IsMatch(stated.Lead + "|" + stated.Trail))
        )
        {
            var share = a.Value < b.Value ? Computation.Share(stated, a, b) : Computation.Share(stated, b, a);
            if (share.Holds || !AreOfOtherYears(a.Sentence, b.Sentence))
            {
                yield return share;
            }
        }
    }

    /// <summary>Each names years, and not the same.</summary>
    private static bool AreOfOtherYears(Sentence one, Sentence other)
    {
        var (years, others) = (YearsIn(one), YearsIn(other));
        return one != other && years.Count > 0 && others.Count > 0 && !years.SetEquals(others);

        static HashSet<string> YearsIn(Sentence sentence) => [.. Patterns.Year().Matches(sentence.Text).Select(year => year.Value)];
    }

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
            || number.IsBound
            || (number.IsRate && total.Unit == number.Unit && stated.IsRate)
            || (stated.IsTime && !total.IsTime)
            || (stated.IsTime && !stated.IsMean && number.IsTime && total.Value != stated.Value * number.Value)
            || (total.Unit == QuantityUnit.Count && number.Quantity.Step < 1)
            || total.Unit != stated.Unit
            || !(stated.IsMean || (stated.IsRate && stated.IsAfter(total)))
            || total.IsMean
        )
        {
            yield break;
        }

        if (!total.IsRate)
        {
            yield return Computation.Mean(stated, total, [number]);
        }

        if (stated.IsMonthly && (!total.IsRate || total.IsYearly))
        {
            yield return Computation.Mean(stated, total, [number], MonthsInYear);
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
            && !(first.IsToldAsRate && second.IsToldAsRate)
        )
        {
            yield return Computation.Product(stated, [rate, rate == first ? second : first]);
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
            && !TakenPattern().IsMatch(share.Trail)
            && !IsShareOfOther(share, whole)
            && (stated.Value == 0 || !share.Quantity.StandsFor(100 * whole.Value / stated.Value))
        )
        {
            yield return new Computation(CheckKind.Percentage, stated, [share, whole], v => v[0] * v[1] / 100, "{0} af {1}");
        }
    }

    /// <summary><c>65 (49 % af de oprindelige)</c>: the number before it is that share of another.</summary>
    private static bool IsShareOfOther(Mention share, Mention number) =>
        share.Sentence == number.Sentence
        && share.Order == number.Order + 1
        && share.Lead.Trim() is "(" or ", eller" or ", svarende til"
        && OfPattern().IsMatch(share.Trail);

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
            yield return new Computation(
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

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b(?:årets|sidste år|året)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex YearPattern();

    [GeneratedRegex(
        @"\b(?:udgør|udgjorde|bliver|er|var|svarer(?: \p{L}+){0,3} til|svarende til|giver|giver det|beløber sig til|(?:betale|lægge|finansiere|modtage|betaler|modtager|får)(?: \p{L}+){0,2})\s*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex IsResultPattern();

    [GeneratedRegex(@"^\s*(?:ud )?af\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex OfPattern();

    [GeneratedRegex("trukket|fradrag|ekskl", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TakenPattern();

    [GeneratedRegex($@"\b(?:{Patterns.Month})\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MonthPattern();

    [GeneratedRegex(
        @"\b(?:udgør|udgjorde|svarer|svarende|altså|dvs|dermed|andel\p{L}*|opnåede|nåede|hvilket er|det er|kunne)\b[^,;]*\||^\s*\(?\s*\||\|\s*\)|\|\s*(?:af|ud af)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SharePattern();
}
