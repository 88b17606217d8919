using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// Three figures of one measure that stand alone together, in a few sentences, lines or cells, with words of a rest, a difference, a total or what something is paid
/// with: the largest is the other two. Whatever the phrasing, that they are is kept; complained of is only what one slip of the pen explains.
/// </summary>
internal static partial class LoneTriples
{
    /// <summary>Digits of the three together: fewer are a slip apart by chance.</summary>
    private const int FewestDigits = 7;

    private const int FewestDigitsOfEach = 2;
    private const int Farthest = 10;

    public static IEnumerable<Relation> Of(ItemText item) => FigureGroup.OfThree(item).Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        var figures = group.Figures;
        if (
            !figures.TrueForAll(m => m.IsNumber && m.Unit == figures[0].Unit && m is { IsPlain: true, Value: > 0 })
            || !PartSum.AreAlike(figures)
            || figures.Sum(m => Slips.DigitsOf(m.Quantity)) < FewestDigits
            || figures.Exists(m => Slips.DigitsOf(m.Quantity) < FewestDigitsOfEach)
            || figures.Exists(m => m.IsBeside || m.IsWithin)
            || figures.Count(m => m.IsChange) > 1
            || !AreTied(group)
            || HasOthers(group, figures[0].Unit)
        )
        {
            return null;
        }

        var total = figures.MaxBy(m => m.Value)!;
        if (PartSum.AddsUp(total, Others(total, figures)))
        {
            return Relation(total, Others(total, figures));
        }

        // Where a digit of a part is wrong that part may be the largest.
        var meant = new[] { total }
            .Concat(figures.Where(m => m != total))
            .FirstOrDefault(m =>
                Slips.Explains(
                    m.Quantity,
                    Others(m, figures).ConvertAll(part => part.Quantity),
                    values => values.Sum(),
                    Farthest,
                    FewestDigitsOfEach
                )
            );
        return meant is null || (Incomplete.Says(group.Text) && !RestPattern().IsMatch(group.Text)) || ApartPattern().Count(group.Text) > 1
            ? null
            : Relation(meant, Others(meant, figures)) with
            {
                IsFarOff = false,
            };
    }

    private static List<Mention> Others(Mention total, List<Mention> figures) => figures.FindAll(m => m != total);

    /// <summary>Words tie them together, in each sentence that does not plainly go on from the one before it.</summary>
    private static bool AreTied(FigureGroup group) =>
        (TiePattern().IsMatch(group.Text) || IsClosed(group) || group.Figures.Exists(m => m.IsChange))
        && (
            group.IsColumn
            || IsClosed(group)
            || group.Window.Skip(1).All(sentence => sentence.GoesOn || TiePattern().IsMatch(sentence.Text))
        );

    /// <summary>The sentence after them, without figures, says what they come to: <c>Dermed går det lige op.</c></summary>
    private static bool IsClosed(FigureGroup group) =>
        group.Window[^1].Next is { Mentions.Count: 0 } end && ClosePattern().IsMatch(end.Text);

    /// <summary>Other figures among them, or of the same measure right before or behind them: the three are not alone.</summary>
    private static bool HasOthers(FigureGroup group, QuantityUnit unit) =>
        group.Mentions.Any(m => !m.IsTime && !group.Figures.Contains(m) && !(m.Quantity.IsWritten && m.Value == group.Figures.Count - 1))
        || (
            !group.IsSetOut
            && ((Sentence?[])[group.Window[0].Previous, group.Window[^1].Next])
                .OfType<Sentence>()
                .Any(s =>
                    s.Mentions.Any(m => m.Unit == unit && !m.IsTime) && (s == group.Window[0].Previous ? group.Window[0].GoesOn : s.GoesOn)
                )
        );

    /// <summary>What is said to be left, or to lie between, is tested as a difference.</summary>
    private static Relation Relation(Mention total, List<Mention> parts)
    {
        var result = parts.FindLast(part => (part.IsRest || part.IsChange) && part.Value < total.Value);
        var relation = result is null
            ? ProseRelation.Sum(PartSum.KindOf([.. parts, total]), total.Sentence, total.Quantity, parts, Severity.Unexplained)
            : ProseRelation.Difference(result.Sentence, result.Quantity, total.Quantity, parts.Find(part => part != result)!.Quantity);
        return relation.AsConjecture();
    }

    [GeneratedRegex(
        $@"\b(?:{Vocabulary.Result}|{Vocabulary.Left}|rest\p{{L}}*|{Vocabulary.Back}|brugt|anvendt|rummer stadig|fratræk\p{{L}}*|fratrukket|trækkes|bortset|øvrige|sidste|tilsammen|til sammen|i alt|ialt|samle(?:t|de)|sammenlagt|begge|lagt sammen|lægge[sr]?|udækket|disponeret|forbrug\p{{L}}*|dækning\p{{L}}*|finansier\p{{L}}*|betal\p{{L}}*|lige op|dermed|altså|således|hermed|netto\p{{L}}*|mangler)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex TiePattern();

    [GeneratedRegex(
        @"\b(?:lige op|i nul|balance\p{L}*|betalt|finansieret|dækket|fuldt ud|ikke (?:andre|flere|mere)|hele (?:beløbet|udgiften))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ClosePattern();

    // Some of them, and all others.
    [GeneratedRegex(@"\b(?:resten|øvrige|de (?:andre|resterende))\b", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RestPattern();

    // Each of its own year or place: a row of figures, of which none is the others' total.
    [GeneratedRegex(@"\bi (?:19|20)\d\d\b|\bpr\. ", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex ApartPattern();
}
