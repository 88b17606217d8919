using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.FigureChecking.Tables;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// Whole numbers of one measure and one figure that is said to be their mean, wherever among them it stands: in a sentence, in some that go on, or beside lines
/// and small tables. Complained of is only a slip of the pen.
/// </summary>
internal static partial class ListMeans
{
    private const int Fewest = 3;
    private const int Most = 13;
    private const int Farthest = 10;
    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item
            .Groups.Concat(item.Stretches.Where(group => group.IsSetOut || group.Window.Count > 1))
            .Where(group =>
                group.Figures.Count is > Fewest and <= Most + 1
                && (group.IsSetOut || group.Window.Skip(1).All(GoesOn))
                && MeanPattern().IsMatch(group.Context)
            )
            .Select(Of)
            .OfType<Relation>();

    /// <summary>It goes on, or says what the figures in it are: <c>Grundlag: …</c>, <c>Som gennemsnit …</c></summary>
    private static bool GoesOn(Sentence sentence) =>
        sentence.GoesOn || TableGrid.SaysMean(sentence.Text) || LabelPattern().IsMatch(sentence.Text);

    private static Relation? Of(FigureGroup group)
    {
        var figures = group.Figures;
        if (figures.Exists(m => m.Unit != figures[0].Unit || !m.IsNumber || m.Quantity.High is not null))
        {
            return null;
        }

        var mean = MeanOf(figures);
        var levels = figures.FindAll(m => m != mean && !m.Quantity.IsWritten);
        if (
            mean is null
            || IsOfItsOwn(group, mean, levels)
            || levels.Count < Fewest
            || levels.Exists(m => m.Value <= 0 || m.IsChange || m.Quantity.Step < 1)
            || figures.Exists(m => m.Quantity.IsWritten && m.Value != levels.Count)
        )
        {
            return null;
        }

        var computation = new Computation(
            CheckKind.Mean,
            mean,
            levels,
            values => values.Average(),
            $"({string.Join(" + ", levels.Select((_, i) => $"{{{i}}}"))}) / {levels.Count}"
        );
        return computation.Holds || computation.IsSlipWithin(Farthest, FewestDigits)
            ? computation.ToRelation().AsConjecture() with
            {
                IsFarOff = false,
            }
            : null;
    }

    /// <summary>What it is of stands in its own sentence, which does not go on from those before it.</summary>
    private static bool IsOfItsOwn(FigureGroup group, Mention mean, List<Mention> levels) =>
        !group.IsSetOut
        && group.Window[0] != mean.Sentence
        && !mean.Sentence.GoesOn
        && levels.Count(level => level.Sentence == mean.Sentence) > 1;

    /// <summary>Of whole numbers the only one with decimals, else the only one whose words say so.</summary>
    private static Mention? MeanOf(List<Mention> figures) =>
        figures.FindAll(m => m.Quantity.Step < 1 && m.Unit == QuantityUnit.Count) is [var broken] ? broken
        : figures.FindAll(m => m.IsMean) is [var said] ? said
        : null;

    [GeneratedRegex(
        @"gennemsnit|\bsnit|snittet\b|\bgns\b|middel(?:tal|værdi)|\bdel(?:t|te|es|er) (?:summen |tallet |dem )?med\b|divider",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex MeanPattern();

    [GeneratedRegex(@"^\s*\p{Lu}\p{L}+(?: \p{L}+)?:|^\s*(?:Tallene|Tallet|Antallene|Antallet)\b", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LabelPattern();
}
