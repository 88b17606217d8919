using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// An amount that is said to follow (<c>herefter</c>, <c>dermed</c>, <c>tilbage</c>) from two that stand just before it. Only confirmed: which two
/// is not said.
/// </summary>
internal static partial class Remainders
{
    private const int Before = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var i = 0; i < item.Sentences.Count; i++)
        {
            var sentence = item.Sentences[i];
            if (
                FollowsPattern().Match(sentence.Frame) is { Success: true } match
                && sentence.Caught(match.Groups["m"]) is { High: null, IsApproximate: false } rest
            )
            {
                var from = item
                    .Sentences.Take(i)
                    .TakeLast(Before)
                    .Where(s => s.Passage.SectionNumber == sentence.Passage.SectionNumber)
                    .SelectMany(s => s.Quantities)
                    .Concat(sentence.Quantities.Where(q => q.Start < rest.Start))
                    .Where(q => q is { Unit: QuantityUnit.Money, High: null, IsApproximate: false, Value: not 0 })
                    .ToList();
                if (Pair(from, rest) is (var whole, var part))
                {
                    yield return ProseRelation.Of(
                        CheckKind.Difference,
                        sentence,
                        rest,
                        Math.Abs(whole.Value) - Math.Abs(part.Value),
                        0,
                        $"{whole.Text} − {part.Text}",
                        [whole, part]
                    );
                }
            }
        }
    }

    private static (Quantity Whole, Quantity Part)? Pair(List<Quantity> from, Quantity rest)
    {
        foreach (var whole in from)
        {
            foreach (var part in from.Where(q => q != whole && q.Value != whole.Value))
            {
                if (Math.Abs(whole.Value) - Math.Abs(part.Value) == rest.Value)
                {
                    return (whole, part);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\b(?:herefter|derefter|dermed|tilbage|resterer|udestår)\b[^<.;]{0,60}<(?<m>M\d+)>",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex FollowsPattern();
}
