using Ledetraad.Modules.Committees.FigureChecking.Dates;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Multiplying;

/// <summary>
/// Two amounts and one span of years in a sentence, where the larger is the smaller every year: <c>budgettet nedsættes med 6 mio. kr. til et bidrag på 2 mio. kr. årligt i
/// perioden 2025-2027</c>. Only confirmed: it may be paid in other ways too.
/// </summary>
internal static class YearlyAmounts
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        var years = YearSpans.In(sentence.Text);
        if (years < 2 || sentence.Mentions.Where(m => m.Unit == QuantityUnit.Money).ToList() is not [var first, var second])
        {
            return null;
        }

        var (yearly, total) = first.Value < second.Value ? (first, second) : (second, first);
        return
            yearly is { Value: > 0, Quantity.High: null }
            && total is { Quantity.High: null, IsRate: false }
            && (yearly.IsYearly || (total.IsTotal && IsBeforeSpan(yearly)))
            && total.Value == yearly.Value * years
            ? Computation.Product(total, [yearly], years).ToRelation()
            : null;
    }

    /// <summary><c>1 mio. kr. i perioden 2025-2029</c>: the years are said of it.</summary>
    private static bool IsBeforeSpan(Mention yearly) => YearSpans.Names(yearly.Trail);
}
