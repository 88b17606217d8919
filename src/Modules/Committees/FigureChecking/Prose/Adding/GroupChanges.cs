using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// How all of them have changed, and behind it how group after group has: <c>Alle under ét er faldet med 48. … er faldet med 123. … er steget med 22.</c> A few
/// groups need not be all; so many that do not come to the whole leave something unexplained.
/// </summary>
internal static partial class GroupChanges
{
    private const int Fewest = 3;

    /// <summary>Groups told by name, for what is missing to be missed.</summary>
    private const int FewestToBeAll = 5;

    public static IEnumerable<Relation> Of(ItemText item) =>
        item.Sentences.GroupBy(sentence => sentence.Passage.SectionNumber).SelectMany(section => Of([.. section]));

    private static IEnumerable<Relation> Of(List<Sentence> section)
    {
        var at = section.FindIndex(sentence => TotalOf(sentence) is not null);
        if (at < 0)
        {
            yield break;
        }

        var total = TotalOf(section[at])!;
        var groups = section
            .Skip(at + 1)
            .TakeWhile(sentence => TotalOf(sentence) is null && sentence.Passage.Kind != PassageKind.SubHeading)
            .SelectMany(sentence => sentence.Mentions)
            .Where(IsChange)
            .ToList();
        var sum = groups.Sum(group => Math.Abs(group.Value) * group.Direction) * total.Direction;
        if (groups.Count >= FewestToBeAll || (groups.Count >= Fewest && total.Quantity.StandsFor(sum)))
        {
            yield return ProseRelation.Of(
                CheckKind.Sum,
                total.Sentence,
                total.Quantity,
                sum,
                0,
                string.Concat(groups.Select((group, i) => Sign(group.Direction * total.Direction, i) + group.Quantity.Text)),
                groups.ConvertAll(group => group.Quantity),
                Severity.Unexplained
            );
        }
    }

    private static string Sign(int direction, int place) => direction > 0 ? (place == 0 ? "" : " + ") : (place == 0 ? "−" : " − ");

    private static Mention? TotalOf(Sentence sentence) =>
        sentence.Mentions.Where(m => !m.IsTime).ToList() is [var only] && IsChange(only) && AllPattern().IsMatch(only.Lead) ? only : null;

    private static bool IsChange(Mention m) =>
        m
            is {
                Unit: QuantityUnit.Count,
                IsChangeByLead: true,
                IsTime: false,
                Direction: not 0,
                Quantity: { High: null, IsWritten: false, Step: 1 }
            };

    [GeneratedRegex(
        @"\b(?:alle \p{L}+|samtlige \p{L}+|(?:det )?samle(?:t|de) antal)\b[^.;]*\b(?:under ét|samlet(?: set)?|i alt|tilsammen)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();
}
