using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// Figures that do not add up as they were read, but do when some of them are taken from the others, or with one more that stands beside them: it is the
/// reading that is wrong.
/// </summary>
internal static partial class OtherSigns
{
    private const int Fewest = 3;
    private const int Most = 7;

    /// <summary>With so many others beside them one fits by chance.</summary>
    private const int MostBeside = 3;

    /// <summary>Of the largest figure; what is rounded more fits by chance.</summary>
    private const int SlackInLargest = 50;

    /// <summary>Smaller numbers come out by chance with one more.</summary>
    private const int FewestSteps = 1_000;

    /// <summary>So many sentences back a figure may still be one of those that are read.</summary>
    private const int SentencesBack = 3;

    public static bool Explain(Relation relation) =>
        ExplainsSum(relation) || ExplainsRest(relation) || ExplainsShare(relation) || ExplainsParts(relation) || ExplainsProduct(relation);

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
            || relation.Figures.Any(figure => figure is not Quantity { High: null })
        )
        {
            return false;
        }

        var figures = relation.Figures.Cast<Quantity>().ToList();
        if (figures.Exists(figure => figure.IsWritten))
        {
            // 120 flere på tre områder og 90 færre
            return figures.FindAll(figure => !figure.IsWritten) is { Count: >= Fewest } digits && ComesOut(digits);
        }

        return ComesOut(figures)
            || WithOneMore(figures, place.Item1)
            || WithOneInLetters(figures, place.Item1)
            || (relation.Kind == CheckKind.Difference && WithOneBefore(figures, place.Item1));
    }

    /// <summary>A share of the other of the two figures, a change the other way, or with one more figure: <c>13 sendt retur … og fire ændret, 43 pct. af de 40</c>.</summary>
    private static bool ExplainsShare(Relation relation) =>
        relation
            is {
                Holds: false,
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
            relation.IsConjecture
                ? Computation.SharesOf(a.Value, b.Value).Any(value => share.StandsFor(value)) || ComesOutBeside(a, b, share, place.Item1)
                : IsChangeItself(a, b, share, place.Item1)
        );

    /// <summary><c>faldet med 53,2 %, svarende til 207,5 ton (fra 390,0 ton)</c>: the one is no level, but what the other changed by.</summary>
    private static bool IsChangeItself(Quantity a, Quantity b, Quantity share, Sentence sentence) =>
        sentence.Mentions.Any(m =>
            (m.Quantity == a || m.Quantity == b)
            && m.Lead.TrimEnd().EndsWith("svarende til", StringComparison.OrdinalIgnoreCase)
            && share.StandsFor(100 * m.Value / (m.Quantity == a ? b : a).Value)
        );

    private static bool ComesOutBeside(Quantity a, Quantity b, Quantity share, Sentence sentence) =>
        Beside(sentence, a.Unit)
            .Where(other => other.Value > 0 && !ReferenceEquals(other, a) && !ReferenceEquals(other, b))
            .Any(other =>
                share.StandsFor(100 * (Math.Min(a.Value, b.Value) + other.Value) / Math.Max(a.Value, b.Value))
                || share.StandsFor(100 * (a.Value + b.Value) / other.Value)
                || share.StandsFor(100 * a.Value / other.Value)
                || share.StandsFor(100 * b.Value / other.Value)
            );

    /// <summary>What is taken for the rest of a whole is said to be such a share of it: the other figure is not all that is gone.</summary>
    private static bool ExplainsRest(Relation relation) =>
        relation
            is {
                Holds: false,
                IsConjecture: true,
                Kind: CheckKind.Difference or CheckKind.Balance,
                Figures: [Quantity whole, _, Quantity stated],
                Place: ValueTuple<Sentence, int> place
            }
        && Around(place.Item1)
            .Any(other =>
                other is { Unit: QuantityUnit.Percent, IsWritten: false }
                && whole.Value > 0
                && other.StandsFor(100 * stated.Value / whole.Value)
            );

    /// <summary>
    /// Parts that are not said to be all: they cannot be parts of so little; or around them just one, small as it is or in letters, is what they lack: <c>stadfæstet 68, hjemvist 8,
    /// ændret tre, i alt 79</c>.
    /// </summary>
    private static bool ExplainsParts(Relation relation)
    {
        if (
            relation
            is not {
                Kind: CheckKind.Sum,
                Doubt.Severity: Severity.Unexplained,
                Computed: { } computed,
                Figures: [.., Quantity { Unit: QuantityUnit.Count or QuantityUnit.Money } stated],
                Place: ValueTuple<Sentence, int> place
            }
        )
        {
            return false;
        }

        var parts = relation.Figures.SkipLast(1).OfType<Quantity>().ToList();
        if (
            parts.Select(part => part.Step < 1).Distinct().Count() > 1
            || (
                parts.Exists(part => part.Value > stated.Value) && MeanPattern().IsMatch($"{place.Item1.Previous?.Text} {place.Item1.Text}")
            )
        )
        {
            // Some are means and some are numbers; or they are levels of which one is not the sum of the others.
            return true;
        }

        var around = Around(place.Item1).ToList();
        if (parts.Exists(part => IsShareOrRate(part, stated, around) || IsShareOrRate(stated, part, around) || part.Value == stated.Value))
        {
            return true;
        }

        var lacking = around
            .Where(other => other.Unit == stated.Unit && !relation.Figures.Contains(other))
            .Where(other => other.Value == Math.Abs(stated.Value - computed) || other.Value == stated.Value + computed);
        return lacking.Count() == 1;
    }

    /// <summary>One of the parts is said to be such a share of the whole, or is paid so many times to come to it: the others are something else.</summary>
    private static bool IsShareOrRate(Quantity part, Quantity whole, List<Quantity> around) =>
        whole.Value > 0
        && around.Exists(other =>
            other is { Unit: QuantityUnit.Percent, IsWritten: false }
                ? other.StandsFor(100 * part.Value / whole.Value)
                : other is { Unit: QuantityUnit.Count, Step: 1, Value: > 1, High: null }
                    && whole.Unit == QuantityUnit.Money
                    && whole.StandsFor(part.Value * other.Value)
        );

    /// <summary>A product that comes out with one more of the figures around it: <c>der betales for fire måneder. 26 pladser à 9.400 kr. om måneden koster 977.600 kr.</c></summary>
    private static bool ExplainsProduct(Relation relation) =>
        relation
            is {
                Holds: false,
                Kind: CheckKind.Product,
                Computed: { } computed and not 0,
                Figures: [.., Quantity stated],
                Place: ValueTuple<Sentence, int> place
            }
        && SentencesAround(place.Item1)
            .SelectMany(sentence => sentence.Mentions)
            .Where(m => m is { Unit: QuantityUnit.Count, IsBound: false, Value: > 1, Quantity: { High: null, Step: 1 } })
            .Where(m => (stated.Unit == QuantityUnit.Money || m.IsTime) && !relation.Figures.Contains(m.Quantity))
            .Any(m =>
                relation
                    .Figures.SkipLast(1)
                    .OfType<Quantity>()
                    .Select(factor => relation.Figures.Count == Fewest ? factor.Value : computed)
                    .Append(computed)
                    .Any(product => ProseRelation.Holds(CheckKind.Product, stated, product * m.Value, 0))
            );

    private static IEnumerable<Quantity> Beside(Sentence sentence, QuantityUnit unit) => Around(sentence).Where(q => q.Unit == unit);

    /// <summary>In the sentence, in some before it and in the two after.</summary>
    private static IEnumerable<Quantity> Around(Sentence sentence) => SentencesAround(sentence).SelectMany(s => s.Quantities);

    private static IEnumerable<Sentence> SentencesAround(Sentence sentence)
    {
        var around = new List<Sentence> { sentence };
        for (var before = sentence.Previous; before is not null && around.Count <= SentencesBack; before = before.Previous)
        {
            around.Add(before);
        }

        return around.Concat(((Sentence?[])[sentence.Next, sentence.Next?.Next]).OfType<Sentence>());
    }

    private static bool WithOneMore(List<Quantity> figures, Sentence sentence)
    {
        var beside = sentence.Quantities.Where(other => other.Unit == figures[0].Unit && !figures.Contains(other)).ToList();
        return beside.Count is > 0 and <= MostBeside
            && figures.Max(figure => Math.Abs(figure.Value) / figure.Step) >= FewestSteps
            && beside.Exists(other => ComesOut([.. figures, other]));
    }

    /// <summary><c>af 103 blev 11 hjemvist og to ændret, de øvrige 90 …</c></summary>
    private static bool WithOneInLetters(List<Quantity> figures, Sentence sentence) =>
        figures.Count == Fewest
        && sentence.Quantities.Any(other =>
            other is { IsWritten: true, Unit: QuantityUnit.Count }
            && figures[0].Unit == QuantityUnit.Count
            && !TogetherPattern().IsMatch(sentence.Text.AsSpan(0, other.Start))
            && ComesOut([.. figures, other])
        );

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

    // So many there are of them, not so many more.
    [GeneratedRegex(@"\b(?:de|disse|begge|alle|på|i)\s+$", RegexOptions.IgnoreCase | RegexOptions.RightToLeft, Patterns.Timeout)]
    private static partial Regex TogetherPattern();

    [GeneratedRegex(@"gennemsnit|\bsnit|\bgns\b|\bdel(?:t|te|es) med\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex MeanPattern();
}
