using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// A stock at the beginning, what came and what went, and the stock at the end: <c>120 sager ved årets start, 45 nye, 38 afsluttede og 127 ved
/// udgangen</c>, in one sentence or two.
/// </summary>
internal static partial class Flows
{
    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.Select(Of).OfType<Relation>();

    private static Relation? Of(Sentence sentence)
    {
        var end = sentence.Mentions.LastOrDefault(m => Is(EndPattern(), m));
        if (end is null || end.Quantity.High is not null)
        {
            return null;
        }

        var before = (sentence.Previous?.Mentions ?? [])
            .Concat(sentence.Mentions)
            .Where(m => m != end && m.Unit == end.Unit && m.Quantity.High is null)
            .ToList();
        var starts = before.FindAll(m => Is(StartPattern(), m));
        var (came, went) = (
            before.FindAll(m => Is(InPattern(), m) && !starts.Contains(m)),
            before.FindAll(m => Is(OutPattern(), m) && !starts.Contains(m))
        );
        if (starts is not [var start] || came is not [var inflow] || went is not [var outflow] || inflow == outflow)
        {
            return null;
        }

        var terms = (Quantity[])[start.Quantity, inflow.Quantity, outflow.Quantity];
        return ProseRelation.Of(
            CheckKind.Balance,
            sentence,
            end.Quantity,
            start.Value + Math.Abs(inflow.Value) - Math.Abs(outflow.Value),
            terms.Sum(term => term.Slack),
            $"{start} + {inflow} − {outflow}",
            terms
        );
    }

    /// <summary>The words of its own clause: from the comma or <em>og</em> before it to the one after it.</summary>
    private static bool Is(Regex pattern, Mention mention) =>
        pattern.IsMatch(BeforePattern().Match(mention.Lead).Value + " § " + AfterPattern().Match(mention.Trail).Value);

    [GeneratedRegex(@"(?:^|(?<=,|\bog\b|\bmens\b|\bså\b))(?:(?!,|\bog\b|\bmens\b|\bså\b).)*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BeforePattern();

    [GeneratedRegex(@"^(?:(?!,|\bog\b|\bmens\b|\bså\b|[.;]).)*", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AfterPattern();

    [GeneratedRegex(
        @"\bprimo\b|\bved (?:\p{L}+s )?(?:begyndelse|start|indgang|årsskifte)|\bfra start|startede|\bindgik\b|\bi begyndelsen af|\bpr\. 1\. januar|\boverført fra",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex StartPattern();

    [GeneratedRegex(
        @"\bnye\b|\bkom(?:met)?\b.*\btil\b|\btilgang|\btilkom|\boprettet|\bmodtaget|\bindskrevet|\bstartet|\bindkom|\bhenvist|\bvisiteret\b|\bfik\b|\btilført",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex InPattern();

    [GeneratedRegex(
        @"\bafslutte|\bafgang|\bafgået|\bforlod|\budskrev|\budskreve|\bafgjort|\bophørt|\bstoppe|\blukke|\bgik (?:ud|fra)|\bfærdigbehandl",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex OutPattern();

    [GeneratedRegex(
        @"\bultimo\b|\bved (?:\p{L}+s |udgangen|slutningen)?(?:udgang|slutning|udløb|afslutning|udgangen|slutningen)|\btilbage\b|\bved årets (?:udgang|slutning)|\bnu er der\b|\bresterer\b|\bpr\. 31\. december",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex EndPattern();
}
