using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// All amounts of a paragraph, or of some next to each other, whatever words and other figures stand between them: the largest is what the others come to. That it is is
/// kept; that it is but for a slip of the pen is worth a look where few sums of such amounts would be.
/// </summary>
internal static class AmountsAlone
{
    private const int FewestParts = 2;
    private const int MostParts = 8;
    private const int MostPassages = 5;

    /// <summary>A wrong first digit takes an amount so far.</summary>
    private const int Farthest = 10;

    private const int FewestDigits = 2;

    /// <summary>Of so many sums one may look like a slip of amounts that have nothing to do with each other, as far apart as the least of them.</summary>
    private const decimal MostChance = 0.12m;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var told = new HashSet<Mention>();
        foreach (var amounts in Windows(item))
        {
            if (
                amounts.Count is > FewestParts and <= MostParts + 1
                && amounts.TrueForAll(m => m is { IsPlain: true, Value: > 0 })
                && PartSum.AreAlike(amounts)
                && !amounts.Exists(told.Contains)
                && Of(amounts) is { } relation
            )
            {
                told.UnionWith(amounts);
                yield return relation;
            }
        }
    }

    /// <summary>The amounts of each passage, then of it and of those below it in its section that have some.</summary>
    private static IEnumerable<List<Mention>> Windows(ItemText item)
    {
        var amounts = item
            .Passages.Select(passage => passage.Sentences.SelectMany(s => s.Mentions).Where(m => m.Unit == QuantityUnit.Money).ToList())
            .ToList();
        for (var first = 0; first < amounts.Count; first++)
        {
            var window = new List<Mention>();
            for (
                var at = first;
                at < Math.Min(first + MostPassages, amounts.Count)
                    && amounts[first].Count > 0
                    && window.Count <= MostParts
                    && item.Passages[at].SectionNumber == item.Passages[first].SectionNumber;
                at++
            )
            {
                if (amounts[at].Count > 0)
                {
                    window = [.. window, .. amounts[at]];
                    yield return window;
                }
            }
        }
    }

    private static Relation? Of(List<Mention> amounts)
    {
        var total = amounts.MaxBy(m => m.Value)!;
        return PartSum.AddsUp(total, Others(total)) ? Sum(total) with { Figures = [] }
            : amounts.OrderByDescending(m => m.Value).FirstOrDefault(m => IsSlip(m, Others(m))) is { } meant
                ? Sum(meant) with
                {
                    IsFarOff = false,
                }
            : null;

        List<Mention> Others(Mention m) => amounts.FindAll(other => other != m);

        Relation Sum(Mention m) =>
            ProseRelation.Sum(PartSum.KindOf(amounts), m.Sentence, m.Quantity, Others(m), Severity.Unexplained).AsConjecture();
    }

    private static bool IsSlip(Mention total, List<Mention> parts) =>
        !Incomplete.Says(string.Join(' ', parts.Append(total).Select(m => m.Sentence).Distinct().Select(sentence => sentence.Text)))
        && !parts.Append(total).All(m => Patterns.Year().IsMatch(m.Trail))
        && !parts.Exists(part => part.Value * 2 < Slips.LastDigitOf(total.Quantity))
        && !PartSum.ComesOutOtherwise(total, parts)
        && Slips.ChanceOf(total.Quantity, parts.ConvertAll(part => part.Quantity)) * total.Value
            <= MostChance * parts.Min(part => part.Value)
        && Slips.Explains(total.Quantity, parts.ConvertAll(part => part.Quantity), values => values.Sum(), Farthest, FewestDigits);
}
