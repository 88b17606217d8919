using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>A numbered list and, below it, what is said of each: <c>1) … 2) … 3) …</c>, <c>Ad 1: … Ad 2: … Ad 3: …</c> Only confirmed: not all need be spoken of.</summary>
internal static partial class AnsweredEntries
{
    private const int Fewest = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        var answers = item.Passages.Where(passage => NumberOfAnswer(passage) is not null).ToList();
        var numbers = answers.ConvertAll(answer => NumberOfAnswer(answer)!.Value);
        if (answers.Count < Fewest || !numbers.SequenceEqual(Enumerable.Range(1, numbers.Count)))
        {
            yield break;
        }

        var entries = item
            .Passages.TakeWhile(passage => passage != answers[0])
            .Reverse()
            .SkipWhile(passage => passage.Kind != PassageKind.ListEntry)
            .TakeWhile(passage => passage.Kind == PassageKind.ListEntry)
            .Reverse()
            .ToList();
        if (entries.Select(NumberOfEntry).SequenceEqual(numbers.Select(number => (int?)number)))
        {
            yield return new Relation(
                CheckKind.Count,
                AnswerPattern().Match(answers[^1].Text).Value.TrimEnd(' ', ':', '.', ')'),
                entries.Count,
                [.. entries.Select(entry => entry.Text)],
                [answers[^1].LineAt(0)]
            );
        }
    }

    private static int? NumberOfAnswer(Passage passage) => Number(AnswerPattern().Match(passage.Text));

    private static int? NumberOfEntry(Passage passage) => passage.Number ?? Number(EntryPattern().Match(passage.Text));

    private static int? Number(Match match) =>
        match.Success ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^Ad\.? (?<n>\d{1,2})\b[.):]?(?=\s|$)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex AnswerPattern();

    [GeneratedRegex(@"^(?<n>\d{1,2})[.)]\s", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex EntryPattern();
}
