using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// Figures that stand together, alone in some sentences or lines next to each other, whose measures multiply: so many weeks, so many hours a week, so many
/// hours; a price for each, how many, the cost. Which is the product is told by the measures, whatever the words; which of them is wrong is not, so that a
/// slip of the pen is complained of and nothing else.
/// </summary>
internal static class MeasuredProducts
{
    private const int MostSentences = 4;
    private const int FewestFigures = 3;
    private const int MostFigures = 4;

    /// <summary>Hours that weeks and hours a week come to are few.</summary>
    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var at = 0; at < item.Sentences.Count; at++)
        {
            if (Window(item.Sentences, at) is { } relation)
            {
                yield return relation;
            }
        }

        foreach (var cells in item.Groups.Where(group => group.IsSetOut && group.Mentions.Count is >= FewestFigures and <= MostFigures))
        {
            if (Test([.. cells.Mentions]) is { } relation)
            {
                yield return relation;
            }
        }
    }

    /// <summary>From one sentence on, as far as the figures go: in its passage, or over the lines of a list.</summary>
    private static Relation? Window(IReadOnlyList<Sentence> sentences, int at)
    {
        var figures = new List<Mention>();
        for (var i = at; i < sentences.Count && i < at + MostSentences; i++)
        {
            var sentence = sentences[i];
            if (sentence.Mentions.Count == 0 || !GoesWith(sentences[at], sentence))
            {
                return null;
            }

            figures.AddRange(sentence.Mentions);
            if (figures.Count > MostFigures)
            {
                return null;
            }

            if (figures.Count >= FewestFigures && (Test(figures) ?? Hours(figures)) is { } relation)
            {
                return relation;
            }
        }

        return null;
    }

    private static bool GoesWith(Sentence first, Sentence sentence) =>
        sentence.Passage == first.Passage
        || (first.Passage.IsLine && sentence.Passage.IsLine && first.Passage.SectionNumber == sentence.Passage.SectionNumber);

    /// <summary>Weeks, hours a week and hours, and one number beside them that is no length of time: <c>… og der er plads til 14</c>.</summary>
    private static Relation? Hours(List<Mention> figures) =>
        figures.FindAll(m => m.Measure.Time.Length > 0 || Measure.AreHours(m)) is { Count: FewestFigures } lengths
        && figures.Count == MostFigures
        && lengths.Count(Measure.AreHours) == 2
            ? Test(lengths)
            : null;

    private static Relation? Test(List<Mention> figures)
    {
        if (
            !figures.TrueForAll(m => m.IsFactor || IsMoreHours(m))
            || figures.Count(m => m.Quantity.Step < 1 && m.Unit == QuantityUnit.Count) > 2
        )
        {
            return null;
        }

        var measures = figures.ConvertAll(m => m.Measure);
        for (var product = 0; product < figures.Count; product++)
        {
            var (at, of) = (product, figures[product]);
            var factors = Enumerable.Range(0, figures.Count).Where(i => i != at).ToList();
            if (!Multiply(measures, at, factors))
            {
                continue;
            }

            var others = factors.ConvertAll(i => figures[i]);
            var rate = figures[factors.Find(i => measures[i].IsRate)];
            var mean = Computation.Mean(rate, of, others.Where(m => m != rate));
            // Of things counted a rate is a mean, and rounded.
            var isMean =
                rate.IsMean
                || (
                    of is { Unit: QuantityUnit.Count, IsTime: false }
                    && (rate.Quantity.Step < 1 || (mean.Holds && !(Measure.AreHours(of) && Measure.AreHours(rate))))
                );
            var computation = isMean ? mean : Computation.Product(of, others);
            if (computation.ToConjecture(FewestDigits) is { } relation)
            {
                return relation;
            }
        }

        return null;
    }

    /// <summary><c>udvides med 5 timer om ugen</c></summary>
    private static bool IsMoreHours(Mention m) => m is { Unit: QuantityUnit.Count, Value: > 0, Quantity.High: null } && Measure.AreHours(m);

    /// <summary>
    /// The measure of one is that of all the others multiplied: what the rates among them are of stands among the others, each once, and what is left is what
    /// is counted.
    /// </summary>
    private static bool Multiply(List<Measure> measures, int product, List<int> factors)
    {
        var rates = factors.FindAll(i => measures[i].IsRate);
        if (
            rates is not [var rate]
            || measures[product].Per.Any(per => per != Measure.Each)
            || measures[rate].IsMoney != measures[product].IsMoney
        )
        {
            return false;
        }

        var left = factors.Where(i => i != rate).Select(i => measures[i]).ToList();
        foreach (var per in measures[rate].Per)
        {
            var match = left.FindIndex(measure => measure.IsOf(per));
            if (match < 0)
            {
                return false;
            }

            left.RemoveAt(match);
        }

        // Of a price for a month it need not be said that it is for each of those counted.
        var isForEach =
            measures[rate].IsMoney && left is [{ IsMoney: false, IsRate: false, Time: "" }] && !measures[rate].Per.Contains(Measure.Each);
        return (left.Count == 0 || isForEach) && measures[product].Time != measures[rate].Per[0];
    }
}
