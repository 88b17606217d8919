using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Outline;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking.AcrossItems;

/// <summary>
/// The list of contents names the paper's items, each of them, in their order. A list that differs in more than one place is of something else, or was
/// not read as it is printed. Closed items are left out of it, for they may have been left out of the paper.
/// </summary>
internal static class ContentsEntries
{
    /// <summary>One that is missing among fewer tells nothing.</summary>
    private const int Enough = 4;

    public static IEnumerable<Relation> Of(Paper paper)
    {
        if (paper.Contents.Count < 2 || paper.Items.Count < 2)
        {
            return [];
        }

        return paper.Contents.Count == paper.Items.Count && Differing(paper.Contents, paper.Items) <= 1
            ? [Relation(paper, paper.Contents, paper.Items, null)]
            : OfOpen(paper, [.. paper.Contents.Where(entry => !entry.IsClosed)], [.. paper.Items.Where(item => !item.Closed)]);
    }

    private static IEnumerable<Relation> OfOpen(Paper paper, List<ContentsEntry> entries, List<PaperItem> items)
    {
        if (Math.Min(entries.Count, items.Count) < Enough || !AreSame(entries[0], items[0]) || !AreSame(entries[^1], items[^1]))
        {
            yield break;
        }

        var same = 0;
        while (same < Math.Min(entries.Count, items.Count) && AreSame(entries[same], items[same]))
        {
            same++;
        }

        if (entries.Count == items.Count + 1 && Differing([.. entries[..same], .. entries[(same + 1)..]], items) == 0)
        {
            yield return Relation(paper, entries, items, T["Check.ContentsEntry", entries[same].Title], entries[same].Line + 1);
        }
        else if (items.Count == entries.Count + 1 && Differing(entries, [.. items[..same], .. items[(same + 1)..]]) == 0)
        {
            yield return Relation(paper, entries, items, T["Check.ContentsItem", items[same].Title], items[same].Lines.First);
        }
        else if (items.Count == entries.Count && same + 1 < items.Count && Differing(Swapped(entries, same), items) == 0)
        {
            yield return Relation(
                paper,
                entries,
                items,
                T["Check.ContentsOrder", entries[same].Title, entries[same + 1].Title],
                entries[same].Line + 1
            );
        }
    }

    private static List<ContentsEntry> Swapped(List<ContentsEntry> entries, int at) =>
        [.. entries[..at], entries[at + 1], entries[at], .. entries[(at + 2)..]];

    private static int Differing(IReadOnlyList<ContentsEntry> entries, IReadOnlyList<PaperItem> items) =>
        Enumerable.Range(0, entries.Count).Count(i => !AreSame(entries[i], items[i]));

    /// <summary>A long title is broken over lines, and either may have been cut.</summary>
    private static bool AreSame(ContentsEntry entry, PaperItem item)
    {
        var (one, other) = (TextKey.Of(entry.Title), TextKey.Of(item.Title));
        return one.Length > 0
            && other.Length > 0
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
    }

    private static Relation Relation(
        Paper paper,
        IReadOnlyList<ContentsEntry> entries,
        IReadOnlyList<PaperItem> items,
        string? message,
        int? line = null
    ) =>
        new(
            CheckKind.Count,
            entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            items.Count,
            [.. items.Select(item => item.Number ?? item.Title)],
            [line ?? (paper.Contents[0].Line + 1)]
        )
        {
            Doubt = message is null ? null : new Doubt(Severity.Implausible, message),
        };
}
