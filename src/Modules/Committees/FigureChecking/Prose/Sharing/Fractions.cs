using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Sharing;

/// <summary>
/// A share in words and two numbers of one measure, alone in a sentence, in some that go on, or in lines: <c>af de 60 har en tredjedel, 20, …</c> The number is
/// about that share of the other; complained of is only a slip of the pen.
/// </summary>
internal static class Fractions
{
    /// <summary>A share in words may be so far off.</summary>
    private const decimal About = 0.05m;

    public static IEnumerable<Relation> Of(ItemText item) =>
        FigureGroup.OfThree(item).Where(group => group.IsOfOneMatter).Select(Of).OfType<Relation>();

    private static Relation? Of(FigureGroup group)
    {
        if (
            group.Figures.FindAll(m => m.Unit == QuantityUnit.Percent) is not [{ Quantity.IsWritten: true } share]
            || group.Figures.FindAll(m => m != share) is not [var a, var b]
            || a.Unit != b.Unit
            || !a.IsNumber
            || !a.IsPlain
            || !b.IsPlain
            || a.IsChange
            || b.IsChange
            || a.Value <= 0
            || PercentTriples.CountOtherThings(a, b)
            || b.Value <= 0
            || PercentTriples.IsOfOthers(share, a, b)
        )
        {
            return null;
        }

        var (part, whole) = a.Value <= b.Value ? (a, b) : (b, a);
        var computed = whole.Value * share.Value / 100;
        var holds = IsAbout(part.Value, computed);
        return holds || IsSlip(part, whole, share)
            ? new Relation(
                CheckKind.Percentage,
                part.Quantity.Text,
                computed,
                [share.Quantity.Text, whole.Quantity.Text],
                [part.Sentence.LineOf(part.Quantity)]
            )
            {
                Arithmetic = $"{share.Quantity.Text} × {whole.Quantity.Text} = {ProseRelation.Write(computed, part.Quantity)}",
                Place = (share.Sentence, share.Quantity.Start),
                Figures = [part.Quantity, whole.Quantity, share.Quantity],
                IsConjecture = true,
                Rounded = holds && part.Value != computed,
                Doubt = holds
                    ? null
                    : new Doubt(
                        Severity.Error,
                        T[
                            "Check.Sentence",
                            $"{share.Quantity.Text} af {whole.Quantity.Text}",
                            ProseRelation.Write(computed, part.Quantity),
                            part.Quantity.Text
                        ]
                    ),
            }
            : null;
    }

    private static bool IsSlip(Mention part, Mention whole, Mention share) =>
        Slips.Of(part.Value, part.Quantity.Step).Exists(meant => IsAbout(meant, whole.Value * share.Value / 100))
        || Slips.Of(whole.Value, whole.Quantity.Step).Exists(meant => IsAbout(part.Value, meant * share.Value / 100));

    private static bool IsAbout(decimal part, decimal computed) => Math.Abs(part - computed) <= Math.Max(1, computed * About);
}
