using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// What is said to remain, and two earlier amounts of the item that stand in paragraphs about the same: <c>rammen overskrides med 70 … mindsker overskridelsen med
/// ca. 25, så der udestår 45</c>. Only one pair of levels comes to it; only confirmed.
/// </summary>
internal static partial class DistantRests
{
    /// <summary>Sentences before the one that tells the rest.</summary>
    private const int Farthest = 16;

    private const int FewestDigits = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var i = 0; i < item.Sentences.Count; i++)
        {
            var sentence = item.Sentences[i];
            foreach (var rest in sentence.Mentions.Where(IsRest))
            {
                if (Pair(item, i, rest) is (var whole, var part))
                {
                    yield return ProseRelation.Of(
                        CheckKind.Difference,
                        sentence,
                        rest.Quantity,
                        Math.Abs(whole.Value) - Math.Abs(part.Value),
                        0,
                        $"{whole} − {part}",
                        [whole.Quantity, part.Quantity]
                    );
                }
            }
        }
    }

    private static bool IsRest(Mention m) =>
        m is { Unit: QuantityUnit.Money, Value: > 0, Quantity.High: null, IsRate: false }
        && RestPattern().IsMatch(m.Lead)
        && m.Quantity.Text.Count(char.IsAsciiDigit) >= FewestDigits;

    private static (Mention Whole, Mention Part)? Pair(ItemText item, int at, Mention rest)
    {
        var sentence = rest.Sentence;
        var stems = StemsOf(sentence.Text);
        var levels = item
            .Sentences.Take(at + 1)
            .TakeLast(Farthest + 1)
            .Where(s => s.Passage.Section == sentence.Passage.Section && (s == sentence || stems.Overlaps(StemsOf(s.Passage.Text))))
            .SelectMany(s => s.Mentions)
            .Where(m => m != rest && m is { Unit: QuantityUnit.Money, Quantity.High: null, IsRate: false, Value: not 0 })
            .DistinctBy(m => Math.Abs(m.Value))
            .ToList();
        var pairs = levels
            .SelectMany(whole => levels.Select(part => (Whole: whole, Part: part)))
            .Where(pair => IsExact(rest, Math.Abs(pair.Whole.Value) - Math.Abs(pair.Part.Value)))
            .ToList();
        return pairs is [var only] ? only : null;
    }

    /// <summary>Within the rounding of what remains, whatever <em>ca.</em> says.</summary>
    private static bool IsExact(Mention rest, decimal difference) => Math.Abs(rest.Value - difference) <= rest.Quantity.Step / 2;

    private static HashSet<string> StemsOf(string text) => WordStems.Of(text, WordPattern(), CommonPattern());

    [GeneratedRegex(@"\b(?:udestår|resterer|resten|tilbage|mangler)\b[^;]{0,40}$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex RestPattern();

    [GeneratedRegex(@"\p{L}{8,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"^(?:udvalg.*|kommune.*|administration.*|forvaltning.*|budget.*|udgift.*|forvent.*|beslut.*|foreslå.*|anbefal.*|direktion.*|millioner)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
