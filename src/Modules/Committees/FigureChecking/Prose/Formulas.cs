using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// Figures that stand together, alone in some sentences or lines next to each other, whose measures multiply: so many weeks, so many hours a week, so many
/// hours; a price for each, how many, the cost. Which is the product is told by the measures, whatever the words; which of them is wrong is not, so that a
/// slip of the pen is complained of and nothing else.
/// </summary>
internal static partial class Formulas
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

            if (figures.Count >= FewestFigures && Test(figures) is { } relation)
            {
                return relation;
            }
        }

        return null;
    }

    private static bool GoesWith(Sentence first, Sentence sentence) =>
        sentence.Passage == first.Passage
        || (IsLine(first.Passage) && IsLine(sentence.Passage) && first.Passage.SectionNumber == sentence.Passage.SectionNumber);

    private static bool IsLine(Passage passage) =>
        passage.Kind == PassageKind.ListEntry || (passage.Text.Length <= LongestLine && passage.Sentences.Count == 1);

    private const int LongestLine = 70;

    private static Relation? Test(List<Mention> figures)
    {
        if (!figures.TrueForAll(m => m.IsFactor))
        {
            return null;
        }

        var measures = figures.ConvertAll(MeasureOf);
        for (var product = 0; product < figures.Count; product++)
        {
            var (at, of) = (product, figures[product]);
            var factors = Enumerable.Range(0, figures.Count).Where(i => i != at).ToList();
            if (!Multiply(measures, at, factors))
            {
                continue;
            }

            var others = factors.ConvertAll(i => figures[i]);
            var rate = figures[factors.Find(i => measures[i].Per.Count > 0)];
            var mean = Computation.Mean(rate, of, others.Where(m => m != rate));
            // Of things counted a rate is a mean, and rounded.
            var isMean = rate.IsMean || (of is { Unit: QuantityUnit.Count, IsTime: false } && mean.Holds);
            var computation = isMean ? mean : Computation.Product(of, others);
            if (computation.ToConjecture(FewestDigits) is { } relation)
            {
                return relation;
            }
        }

        return null;
    }

    /// <summary>
    /// The measure of one is that of all the others multiplied: what the rates among them are of stands among the others, each once, and what is left is what
    /// is counted.
    /// </summary>
    private static bool Multiply(List<Measure> measures, int product, List<int> factors)
    {
        var rates = factors.FindAll(i => measures[i].Per.Count > 0);
        if (rates is not [var rate] || measures[product].Per.Count > 0 || measures[rate].IsMoney != measures[product].IsMoney)
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

        return left.Count == 0 && !measures[product].Time.Equals(measures[rate].Per[0], StringComparison.Ordinal);
    }

    private static Measure MeasureOf(Mention m)
    {
        var around = m.Lead + " | " + m.Trail;
        var per = new List<string>();
        foreach (var (name, pattern) in Times)
        {
            if (pattern.IsMatch(around))
            {
                per.Add(name);
            }
        }

        if (EachPattern().IsMatch(around))
        {
            per.Add(Each);
        }

        return new Measure(m.Unit == QuantityUnit.Money, TimeOf(m), per);
    }

    private static string TimeOf(Mention m) =>
        TimePattern().Match(m.Lead + " | " + m.Trail) is { Success: true } time ? NameOf(time.Groups["t"].Value) : "";

    private static string NameOf(string word) =>
        word.StartsWith("ug", StringComparison.OrdinalIgnoreCase) ? "week"
        : word.StartsWith("md", StringComparison.OrdinalIgnoreCase) || word.StartsWith("må", StringComparison.OrdinalIgnoreCase) ? "month"
        : word.StartsWith("år", StringComparison.OrdinalIgnoreCase) ? "year"
        : "";

    private const string Each = "each";

    /// <summary>A week's, a month's, a year's.</summary>
    private static readonly IReadOnlyList<(string Name, Regex Pattern)> Times =
    [
        ("week", WeeklyPattern()),
        ("month", MonthlyPattern()),
        ("year", YearlyPattern()),
    ];

    /// <param name="Time">What length of time it counts; empty when it counts something else.</param>
    /// <param name="Per">What it is a rate of.</param>
    private sealed record Measure(bool IsMoney, string Time, IReadOnlyList<string> Per)
    {
        public bool IsOf(string per) => !IsMoney && Per.Count == 0 && (per == Each ? Time.Length == 0 : Time == per);
    }

    [GeneratedRegex(
        @"\b(?:om ugen|pr\.? uge|per uge|i ugen|/ ?uge|ugentlig\p{L}*|hver uge|ugetime\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex WeeklyPattern();

    [GeneratedRegex(
        @"\b(?:om måneden|pr\.? (?:måned|md)|per måned|månedlig\p{L}*|månedsvis|hver måned|/ ?måned|gennemsnitsmåned\p{L}*|månedsgennemsnit\p{L}*)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MonthlyPattern();

    [GeneratedRegex(@"\b(?:om året|pr\.? år|per år|årlig\p{L}*|hvert år|i hvert af årene)\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex YearlyPattern();

    [GeneratedRegex(
        @"\b(?:stk\b|stykket|pr\.? (?!uge\b|måned\b|md\b|år\b|\d|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\p{L}+|for hver\b|til hver\b|hver enkelt|hver af dem|hver især|enhedspris\p{L}*|enhedsomkostning\p{L}*|enheds\p{L}+|styk(?:pris|prisen)?\b|for alle:?|for ét|én enhed)",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EachPattern();

    [GeneratedRegex(
        @"\|\s*(?:hele |fulde |lange )?(?<t>ugers?|uger|uge|måneders?|måned|mdr|års?)\b|\b(?<t>uger|måneder|år)(?:, antal|ne)?:?\s*\|\s*$|antal(?:let af)? (?<t>uger|måneder|år)[^|]{0,12}\|",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TimePattern();
}
