using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>A list that is announced by a word in the plural and no number: <c>på følgende niveauer:</c> More than one is listed; only confirmed.</summary>
internal static partial class PluralLists
{
    private const int Fewest = 2;
    private const int LongestTerm = 40;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        for (var i = 0; i + 1 < item.Passages.Count; i++)
        {
            var passage = item.Passages[i];
            if (
                passage.Kind != PassageKind.Paragraph
                || !passage.Text.EndsWith(':')
                || AnnouncementPattern().Match(passage.Text) is not { Success: true } announced
                || passage.Sentences[^1].Mentions.Any(m => m.IsNumberOfFew)
            )
            {
                continue;
            }

            var entries = item.Passages.Skip(i + 1).TakeWhile(entry => entry.Kind == PassageKind.ListEntry).ToList();
            if (entries.Count >= Fewest)
            {
                yield return new Relation(
                    CheckKind.Count,
                    announced.Groups["all"].Value,
                    entries.Count,
                    [.. entries.Select(e => e.Text.Length <= LongestTerm ? e.Text : e.Text[..LongestTerm].TrimEnd() + "…")],
                    [passage.LineAt(announced.Index)]
                );
            }
        }
    }

    [GeneratedRegex(@"\b(?<all>(?:følgende|disse) \p{L}{4,}(?:er|r|e))(?=:$| [^.:;]{0,60}:$)", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex AnnouncementPattern();
}
