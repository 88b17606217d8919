using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Adding;

/// <summary>
/// <c>174 elever fra august og yderligere 31 elever fra januar</c>, told as one number where the summary speaks of the same: <c>205 elever</c>. The two are all only where
/// words and sum say so together: only confirmed.
/// </summary>
internal static partial class FurtherParts
{
    /// <summary>Smaller numbers are the sum of two others by chance.</summary>
    private const int Fewest = 20;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences.Where(s => s.Text.Contains("yderligere", StringComparison.OrdinalIgnoreCase)))
        {
            if (
                sentence.Mentions.Where(m => m.Unit == QuantityUnit.Count && !m.IsTime).ToList() is [var first, var second]
                && first is { IsPlain: true, IsChange: false }
                && second.IsPlain
                && FurtherPattern().IsMatch(second.Lead)
                && TotalOf(item, sentence, first, first.Value + second.Value) is { } total
            )
            {
                yield return ProseRelation.Sum(CheckKind.Sum, total.Sentence, total.Quantity, [first, second]);
            }
        }
    }

    private static Mention? TotalOf(ItemText item, Sentence parts, Mention first, decimal sum) =>
        item
            .Sentences.Where(s => s.Passage.SectionNumber != parts.Passage.SectionNumber)
            .SelectMany(s => s.Mentions)
            .FirstOrDefault(m =>
                m is { Unit: QuantityUnit.Count, IsPlain: true, IsTime: false }
                && m.Value == sum
                && sum >= Fewest
                && m.Noun.Equals(first.Noun, StringComparison.OrdinalIgnoreCase)
                && StemsOf(m.Sentence.Text).Overlaps(StemsOf(parts.Text))
            );

    private static HashSet<string> StemsOf(string text) => WordStems.Of(text, WordPattern(), CommonPattern());

    [GeneratedRegex(@"\byderligere(?: \p{L}+)?\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex FurtherPattern();

    [GeneratedRegex(@"\p{L}{6,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex WordPattern();

    [GeneratedRegex(
        @"^(?:kommune.*|yderligere|personer.*|borger.*|forvent.*|cirka|januar|februar|august|september|oktober|november|december|bliver|udvalg.*)$",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex CommonPattern();
}
