using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// A change, and in the sentence after it the levels that it leads to: <c>bidraget hæves med 0,45 mio. kr. Det stiger dermed fra 1,75 til 2,20 mio. kr.</c> It is held to
/// that where the change is the only amount of its sentence and one slip of the pen keeps it from fitting; else it is only confirmed.
/// </summary>
internal static partial class StepsAfterChange
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        if (
            sentence.Previous is not { } previous
            || sentence.Quantities.Count != 2
            || !StepPattern().IsMatch(sentence.Frame)
            || sentence.Mentions is not [{ Unit: QuantityUnit.Money } from, { Unit: QuantityUnit.Money } to]
        )
        {
            return null;
        }

        var changes = previous.Mentions.Where(m => m is { Unit: QuantityUnit.Money, Quantity.High: null, Value: > 0 }).ToList();
        var gap = Math.Abs(to.Value - from.Value);
        var change =
            changes.Find(m => m.Value == gap)
            ?? (changes is [{ IsChange: true } only] && Slips.IsOneSlip(only.Quantity, gap) ? only : null);
        return change is null
            ? null
            : ProseRelation.Of(
                CheckKind.Difference,
                previous,
                change.Quantity,
                gap,
                0,
                to.Value > from.Value ? $"{to} − {from}" : $"{from} − {to}",
                [to.Quantity, from.Quantity]
            );
    }

    [GeneratedRegex(
        @"\b(?:dermed|derfor|således|herved|derved|herefter)\b[^<;]{0,40}\bfra <M0> til <M1>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StepPattern();
}
