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
    /// <summary>The terms' rounding may be so small a part of the figure.</summary>
    private const int LargestSlack = 20;

    /// <summary>Of figures rounded more than this part of what is told of them hardly any is not a slip away from fitting.</summary>
    private const int CoarsestSlack = 5;
    private const int FarthestSlip = 3;
    private const int FarthestFirstDigit = 10;

    private IReadOnlyList<Quantity> Quantities => [.. Terms.Select(term => term.Quantity)];

    private Quantity Size => Stated.Quantity with { Value = Math.Abs(Stated.Value) };

    public decimal Slack => Slips.SlackOf(Quantities, Compute);

    public decimal Computed => Math.Abs(Compute([.. Terms.Select(term => term.Value)]));

    public bool Holds => ProseRelation.Holds(Kind, Size, Computed, Slack);

    /// <summary>What is added up fits as it is printed, or is not rounded so much that it would fit anything.</summary>
    public bool IsBelievable =>
        Kind is not (CheckKind.Sum or CheckKind.Difference or CheckKind.Balance)
        || Size.StandsFor(Computed)
        || Slack * LargestSlack <= Size.Value;

    /// <summary>All that the words leave open is which figure is wrong.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>Each figure has its sign, so that a slip in a sum can be told.</summary>
    public bool IsSigned { get; init; }

    public bool IsSlip => !Terms.Any(term => term.Quantity.IsWritten) && IsSlipWithin(FarthestSlip);

    /// <param name="farthest">How many times too large or too small the figure may be.</param>
    /// <param name="fewestDigits">Of the figure, for one of its terms to be the wrong one.</param>
    public bool IsSlipWithin(int farthest, int fewestDigits = Slips.FewestDigits) =>
        IsCertain
        && (Kind != CheckKind.Sum || IsSigned)
        && !(Kind == CheckKind.Difference && Stated.IsTotal && Terms.All(term => term.Value < Stated.Value))
        && !Stated.Quantity.IsWritten
        && (Kind != CheckKind.Product || Slack * CoarsestSlack <= Size.Value)
        && Slips.Explains(
            Size,
            Quantities,
            terms => Math.Abs(Compute(terms)),
            farthest,
            fewestDigits,
            Math.Max(0, RoundingOf(Kind) - Size.Slack)
        );

    /// <summary>How many results that have nothing to do with the figure one slip of it would explain, 1 being all.</summary>
    public decimal Chance => Size.Value == 0 ? 1 : Slips.Of(Size.Value, Size.Step).Count * (Slack + Size.Step / 2) / Size.Value;

    private decimal RoundingOf(CheckKind kind) =>
        kind switch
        {
            CheckKind.Product => ProseRelation.RoundingOf(Size),
            CheckKind.Mean => Size.Step / 2,
            _ => 0,
        };

    /// <summary>The sentences are about one thing: each goes on from the one before it, or the last says what remains of what they name.</summary>
    public bool AreTogether(IReadOnlyList<Sentence> window) =>
        !(Stated.IsChange && Terms.All(term => term.Sentence.Follows(Stated.Sentence))) && AreOfOneMatter(window);

    private bool AreOfOneMatter(IReadOnlyList<Sentence> window) =>
        window.Skip(1).All(s => s.GoesOn)
        || (window[^1] == Stated.Sentence && IsEnd(Stated) && (Kind == CheckKind.Balance || window.Count == 2));

    /// <summary>Figures that stand alone together: told where they fit, or where one slip, be it in the first digit, keeps them from it.</summary>
    public Relation? ToConjecture(int fewestDigits = Slips.FewestDigits, int farthest = FarthestFirstDigit) =>
        Holds || IsSlipWithin(farthest, fewestDigits) ? ToRelation().AsConjecture() with { IsFarOff = false } : null;

    /// <summary>With a figure of the sentence before them two come to what is stated: there are more than the two.</summary>
    public bool ComesOutWith(Sentence? before) =>
        Kind == CheckKind.Difference
        && Terms is [var high, var low]
        && (before?.Mentions ?? []).Any(m =>
            m.Unit == Stated.Unit
            && (
                (decimal[])
                    [
                        high.Value + low.Value + m.Value,
                        high.Value + low.Value - m.Value,
                        high.Value - low.Value - m.Value,
                        high.Value - low.Value + m.Value,
                    ]
            ).Any(value => Size.StandsFor(Math.Abs(value), Slack))
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

    /// <summary>What per cent the one may be of the other, or more or less than it.</summary>
    public static IEnumerable<decimal> SharesOf(decimal a, decimal b) =>
        [100 * Over(a, b), 100 * Over(b, a), 100 * Over(Math.Abs(a - b), a), 100 * Over(Math.Abs(a - b), b)];

    /// <summary>Nothing is a share of nothing.</summary>
    public static decimal Over(decimal part, decimal whole) => whole == 0 ? 0 : part / whole;

    private static bool IsEnd(Mention stated) => stated.Follows || EndPattern().IsMatch(stated.Lead) || stated.IsRestByTrail;

    [GeneratedRegex(
        @"\b(?:rest(?:er\p{L}*|en|bel\p{L}*|bud\p{L}*|be\p{L}*)|herefter|ultimo\p{L}*|netto|saldo\p{L}*|ved [^;.]{0,20}(?:udgang|slutning)\p{L}*|31\.? ?december|31/12)\b[^;]*$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft,
        Patterns.Timeout
    )]
    private static partial Regex EndPattern();
}
