using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking.Quantities;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Comparing;

/// <summary>
/// One change told twice, by its levels and by its size: <c>udvide holdet fra to til fem vejledere</c> in the summary, <c>udvide holdet med tre vejledere</c> further down. Only
/// confirmed.
/// </summary>
internal static partial class StepsByName
{
    private const int SameLetters = 5;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            if (
                sentence.Text.Contains(" fra ", StringComparison.Ordinal)
                && LevelsPattern().Match(sentence.Text) is { Success: true } levels
                && SizeOf(item, sentence, levels) is (var told, var size)
            )
            {
                yield return new Relation(
                    CheckKind.Difference,
                    size.Groups["c"].Value,
                    Gap(levels),
                    [levels.Groups["b"].Value, levels.Groups["a"].Value],
                    [told.LineAt(size.Groups["c"].Index), sentence.LineAt(levels.Groups["a"].Index)]
                );
            }
        }
    }

    private static (Sentence Sentence, Match Size)? SizeOf(ItemText item, Sentence levels, Match match) =>
        item
            .Sentences.Where(s => s.Passage.SectionNumber != levels.Passage.SectionNumber)
            .Select(s => ((Sentence Sentence, Match Size)?)(s, SizePattern().Match(s.Text)))
            .FirstOrDefault(s => s!.Value.Size.Success && IsSame(s.Value.Size, match) && NumberOf(s.Value.Size.Groups["c"]) == Gap(match));

    private static bool IsSame(Match size, Match levels) =>
        size.Groups["v"].Value.Equals(levels.Groups["v"].Value, StringComparison.OrdinalIgnoreCase)
        && size.Groups["w"].ValueSpan.CommonPrefixLength(levels.Groups["w"].ValueSpan) >= SameLetters;

    private static int Gap(Match levels) => Math.Abs(NumberOf(levels.Groups["b"]) - NumberOf(levels.Groups["a"]));

    private static int NumberOf(Capture number) => number.Value is "en" or "én" or "et" or "ét" ? 1 : Danish.WholeNumber(number.ValueSpan);

    private const string Number = $@"(?:\d{{1,2}}|{Patterns.SmallNumber})";

    [GeneratedRegex(
        $@"\b(?<v>udvid|øge|hæve|reducer|nedsæt)\p{{L}}*\b[^.;]{{0,60}}?\bfra (?<a>{Number}) til (?<b>{Number}) (?<w>\p{{L}}{{5,}})",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex LevelsPattern();

    [GeneratedRegex(
        $@"\b(?<v>udvid|øge|hæve|reducer|nedsæt)\p{{L}}*\b[^.;]{{0,60}}?\bmed (?<c>én|en|ét|et|{Number}) (?<w>\p{{L}}{{5,}})",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex SizePattern();
}
