using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// Numbered entries with text of their own between them under a heading, <c>Spor, der arbejdes med: 1. … 2. … 3. …</c>, and further down or above how many they are:
/// <c>de tre ovenstående spor</c>. The number stands with the word that the heading begins with.
/// </summary>
internal static partial class EntriesOfText
{
    private const int Fewest = 2;
    private const int ShortestStem = 4;
    private const int SameLetters = 6;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var (heading, entries) in Runs(item))
        {
            var name = FirstWordPattern().Match(heading.Text).Value;
            foreach (var number in item.Sentences.SelectMany(sentence => sentence.Mentions).Where(m => IsNumberOf(m, name)))
            {
                yield return new Relation(
                    CheckKind.Count,
                    number.Quantity.Text,
                    entries.Count,
                    [.. entries.Select(entry => entry.Text.Length <= 40 ? entry.Text : entry.Text[..40].TrimEnd() + "…")],
                    [number.Sentence.LineOf(number.Quantity)]
                )
                {
                    Place = (number.Sentence, number.Quantity.Start, NamedLists.Place),
                    Doubt =
                        number.Value == entries.Count
                            ? null
                            : new Doubt(Severity.Error, T["Check.Count", number.Sentence.Text.TrimEnd(':', '.'), entries.Count]),
                };
            }
        }
    }

    /// <summary>The headings of the item that lead to entries numbered from 1 on, each once, with paragraphs between them.</summary>
    private static IEnumerable<(Passage Heading, List<Passage> Entries)> Runs(ItemText item)
    {
        for (var i = 0; i + 1 < item.Passages.Count; i++)
        {
            if (!item.Passages[i].Text.EndsWith(':') || item.Passages[i + 1].Number != 1)
            {
                continue;
            }

            var numbered = item
                .Passages.Skip(i + 1)
                .TakeWhile(passage => passage.SectionNumber == item.Passages[i].SectionNumber)
                .Where(passage => passage.Number is not null)
                .ToList();
            var isOneRun = numbered.Select(passage => passage.Number!.Value).SequenceEqual(Enumerable.Range(1, numbered.Count));
            var isParted = item.Passages[i + 2 < item.Passages.Count ? i + 2 : i].Kind == PassageKind.Paragraph;
            if (numbered.Count >= Fewest && isOneRun && isParted)
            {
                yield return (item.Passages[i], numbered);
            }
        }
    }

    private static bool IsNumberOf(Mention number, string name)
    {
        var text = number.Trail;
        return number is { IsNumberOfFew: true, IsChange: false }
            && TheyPattern().IsMatch(number.Lead)
            && NamedPattern().Match(text) is { Success: true } noun
            && noun.Groups["w"].Value.AsSpan().CommonPrefixLength(name.ToLowerInvariant())
                >= Math.Max(ShortestStem, Math.Min(name.Length - 2, SameLetters));
    }

    [GeneratedRegex(@"^\p{L}+", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex FirstWordPattern();

    [GeneratedRegex(@"\b(?:de|disse|alle)\s*$", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex TheyPattern();

    // de fire ovenstående beskrevne hovedveje; de fire hovedveje, som er beskrevet i sagen
    [GeneratedRegex(
        @"^ (?:(?:ovenstående|ovennævnte|nævnte|beskrevne|oplistede|foreslåede) ){1,3}(?<w>\p{L}{4,})|^ (?<w>\p{L}{4,}),? (?:som|der) (?:er )?(?:beskrevet|nævnt|beskrives|oplistet)\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex NamedPattern();
}
