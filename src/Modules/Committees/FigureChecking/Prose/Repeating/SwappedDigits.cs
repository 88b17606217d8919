using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// An amount that stands several times in an item, and once with two neighbouring digits changed: <c>1.241.000 kr.</c>, <c>1.214.000 kr.</c> There may be two such
/// amounts, so it is only told as unlikely.
/// </summary>
internal static class SwappedDigits
{
    private const int FewestTimes = 2;

    /// <summary>Shorter amounts are alike by chance.</summary>
    private const int FewestDigits = 4;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var amounts = item
            .Sentences.SelectMany(sentence => sentence.Mentions)
            .Where(m =>
                m is { Unit: QuantityUnit.Money, Value: > 0, Quantity.High: null } && Slips.SureDigitsOf(m.Quantity) >= FewestDigits
            )
            .GroupBy(m => m.Value)
            .ToList();
        var often = amounts
            .FindAll(same => same.Select(m => m.Sentence).Distinct().Count() >= FewestTimes)
            .ConvertAll(same => same.First());
        foreach (var once in amounts.Where(same => same.Count() == 1).Select(same => same.Single()))
        {
            if (often.Find(m => Slips.AreSwapped(m.Quantity, once.Quantity)) is { } usual)
            {
                yield return new Relation(
                    CheckKind.Repeat,
                    once.Quantity.Text,
                    usual.Value,
                    [usual.Quantity.Text],
                    [usual.Sentence.LineOf(usual.Quantity), once.Sentence.LineOf(once.Quantity)]
                )
                {
                    Unit = ProseRelation.UnitOf(once.Quantity),
                    Place = (once.Sentence, once.Quantity.Start),
                    Figures = [usual.Quantity, once.Quantity],
                    Doubt = new Doubt(Severity.Implausible, T["Check.Swapped", once.Quantity.Text, usual.Quantity.Text]),
                };
            }
        }
    }
}
