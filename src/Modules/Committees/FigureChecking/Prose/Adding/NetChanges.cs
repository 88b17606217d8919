using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary><c>Samlet set … reduceret med X</c> after cuts and additions in the same section. Only confirmed: they need not be all.</summary>
internal static partial class NetChanges
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var section in item.Sentences.GroupBy(sentence => sentence.Passage.SectionNumber))
        {
            var changes = new List<Quantity>();
            foreach (var sentence in section)
            {
                var own = ChangePattern().Matches(sentence.Frame).Select(match => Signed(sentence, match)).ToList();
                if (
                    own is [var net]
                    && changes.Count > 1
                    && sentence.Text.StartsWith("Samlet", StringComparison.Ordinal)
                    && Adds(changes, net)
                )
                {
                    var arithmetic = string.Join(" + ", changes.Select(change => change.Text));
                    yield return ProseRelation.Of(
                        CheckKind.Sum,
                        sentence,
                        net,
                        changes.Sum(change => change.Value),
                        SlackOf(changes),
                        arithmetic,
                        changes
                    );
                }

                changes.AddRange(own);
            }
        }
    }

    private static bool Adds(List<Quantity> changes, Quantity net) => net.StandsFor(changes.Sum(change => change.Value), SlackOf(changes));

    private static decimal SlackOf(List<Quantity> changes) =>
        changes.Max(change => change.Step) < 1_000_000 ? changes.Sum(change => change.Slack) : 0;

    private static Quantity Signed(Sentence sentence, Match match)
    {
        var amount = sentence.Caught(match.Groups["m"]);
        return match.Groups["minus"].Success ? amount with { Value = -Math.Abs(amount.Value) } : amount;
    }

    [GeneratedRegex(
        @"\b(?:(?<minus>reducere[rts]?|reduceres|nedsættes|nedsat|nedskrives)|forhøjes|forhøjet|opskrives)(?: \p{L}+){0,2}? med <(?<m>M\d+)>|\btilføres(?: \p{L}+)? <(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangePattern();
}
