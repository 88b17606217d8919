using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary><c>48 x 37 timer, i alt 1.776 timer</c>.</summary>
internal static partial class Products
{
    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            foreach (Match match in ProductPattern().Matches(sentence.Frame))
            {
                var (a, b) = (sentence.Caught(match.Groups["a"]), sentence.Caught(match.Groups["b"]));
                var stated = sentence.Caught(match.Groups["c"]);
                if (stated.Unit == b.Unit || stated.Unit == a.Unit)
                {
                    var slack = (a.Slack * Math.Abs(b.Value)) + (b.Slack * Math.Abs(a.Value));
                    yield return ProseRelation.Of(
                        CheckKind.Product,
                        sentence,
                        stated,
                        a.Value * b.Value,
                        slack,
                        $"{a.Text} × {b.Text}",
                        [a, b]
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"<(?<a>[MC]\d+)>(?: \p{L}+)? (?:x|×|\*|gange) <(?<b>[MC]\d+)>(?: [\p{L}.]+){0,5}?(?:, |\s*=\s*| )(?:(?:det er |i alt |altså |svarende til |dvs\. |det vil sige |lig med )+|(?<==\s*))<(?<c>[MC]\d+)>(?! (?:x|×|\*|gange))",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex ProductPattern();
}
