using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// A number of things, and in the same sentence the numbers that each of them bears: <c>to bilag; et notat (bilag 1) og en tidsplan (bilag 2)</c>.
/// </summary>
internal static partial class NumberedNames
{
    private const int Fewest = 2;
    private const int ShortestStem = 4;

    public static IEnumerable<Relation> Of(ItemText item) => item.Sentences.SelectMany(Of);

    private static IEnumerable<Relation> Of(Sentence sentence)
    {
        if (!sentence.Text.Contains('(', StringComparison.Ordinal) || sentence.Mentions.Count == 0 || Incomplete.Says(sentence.Text))
        {
            yield break;
        }

        foreach (var number in sentence.Mentions.Where(m => m is { IsNumberOfFew: true, IsChange: false }))
        {
            var numbers = NumbersOf(PluralPattern().Replace(number.Noun, ""), sentence.Text[number.Quantity.End..]);
            if (numbers.Count >= Fewest && numbers.Order().SequenceEqual(Enumerable.Range(1, numbers.Count)))
            {
                yield return new Relation(
                    CheckKind.Count,
                    number.Quantity.Text,
                    numbers.Count,
                    [.. numbers.Order().Select(n => $"{number.Noun} {n}")],
                    [sentence.LineOf(number.Quantity)]
                )
                {
                    Place = (sentence, number.Quantity.Start, NamedLists.Place),
                    Doubt =
                        number.Value == numbers.Count
                            ? null
                            : new Doubt(Severity.Error, T["Check.Names", number.Quantity.Text, number.Noun, numbers.Count]),
                };
            }
        }
    }

    private static HashSet<int> NumbersOf(string stem, string text) =>
        stem.Length < ShortestStem
            ? []
            :
            [
                .. NamePattern()
                    .Matches(text)
                    .Where(match => match.Groups["w"].Value.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                    .Select(match => int.Parse(match.Groups["n"].ValueSpan, null)),
            ];

    [GeneratedRegex(@"\((?<w>\p{L}{4,}) (?<n>\d{1,2})\)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"(?:erne|ene|er)$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex PluralPattern();
}
