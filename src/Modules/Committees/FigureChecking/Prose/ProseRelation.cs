using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Makes the relation of a sentence: what it prints against what follows from its other quantities.</summary>
internal static class ProseRelation
{
    private const decimal FarForMean = 2.5m;

    /// <summary>What is so many times too much is mostly of something else.</summary>
    private const int Farthest = 4;

    /// <param name="computed">In the quantity's own measure: kroner, per cent, number.</param>
    /// <param name="slack">How far the terms' own rounding may move it.</param>
    /// <param name="arithmetic">Laid out with the numbers as printed.</param>
    public static Relation Of(
        CheckKind kind,
        Sentence sentence,
        Quantity stated,
        decimal computed,
        decimal slack,
        string arithmetic,
        IReadOnlyList<Quantity> terms,
        Severity severity = Severity.Error
    )
    {
        var holds = Holds(kind, stated, computed, slack);
        return new Relation(kind, stated.Text, computed, [.. terms.Select(term => term.Text)], [sentence.LineOf(stated)])
        {
            Unit = UnitOf(stated),
            Arithmetic = holds ? $"{arithmetic} = {Write(computed, stated)}" : null,
            Place = (sentence, stated.Start),
            Figures = [.. terms, stated],
            IsFarOff = !holds && (IsFarOff(kind, stated, computed, slack) || IsOfSomethingElse(kind, stated, computed, slack, terms)),
            Rounded = holds && stated.High is null && stated.Value != computed,
            Doubt = holds ? null : new Doubt(severity, T["Check.Sentence", arithmetic, Write(computed, stated), stated.Text]),
        };
    }

    /// <summary>The figure can stand for what is computed, rounded as such a figure is.</summary>
    public static bool Holds(CheckKind kind, Quantity stated, decimal computed, decimal slack) =>
        stated.StandsFor(computed, slack + (kind is CheckKind.Mean or CheckKind.Product ? RoundingOf(stated) : 0));

    /// <summary>All terms added up.</summary>
    public static Relation Sum(
        CheckKind kind,
        Sentence sentence,
        Quantity stated,
        IReadOnlyList<Mention> terms,
        Severity severity = Severity.Error
    ) =>
        Of(
            kind,
            sentence,
            stated,
            terms.Sum(term => term.Value),
            terms.Sum(term => term.Quantity.Slack),
            string.Join(" + ", terms),
            [.. terms.Select(term => term.Quantity)],
            severity
        );

    /// <summary>What is left of the first when the second is taken from it.</summary>
    public static Relation Difference(Sentence sentence, Quantity stated, Quantity first, Quantity second) =>
        Of(
            CheckKind.Difference,
            sentence,
            stated,
            first.Value - second.Value,
            first.Slack + second.Slack,
            $"{first.Text} − {second.Text}",
            [first, second]
        );

    /// <summary>
    /// A mean far from what is computed, where no slip explains it, is of something else; and a small number in letters hardly sums anything up.
    /// </summary>
    private static bool IsFarOff(CheckKind kind, Quantity stated, decimal computed, decimal slack) =>
        kind == CheckKind.Mean
            ? (Math.Abs(stated.Value) > Math.Abs(computed) * FarForMean || Math.Abs(computed) > Math.Abs(stated.Value) * FarForMean)
                && !Slips.IsOneSlip(stated, computed, slack)
            : stated.IsWritten && kind is (CheckKind.Sum or CheckKind.Difference or CheckKind.Balance);

    /// <summary>So many times too much or too little that no slip of the pen, be it in the figure or in one that it follows from, explains it.</summary>
    private static bool IsOfSomethingElse(CheckKind kind, Quantity stated, decimal computed, decimal slack, IReadOnlyList<Quantity> terms)
    {
        var (size, meant) = (Math.Abs(stated.Value), Math.Abs(computed));
        if (stated.High is not null || (size <= meant * Farthest && meant <= size * Farthest) || Slips.IsOneSlip(stated, meant, slack))
        {
            return false;
        }

        return meant == 0
            || size == 0
            || !terms.Any(term => Slips.Of(term.Value, term.Step).Exists(slip => slip != 0 && term.Value != 0 && Explains(term, slip)));

        bool Explains(Quantity term, decimal slip) =>
            kind switch
            {
                CheckKind.Sum or CheckKind.Difference or CheckKind.Balance => Math.Abs(Math.Abs(slip - term.Value) - Math.Abs(size - meant))
                    <= stated.Slack + slack,
                CheckKind.Percentage when terms is [var a, var b] => Computation
                    .SharesOf(slip, (term == a ? b : a).Value)
                    .Any(share => stated.StandsFor(share)),
                _ => IsNear(slip / term.Value, size / meant) || IsNear(term.Value / slip, size / meant),
            };
    }

    private static bool IsNear(decimal one, decimal other) => Math.Abs(one - other) <= other / 10;

    /// <summary>What is computed is printed rounded, to whole persons or to the thousand kroner: zeros at the end may be such.</summary>
    public static decimal RoundingOf(Quantity stated)
    {
        var step = stated.Step;
        while (
            stated.Unit == QuantityUnit.Money && step > 0 && step < 1_000 && stated.Value >= step * 100 && stated.Value % (step * 10) == 0
        )
        {
            step *= 10;
        }

        return step / 2;
    }

    /// <summary>In the words of <paramref name="like"/>: 6,7 mio. kr. rather than 6700000.</summary>
    public static string Write(decimal value, Quantity like)
    {
        var unit = like.Text.TrimStart('-', '–', '−').TrimStart("0123456789.,- –".ToCharArray()).Trim();
        return $"{Danish.WriteFiner(value / like.Scale, like.Step / like.Scale)} {unit}".Trim();
    }

    public static string? UnitOf(Quantity quantity) =>
        quantity.Unit switch
        {
            QuantityUnit.Money => "kr.",
            QuantityUnit.Percent => "pct.",
            QuantityUnit.PercentPoint => "procentpoint",
            _ => null,
        };
}
