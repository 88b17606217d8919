using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;
using Ledetraad.Modules.Committees.Reading;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Repeating;

/// <summary>
/// The same thing said in two sections of an item: sentences that run alike up to the amount, or a yearly cost that is named once in the summary
/// and once under the economy.
/// </summary>
internal static partial class Repeats
{
    private const int AlikeWords = 5;

    public static IEnumerable<Relation> Of(ItemText item) => AlikeOf(item).Concat(CostsOf(item));

    private static IEnumerable<Relation> AlikeOf(ItemText item)
    {
        var amounts = item
            .Sentences.Where(s =>
                s.Quantities.Count > 0
                && s.Passage.Section is not (SectionKind.Decision or SectionKind.Earlier)
                && !AnaphorPattern().IsMatch(s.Text)
            )
            .Select(s => (Sentence: s, Amount: s.Quantities[0], Lead: s.Text[..s.Quantities[0].Start].Trim().ToLowerInvariant()))
            .Where(x => x.Lead.Count(' '.Equals) + 1 >= AlikeWords && x.Amount is { High: null, IsApproximate: false })
            .GroupBy(x => (x.Lead, x.Amount.Unit));
        foreach (var group in amounts)
        {
            var perSection = group.GroupBy(x => x.Sentence.Passage.SectionNumber).ToList();
            if (
                perSection.Count == 2
                && IsSummary(perSection[0].First().Sentence)
                && perSection.TrueForAll(section => section.Count() == 1)
            )
            {
                var (first, second) = (perSection[0].First(), perSection[1].First());
                yield return Twice(first.Sentence, first.Amount, second.Sentence, second.Amount);
            }
        }
    }

    /// <summary><c>Udgiften er anslået til 2,3 mio. kr. om året</c>, when the item has that cost in two sections and nowhere else.</summary>
    private static IEnumerable<Relation> CostsOf(ItemText item)
    {
        var costs = item
            .Sentences.SelectMany(s => CostPattern().Matches(s.Frame).Select(match => (Sentence: s, Match: match)))
            .GroupBy(x => (Subject: x.Match.Groups["s"].Value.ToLowerInvariant(), IsYearly: x.Match.Groups["y"].Success));
        foreach (var group in costs.Where(group => group.Count() == 2))
        {
            var (first, second) = (group.First(), group.Last());
            var areApart = IsSummary(first.Sentence) && second.Sentence.Passage.Section is SectionKind.Financial or SectionKind.Statement;
            if (areApart && first.Sentence.Passage.SectionNumber != second.Sentence.Passage.SectionNumber)
            {
                yield return Twice(
                    first.Sentence,
                    first.Sentence.Caught(first.Match.Groups["m"]),
                    second.Sentence,
                    second.Sentence.Caught(second.Match.Groups["m"])
                );
            }
        }
    }

    private static Relation Twice(Sentence firstSentence, Quantity first, Sentence secondSentence, Quantity second)
    {
        var holds = Math.Abs(Math.Abs(first.Value) - Math.Abs(second.Value)) <= first.Slack + second.Slack;
        return new Relation(
            CheckKind.Repeat,
            first.Text,
            second.Value,
            [second.Text],
            [firstSentence.LineOf(first), secondSentence.LineOf(second)]
        )
        {
            Unit = ProseRelation.UnitOf(first),
            Rounded = holds && first.Value != second.Value,
            Doubt = holds ? null : new Doubt(Severity.Error, T["Check.Twice", first.Text, second.Text]),
        };
    }

    private static bool IsSummary(Sentence sentence) => sentence.Passage.Section is SectionKind.Summary;

    [GeneratedRegex(
        @"^(?:Det|Dette|Der|Heraf|Hertil|Herudover|Derudover|Denne|Disse|De|Beløbet|Af)\b",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex AnaphorPattern();

    [GeneratedRegex(
        @"^(?<s>Udgiften|Merudgiften|Mindreudgiften|Prisen|Besparelsen|Omkostningen|Driftsudgiften|Anlægsudgiften|Provenuet|Den samlede udgift|Den årlige udgift)(?: er| bliver| udgør| vurderes at være| forventes at blive| ventes at blive)(?: nu)?(?: anslået| beregnet| opgjort| vurderet| skønnet| sat)?(?: til| på)? <(?<m>M\d+)>(?<y> om året| årligt| pr\. år)?(?=[ .,])",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CostPattern();
}
