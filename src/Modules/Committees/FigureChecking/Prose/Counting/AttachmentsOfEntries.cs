using System.Globalization;
using System.Text.RegularExpressions;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>Entries that each say how many attachments they have, <c>Ny håndbog (2 bilag)</c>, and the item's own list of attachments.</summary>
internal static partial class AttachmentsOfEntries
{
    private const int Fewest = 2;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var list in Lists(item))
        {
            var told = list.ConvertAll(entry => EntryPattern().Match(entry.Text));
            if (list.Count < Fewest || item.Attachments.Count == 0 || !told.TrueForAll(match => match.Success))
            {
                continue;
            }

            var sum = told.Sum(match => int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
            yield return new Relation(
                CheckKind.Count,
                string.Join(", ", told.Select(match => match.Value.Trim())),
                item.Attachments.Count,
                item.Attachments,
                [.. list.Select(entry => entry.LineAt(0))]
            )
            {
                // Some may be kept back, or be of the item as a whole.
                Doubt =
                    sum == item.Attachments.Count
                        ? null
                        : new Doubt(Severity.Implausible, T["Check.Attachments", sum, item.Attachments.Count]),
            };
        }
    }

    private static IEnumerable<List<Passage>> Lists(ItemText item)
    {
        for (var i = 0; i < item.Passages.Count; i++)
        {
            if (item.Passages[i].Kind == PassageKind.ListEntry && (i == 0 || item.Passages[i - 1].Kind != PassageKind.ListEntry))
            {
                yield return [.. item.Passages.Skip(i).TakeWhile(passage => passage.Kind == PassageKind.ListEntry)];
            }
        }
    }

    [GeneratedRegex(@"\((?<n>\d{1,2}) bilag\)\s*\.?$", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex EntryPattern();
}
