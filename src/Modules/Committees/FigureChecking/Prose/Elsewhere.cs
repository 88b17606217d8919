using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// A sentence with one figure, of other municipalities or the whole country: it stands there to be compared with, and is neither a part of what the paper's
/// own figures come to, nor what they are on an average.
/// </summary>
internal sealed partial class Elsewhere(ItemText item)
{
    private readonly HashSet<object> _figures = item
        .Sentences.Where(Says)
        .SelectMany(sentence => sentence.Quantities)
        .ToHashSet<object>(ReferenceEqualityComparer.Instance);

    /// <summary>It does not hold, and only some of its figures are from elsewhere.</summary>
    public bool Mixes(Relation relation) =>
        _figures.Count > 0
        && relation
            is {
                Holds: false,
                Kind: CheckKind.Sum or CheckKind.Mean or CheckKind.Product or CheckKind.Balance,
                Place: ValueTuple<Sentence, int> place
            }
        && relation.Figures.SkipLast(1).Any(term => _figures.Contains(term) != Says(place.Item1));

    /// <summary>An entry of a list that tells of it behind its figure, <c>18 har valgt skoler i andre kommuner</c>, is one of those that the list parts.</summary>
    private static bool Says(Sentence sentence) =>
        sentence.Mentions is [var only] && Pattern().IsMatch(sentence.Passage.IsListed ? only.Lead : sentence.Text);

    [GeneratedRegex(
        @"\b(?:landsplan|landsgennemsnit\p{L}*|hele landet|nationalt|regionsgennemsnit\p{L}*|nabokommune\p{L}*|(?:andre|øvrige|sammenlignelige|omkringliggende|tilsvarende|kommuner i|de fleste) (?:kommuner|regione\p{L}*)|kommuner (?:af|med|på) |(?:regionens|landets|(?:to|tre|fire|fem|seks|syv|otte|ni|ti|\d+)) (?:\p{L}+ )?kommuner)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex Pattern();
}
