using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// Names that have in them what they are names of, and its number: <c>Med Havreskolen, Svaleskolen og Silkeskolen får tre skoler …</c>. In one sentence, in the
/// one next to it, or as the entries of a list.
/// </summary>
internal static partial class KinNames
{
    private const int ShortestStem = 4;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (
            var number in item.Sentences.SelectMany(sentence => sentence.Mentions).Where(m => m is { IsNumberOfFew: true, IsChange: false })
        )
        {
            if (Named(item, number) is { Count: > 1 } names)
            {
                yield return new Relation(
                    CheckKind.Count,
                    number.Quantity.Text,
                    names.Count,
                    names,
                    [number.Sentence.LineOf(number.Quantity)]
                )
                {
                    Place = (number.Sentence, number.Quantity.Start, NamedLists.Place),
                    Doubt =
                        names.Count == number.Value
                            ? null
                            : new Doubt(Severity.Error, T["Check.Names", number.Quantity.Text, NounOf(number), names.Count]),
                };
            }
        }
    }

    /// <summary>What is counted, behind the number or before it: <c>de udvalgte skoler, fire i alt</c>, <c>skoler (fire)</c>.</summary>
    private static string NounOf(Mention number) =>
        BarePattern().IsMatch(number.Trail) ? LastWordPattern().Match(number.Lead).Groups["w"].Value : number.Noun;

    /// <summary>The names that go with the number: those of its own sentence, else of the one beside it, else of the list beside it.</summary>
    private static IReadOnlyList<string>? Named(ItemText item, Mention number)
    {
        var stem = StemPattern().Replace(NounOf(number), "");
        if (stem.Length < ShortestStem || IsOfSome(number.Sentence) || NamedLists.IsOfAll(number))
        {
            return null;
        }

        var own = NamesIn(number.Sentence.Text, stem);
        if (own.Count > 0)
        {
            return own;
        }

        var near = ((Sentence?[])[number.Sentence.Previous, number.Sentence.Next])
            .OfType<Sentence>()
            .Where(sentence =>
                !IsOfSome(sentence) && !sentence.Mentions.Any(m => m.Noun.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            )
            .Select(sentence => NamesIn(sentence.Text, stem))
            .Where(names => names.Count > 1)
            .ToList();
        return near is [var beside] ? beside
            : near.Count == 0 ? NamesOfList(item, number, stem)
            : null;
    }

    private static List<string>? NamesOfList(ItemText item, Mention number, string stem)
    {
        var at = item.Passages.TakeWhile(passage => passage != number.Sentence.Passage).Count();
        var below = item.Passages.Skip(at + 1).TakeWhile(passage => passage.Kind == PassageKind.ListEntry).ToList();
        var above = item.Passages.Take(at).Reverse().TakeWhile(passage => passage.Kind == PassageKind.ListEntry).ToList();
        if (below.Count == 0 && item.Passages.ElementAtOrDefault(at - above.Count - 1) is { Sentences: [.., var lead] } && IsOfSome(lead))
        {
            return null;
        }

        var list = below.Count > 0 ? below : above;
        var names = list.SelectMany(entry => NamesIn(entry.Text, stem).Take(1)).ToList();
        return names.Count == list.Count ? names : null;
    }

    private static List<string> NamesIn(string text, string stem) =>
        [
            .. NamePattern()
                .Matches(text)
                .Select(match => match.Value)
                .Where(name => name.IndexOf(stem, StringComparison.OrdinalIgnoreCase) > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private static bool IsOfSome(Sentence sentence) => Incomplete.Says(sentence.Text) || SomePattern().IsMatch(sentence.Text);

    [GeneratedRegex(@"\p{Lu}[\p{L}-]{3,}", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^\s*(?:$|\)|:|i alt\b|i tal\b|i antal\b|stk\b)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex BarePattern();

    [GeneratedRegex(@"(?<w>\p{L}+)[\s,:(–-]*(?:i alt[:\s]*)?$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex LastWordPattern();

    [GeneratedRegex(@"(?:erne|ene|rne|er|e|r)$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex StemPattern();

    [GeneratedRegex(
        @"\b(?:øvrige|andre|resten|resterende|ud af|af de|yderligere|desuden|blandt|undtagen|bortset fra|på nær|samt|mindst|(?<!hverken )flere)\b|\bog\s*$",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SomePattern();
}
