using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Lengths, areas, speeds, weights and the like: beside figures of persons and kroner they say something else.</summary>
internal static partial class PhysicalMeasures
{
    /// <summary><c>vejen er 265 meter lang</c>: no other figure around is measured so, and nothing is told of each meter.</summary>
    public static bool IsLone(Mention mention) =>
        mention is { Unit: Quantities.QuantityUnit.Count, Sentence.Passage: { Kind: PassageKind.Paragraph, IsLine: false } }
        && Pattern().Match(mention.Trail) is { Success: true } measure
        && !Around(mention.Sentence).Any(sentence => IsMeasuredIn(measure.Groups["m"].Value, sentence, mention));

    /// <summary>Two of them are no part and its whole: <c>85 pct. kører 58 km/t, hvor der må køres 50 km/t</c>.</summary>
    public static bool IsSpeed(Mention mention) => SpeedPattern().IsMatch(mention.Trail);

    private static IEnumerable<Sentence> Around(Sentence sentence) =>
        ((Sentence?[])[sentence.Previous, sentence, sentence.Next]).OfType<Sentence>();

    private static bool IsMeasuredIn(string measure, Sentence sentence, Mention mention) =>
        sentence.Quantities.Any(other =>
            other != mention.Quantity
            && Pattern().Match(sentence.Text[other.End..]) is { Success: true } same
            && same.Groups["m"].ValueSpan.Equals(measure, StringComparison.OrdinalIgnoreCase)
        ) || PerPattern().IsMatch(sentence.Text);

    [GeneratedRegex(
        @"^\s?(?:løbende |kvadrat|kubik|etage)?(?<m>km/t(?:imen)?|kilometer|km|meter|m²|m2|m³|m3|m|kvm|hektar|ha|liter|kwh|mwh|kilo(?:gram)?|kg|tons?|grader|decibel|db|cm|mm)(?![\p{L}\d])",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\s?(?:km/t|km i timen|grader|°|db\b|decibel)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex SpeedPattern();

    // 1.200 kr. pr. kvadratmeter
    [GeneratedRegex(
        @"(?:\bpr\.? |\bper |\bhver \p{L}*|/ ?)(?:løbende )?(?:\p{L}*meter|km|m²|m2|m³|m3|kvm|hektar|ha|liter|kwh|mwh|kilo|kg|ton)\b|\p{L}meterpris",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex PerPattern();
}
