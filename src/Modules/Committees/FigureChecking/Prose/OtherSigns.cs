using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// Figures that do not add up as they were read, but do when some of them are taken from the others, or with one more that stands beside them: it is the
/// reading that is wrong.
/// </summary>
internal static class OtherSigns
{
    private const int Fewest = 3;
    private const int Most = 7;

    /// <summary>With so many others beside them one fits by chance.</summary>
    private const int MostBeside = 3;

    /// <summary>Of the largest figure; what is rounded more fits by chance.</summary>
    private const int SlackInLargest = 50;

    /// <summary>Smaller numbers come out by chance with one more.</summary>
    private const int FewestSteps = 1_000;

    public static bool Explain(Relation relation) => ExplainsSum(relation) || ExplainsShare(relation);

    private static bool ExplainsSum(Relation relation)
    {
        if (
            relation
                is not {
                    Holds: false,
                    Kind: CheckKind.Sum or CheckKind.Difference or CheckKind.Balance,
                    Place: ValueTuple<Sentence, int> place
                }
            || relation.Figures.Count is < Fewest or > Most
            || relation.Figures.Any(figure => figure is not Quantity { High: null, IsWritten: false })
        )
        {
            return false;
        }

        var figures = relation.Figures.Cast<Quantity>().ToList();
        return ComesOut(figures)
            || WithOneMore(figures, place.Item1)
            || (relation.Kind == CheckKind.Difference && WithOneBefore(figures, place.Item1));
    }

    /// <summary>A share of the other of the two figures, a change the other way, or with one more figure: <c>13 sendt retur … og fire ændret, 43 pct. af de 40</c>.</summary>
    private static bool ExplainsShare(Relation relation) =>
        relation
            is {
                Holds: false,
                IsConjecture: true,
                Kind: CheckKind.Percentage,
                Figures: [
                    Quantity { Value: > 0 } a,
                    Quantity { Value: > 0 } b,
                    Quantity { Unit: QuantityUnit.Percent, IsWritten: false } share,
                ],
                Place: ValueTuple<Sentence, int> place
            }
        && a.Unit == b.Unit
        && (
            Shares(a.Value, b.Value).Any(value => share.StandsFor(value))
            || Beside(place.Item1, a.Unit)
                .Where(other => other.Value > 0 && !ReferenceEquals(other, a) && !ReferenceEquals(other, b))
                .Any(other => share.StandsFor(100 * (Math.Min(a.Value, b.Value) + other.Value) / Math.Max(a.Value, b.Value)))
        );

    private static IEnumerable<decimal> Shares(decimal a, decimal b) =>
        [100 * a / b, 100 * b / a, 100 * Math.Abs(a - b) / a, 100 * Math.Abs(a - b) / b];

    private static IEnumerable<Quantity> Beside(Sentence sentence, QuantityUnit unit) =>
        ((Sentence?[])[sentence.Previous, sentence]).OfType<Sentence>().SelectMany(s => s.Quantities).Where(q => q.Unit == unit);

    private static bool WithOneMore(List<Quantity> figures, Sentence sentence)
    {
        var beside = sentence.Quantities.Where(other => other.Unit == figures[0].Unit && !figures.Contains(other)).ToList();
        return beside.Count is > 0 and <= MostBeside
            && figures.Max(figure => Math.Abs(figure.Value) / figure.Step) >= FewestSteps
            && beside.Exists(other => ComesOut([.. figures, other]));
    }

    /// <summary><c>147 blev fældet. Omvendt er der plantet 24 og 17. Det er samlet 106 færre</c>: what lies between two is of three.</summary>
    private static bool WithOneBefore(List<Quantity> figures, Sentence sentence)
    {
        var before = ((Sentence?[])[sentence.Previous, sentence.Previous?.Previous])
            .OfType<Sentence>()
            .SelectMany(s => s.Quantities)
            .Where(other => other is { IsWritten: false, High: null } && other.Unit == figures[0].Unit && !figures.Contains(other))
            .ToList();
        return before.Count is > 0 and <= MostBeside && before.Exists(other => ComesOut([.. figures, other]));
    }

    private static bool ComesOut(List<Quantity> figures)
    {
        var slack = figures.Sum(figure => figure.Slack);
        if (slack * SlackInLargest > figures.Max(figure => Math.Abs(figure.Value)))
        {
            return false;
        }

        // The first figure's sign is free: all turned about is the same sum.
        for (var signs = 0; signs < 1 << (figures.Count - 1); signs++)
        {
            var sum = Math.Abs(figures[0].Value);
            for (var i = 1; i < figures.Count; i++)
            {
                sum += Math.Abs(figures[i].Value) * ((signs >> (i - 1) & 1) == 0 ? 1 : -1);
            }

            if (Math.Abs(sum) <= slack)
            {
                return true;
            }
        }

        return false;
    }
}
