using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary><c>fra X til Y, en stigning på Z</c> and <c>steget med Z fra X til Y</c>, Z in the same measure, in per cent or in points.</summary>
internal static partial class Changes
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences.Where(s => s.Quantities.Count >= 3))
        {
            foreach (Match match in AfterPattern().Matches(sentence.Frame).Concat(BeforePattern().Matches(sentence.Frame)))
            {
                if (Of(sentence, match) is { } relation)
                {
                    yield return relation;
                }
            }
        }
    }

    private static Relation? Of(Sentence sentence, Match match)
    {
        var (from, to) = (sentence.Caught(match.Groups["a"]), sentence.Caught(match.Groups["b"]));
        var stated = sentence.Caught(match.Groups["c"]);
        if (from.Unit != to.Unit || from.High is not null || to.High is not null || from.Value < 0 || to.Value < 0)
        {
            return null;
        }

        var falls = to.Value < from.Value;
        var (more, less) = falls ? (from, to) : (to, from);
        var size = stated with { Value = Math.Abs(stated.Value) };
        var difference = more.Value - less.Value;
        var slack = from.Slack + to.Slack;
        var isDifference = stated.Unit == from.Unit || (stated.Unit == QuantityUnit.PercentPoint && from.Unit == QuantityUnit.Percent);
        var isShare = stated.Unit == QuantityUnit.Percent && from.Value > 0;
        var share = from.Value > 0 ? 100 * difference / from.Value : 0;
        var shareSlack = from.Value > 0 ? 100 * slack / from.Value * (1 + (difference / from.Value)) : 0;
        if (isShare && (!isDifference || size.StandsFor(share, shareSlack)))
        {
            var arithmetic = $"100 × ({more.Text} − {less.Text}) / {from.Text}";
            return ProseRelation.Of(CheckKind.Percentage, sentence, size, share, shareSlack, arithmetic, [from, to]);
        }

        return isDifference
            ? ProseRelation.Of(CheckKind.Difference, sentence, size, difference, slack, $"{more.Text} − {less.Text}", [more, less])
            : null;
    }

    [GeneratedRegex(
        @"\bfra (?:(?:ca\.|cirka|omkring) )?<(?<a>[MPC]\d+)>(?: [\p{L}.]+){0,4}? (?:(?:i|pr\.|ultimo|primo|medio)(?: [\p{L}.]+)? \d{4} )?til (?:(?:ca\.|cirka|omkring) )?<(?<b>[MPC]\d+)>(?: [\p{L}.]+){0,4}?(?: (?:i|pr\.|ultimo|primo|medio)(?: [\p{L}.]+)? \d{4})?,?(?: (?:det er|dvs\.|det vil sige|altså|svarende til|hvilket er|hvilket svarer til|hvilket giver))?(?: en| et| den| det)?(?: \p{L}+)?(?: (?:stigning|fald|vækst|forøgelse|reduktion|nedgang|tilbagegang|fremgang|forskel|nedsættelse|forhøjelse|besparelse|merudgift))(?: \p{L}+)? på (?:(?:ca\.|cirka|omkring) )?<(?<c>[MPTC]\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AfterPattern();

    [GeneratedRegex(
        @"\b(?:steget|faldet|øget|vokset|reduceret|nedsat|forhøjet|hævet|sænket|stiger|falder|øges|reduceres|nedsættes|forhøjes) med (?:(?:ca\.|cirka|omkring) )?<(?<c>[MPTC]\d+)>(?: [\p{L}.]+){0,3}?,? fra <(?<a>[MPC]\d+)>(?: [\p{L}.]+){0,4}? til <(?<b>[MPC]\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex BeforePattern();
}
