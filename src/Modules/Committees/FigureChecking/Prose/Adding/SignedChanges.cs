using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// What went up and what went down, and what they come to: each figure has its sign from the words next to it, and the first or the last is the net of the
/// others.
/// </summary>
internal static partial class SignedChanges
{
    private const int Fewest = 3;

    /// <summary>So few changes may be of different things.</summary>
    private const int FewestOfSlip = 4;
    private const int Most = 7;
    private const int Farthest = 100;
    private const int FewestDigits = 1;

    public static IEnumerable<Relation> Of(ItemText item) => item.Groups.SelectMany(Of);

    /// <summary>A number in letters may be one of the changes, or tell how many they are: <c>skyldes tre ting</c>.</summary>
    private static IEnumerable<Relation> Of(FigureGroup group)
    {
        var all = Of(group, group.Figures.FindAll(m => !m.Quantity.IsWritten || m.Sign != 0)).ToList();
        var digits = group.Figures.FindAll(m => !m.Quantity.IsWritten);
        return all.Exists(relation => relation.Holds) || digits.Count == group.Figures.Count ? all : Of(group, digits);
    }

    private static IEnumerable<Relation> Of(FigureGroup group, List<Mention> figures)
    {
        if (
            figures.Count is < Fewest or > Most
            || figures.Exists(m => m.Unit != figures[0].Unit || !m.IsNumber || m.Quantity.High is not null || m.IsRate || m.IsMean)
            || Signs(figures) is not { } signs
            || Incomplete.Says(group.Text)
        )
        {
            yield break;
        }

        var readings = ((int[])[0, figures.Count - 1]).Select(net => Net(figures, signs, net)).ToList();
        var told = readings.FindAll(reading => NetPattern().IsMatch(reading.Stated.WordsBefore + "|" + reading.Stated.Trail));
        if (told.Count == 0 && !group.IsSetOut)
        {
            // In a sentence of its own, beside one that tells of all the others.
            told = readings.FindAll(reading => figures.TrueForAll(m => m == reading.Stated || m.Sentence != reading.Stated.Sentence));
        }

        var relation =
            readings.Find(reading => reading.Holds) is { } right ? right.ToRelation(Severity.Unexplained)
            : figures.Count >= FewestOfSlip && told is [var only] && only.IsSlipWithin(Farthest, FewestDigits)
                ? only.ToRelation(Severity.Unexplained)
            : null;
        if (relation is not null)
        {
            yield return relation.AsConjecture() with
            {
                IsFarOff = false,
            };
        }
    }

    private static Computation Net(List<Mention> figures, List<int> signs, int net)
    {
        var terms = Enumerable.Range(0, figures.Count).Where(i => i != net).ToList();
        return new(
            CheckKind.Sum,
            figures[net],
            terms.ConvertAll(i => figures[i]),
            values => signs[net] * values.Zip(terms, (value, i) => Math.Abs(value) * signs[i]).Sum(),
            string.Concat(
                    terms.Select(
                        (term, i) =>
                            (
                                signs[term] * signs[net] < 0 ? " − "
                                : i > 0 ? " + "
                                : ""
                            ) + $"{{{i}}}"
                    )
                )
                .Trim()
        )
        {
            IsSigned = true,
        };
    }

    /// <summary>Null unless each has a sign, of its own or the one before it has, and both signs are found or all are changes.</summary>
    private static List<int>? Signs(List<Mention> figures)
    {
        var signs = new List<int>();
        foreach (var figure in figures)
        {
            var own = figure.Sign is 0 && NextIfSame(figure) is { } next ? next.Sign : figure.Sign;
            if (own == 0 && (signs.Count == 0 || figure.Sentence != figures[signs.Count - 1].Sentence))
            {
                return null;
            }

            signs.Add(own == 0 ? signs[^1] : own);
        }

        return (signs.Contains(1) && signs.Contains(-1)) || figures.TrueForAll(m => m.IsChange) ? signs : null;
    }

    /// <summary><c>20 børn og 18 unge er kommet til</c>: what is said of the second is said of both.</summary>
    private static Mention? NextIfSame(Mention figure) =>
        figure.Order + 1 < figure.Sentence.Mentions.Count && AndPattern().IsMatch(figure.Trail)
            ? figure.Sentence.Mentions[figure.Order + 1]
            : null;

    [GeneratedRegex(@"^\s*[\p{L}-]+(?: [\p{L}-]+)? (?:og|samt)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AndPattern();

    [GeneratedRegex(
        @"\b(?:i alt|ialt|alt i alt|samlet|samlede|netto\p{L}*|tilsammen|under ét|i det hele|det hele|helhed\p{L}*|summen?|summere\p{L}*|dermed|derfor|således|altså|derved|hermed|det giver|giver det|skyldes|bag|dækker over|ændring\p{L}*|hvilket|total\p{L}*|facit|resultat\p{L}*|bundlinje\p{L}*|lægge[rs]?|lagt sammen|sammenlagt|for nok|idet)\b|^i det\s*\|",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NetPattern();
}
