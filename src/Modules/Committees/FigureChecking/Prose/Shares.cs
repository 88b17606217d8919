using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>A share with its two counts in one sentence: <c>38 ud af 50 planer, svarende til 76 %</c>.</summary>
internal static partial class Shares
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Where(s => s.Quantities.Count >= 3).SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        var told = new HashSet<Quantity>();
        foreach (var pattern in (Regex[])[PartFirst(), WholeFirst(), ShareFirst(), ShareThenBrackets()])
        {
            foreach (Match match in pattern.Matches(sentence.Frame))
            {
                var (part, whole) = (sentence.Caught(match.Groups["a"]), sentence.Caught(match.Groups["b"]));
                var share = sentence.Caught(match.Groups["c"]);
                var isPlain =
                    whole.Value > 0
                    && part.Value >= 0
                    && part.Value <= whole.Value
                    && part.Unit == whole.Unit
                    && !ChangePattern().IsMatch(match.Value);
                if (isPlain && part.High is null && whole.High is null && told.Add(share))
                {
                    yield return Share(sentence, part, whole, share);
                }
            }
        }
    }

    private static Relation Share(Sentence sentence, Quantity part, Quantity whole, Quantity share)
    {
        var computed = 100 * part.Value / whole.Value;
        var slack = (100 * part.Slack / whole.Value) + (computed * whole.Slack / whole.Value);
        var isRest = share.StandsFor(100 - computed, slack);
        return ProseRelation.Of(
            CheckKind.Percentage,
            sentence,
            share,
            computed,
            slack,
            $"100 × {part.Text} / {whole.Text}",
            [part, whole],
            isRest ? Severity.Ambiguous : Severity.Error
        );
    }

    // A share may be of something else that has changed: 5 af de 20 skoler har haft en stigning svarende til …
    [GeneratedRegex(
        "stigning|steget|fald|øget|vækst|reduktion|reduceret|nedgang|besparelse|flere|færre|forøg",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ChangePattern();

    [GeneratedRegex(
        @"<(?<a>C\d+)>(?: \p{L}+){0,3}? (?:ud af|af)(?: (?:de|i alt|alle|disse))* <(?<b>C\d+)>[^<.;:]{0,100}?(?:, (?:svarende til|hvilket svarer til|det vil sige|dvs\.|altså|det er)|\()\s*(?:ca\. |cirka |omkring )?<(?<c>P\d+)>",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex PartFirst();

    [GeneratedRegex(
        @"\b[Aa]f (?:de |i alt |alle )*<(?<b>C\d+)>[^<.;:]{0,80}<(?<a>C\d+)>[^<.;:]{0,100}?(?:, (?:svarende til|hvilket svarer til|det vil sige|dvs\.|altså|det er)|\()\s*(?:ca\. |cirka |omkring )?<(?<c>P\d+)>",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex WholeFirst();

    [GeneratedRegex(
        @"<(?<c>P\d+)>[^<.;:]{0,160}?,? svarende til <(?<a>C\d+)>(?: \p{L}+){0,2} (?:ud af|af)(?: (?:de|i alt|alle))* <(?<b>C\d+)>",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ShareFirst();

    [GeneratedRegex(
        @"procent\p{L}* (?:er|var|blev|på) <(?<c>[PC]\d+)> \(<(?<a>C\d+)> ud af <(?<b>C\d+)>\)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex ShareThenBrackets();
}
