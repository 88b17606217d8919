using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>A list of the items' titles in the head of a paper is furniture, also where no heading says that it is one.</summary>
internal static class UnlabelledContents
{
    private const int ShortestPart = 8;
    private const int MostItems = 300;

    /// <param name="unread">Lines of the head that said nothing else.</param>
    public static void Place(SourceLines lines, List<int> unread, List<FoundItem> items, PlacementLedger ledger)
    {
        var titles = items.Where(item => item.Title is not null).Take(MostItems).Select(item => TextKey.Of(item.Title)).ToList();
        foreach (var line in unread.Take(MostItems))
        {
            var key = TextKey.Of(lines[line].Text.AsSpan().TrimStart("•-–* ").TrimStart("0123456789").TrimStart(".: "));
            if (titles.Exists(title => title == key || (key.Length >= ShortestPart && IsPart(title, key))))
            {
                ledger.PlaceFurniture(line);
            }
        }
    }

    /// <summary>A long title is broken over two lines.</summary>
    private static bool IsPart(string title, string key) =>
        title.StartsWith(key, StringComparison.Ordinal) || title.EndsWith(key, StringComparison.Ordinal);
}
