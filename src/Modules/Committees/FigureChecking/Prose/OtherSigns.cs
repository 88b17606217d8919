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

    public static bool Explain(Relation relation)
    {
        if (
            relation is not { Holds: false, Kind: CheckKind.Sum or CheckKind.Difference or CheckKind.Balance, Place: ValueTuple<Sentence, int> place }
            || relation.Figures.Count is < Fewest or > Most
            || relation.Figures.Any(figure => figure is not Quantity { High: null, IsWritten: false })
        )
        {
            return false;
        }

        var figures = relation.Figures.Cast<Quantity>().ToList();
        return ComesOut(figures) || WithOneMore(figures, place.Item1);
    }

    private static bool WithOneMore(List<Quantity> figures, Sentence sentence)
    {
        var beside = sentence.Quantities.Where(other => other.Unit == figures[0].Unit && !figures.Contains(other)).ToList();
        return beside.Count is > 0 and <= MostBeside
            && figures.Max(figure => Math.Abs(figure.Value) / figure.Step) >= FewestSteps
            && beside.Exists(other => ComesOut([.. figures, other]));
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
