using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <param name="Title">Without number, dots and page.</param>
internal sealed record ContentsEntry(string? Number, string Title, bool IsClosed, int Line);

/// <summary>The list of items at the front of a paper: furniture, and a witness of what the items are called.</summary>
internal sealed class ContentsList
{
    public static readonly ContentsList None = new(0, 0, []);
    private const int MostLines = 1_000;
    private readonly Dictionary<string, ContentsEntry> _entries = [];

    private ContentsList(int start, int end, List<ContentsEntry> entries)
    {
        (Start, End) = (start, end);
        foreach (var entry in entries)
        {
            _entries.TryAdd(TextKey.Of(entry.Title), entry);
        }

        Entries = entries;
    }

    public int Start { get; }

    /// <summary>The line after it.</summary>
    public int End { get; }

    public IReadOnlyList<ContentsEntry> Entries { get; }

    public ContentsEntry? Find(ReadOnlySpan<char> title)
    {
        Span<char> buffer = stackalloc char[TextKey.Longest];
        var key = buffer[..TextKey.Write(title.Length > TextKey.Longest ? title[..TextKey.Longest] : title, buffer)];
        return _entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entry) ? entry : null;
    }

    /// <summary>Whether an entry, broken over two lines in print, begins so.</summary>
    public bool HasEntryThatBegins(string key) => _entries.Keys.Any(entry => entry.StartsWith(key, StringComparison.Ordinal));

    public static ContentsList Find(SourceLines lines, LineRoles roles, Phrasebook book)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i].Role == LineRole.Contents)
            {
                return Read(lines, roles, book, i);
            }

            if (roles[i].Role is LineRole.Decision)
            {
                break;
            }
        }

        return None;
    }

    /// <summary>Two items may bear one title: in a numbered list, a number that was not there yet tells them apart.</summary>
    private static bool IsAnother(ContentsEntry entry, List<ContentsEntry> entries) =>
        entry.Number is not null && entries[^1].Number is not null && entries.TrueForAll(e => e.Number != entry.Number);

    /// <summary>The list runs until a title comes again, or a heading shows that an item has begun.</summary>
    private static ContentsList Read(SourceLines lines, LineRoles roles, Phrasebook book, int start)
    {
        var entries = new List<ContentsEntry>();
        var seen = new HashSet<string>();
        var hasPages = false;
        var goesOn = false;
        var closed = false;
        var i = start + 1;
        for (; i < lines.Count && i - start < MostLines; i++)
        {
            var role = roles[i].Role;
            if (role is LineRole.Blank or LineRole.Furniture or LineRole.Contents)
            {
                continue;
            }

            if (role is LineRole.Group)
            {
                closed = roles[i].IsClosedGroup;
                continue;
            }

            var entry = Parse(lines[i], book, closed, out var paged);
            var isContinued = !paged && IsContinued(lines, i);
            if (hasPages && !paged && !isContinued)
            {
                return new ContentsList(start, i, entries);
            }

            if (!paged && (roles.IsStructure(i) || NamesCase(lines[i], book)))
            {
                return EndBeforeItem(start, i, entries, lines);
            }

            var isRest = entries.Count > 0 && entries[^1].Number is not null && entry.Title.Length > 0 && char.IsLower(entry.Title[0]);
            if ((goesOn || isRest) && entry.Number is null)
            {
                entries[^1] = entries[^1] with { Title = $"{entries[^1].Title} {entry.Title}" };
                hasPages |= paged;
                goesOn = isContinued;
                continue;
            }

            if (!seen.Add(TextKey.Of(entry.Title)) && entries.Count > 0 && !paged && !IsAnother(entry, entries))
            {
                return new ContentsList(start, i, entries);
            }

            hasPages |= paged;
            goesOn = isContinued;
            entries.Add(entry);
        }

        return i >= lines.Count || entries.Count == 0 ? None : new ContentsList(start, i, entries);
    }

    /// <summary>A heading came without any title said twice: the last entry is then the first item itself, or the list is the items.</summary>
    private static ContentsList EndBeforeItem(int start, int heading, List<ContentsEntry> entries, SourceLines lines)
    {
        var end = heading;
        while (entries.Count > 0 && heading - entries[^1].Line <= 8 && entries.Count > 0)
        {
            end = entries[^1].Line;
            var isNumbered = entries[^1].Number is not null;
            entries.RemoveAt(entries.Count - 1);
            if (isNumbered)
            {
                break;
            }
        }

        return entries.Count == 0
            ? new ContentsList(start, start + 1, [])
            : new ContentsList(start, lines.PreviousFilled(end, start) + 1, entries);
    }

    /// <summary>A title that is too long for its line: its page number stands on the next.</summary>
    private static bool IsContinued(SourceLines lines, int line)
    {
        var next = lines.NextFilled(line + 1, Math.Min(lines.Count, line + 3));
        return next < lines.Count
            && TakePage(lines[next].Text, out _).Length < lines[next].Text.Length
            && lines[next].Text.Contains("..", StringComparison.Ordinal);
    }

    private static bool NamesCase(SourceLine line, Phrasebook book)
    {
        var meta = new ItemMeta();
        return ItemMetaReader.TryRead(line.Text, book, meta) && (meta.Case ?? meta.Journal ?? meta.Document) is not null;
    }

    private static ContentsEntry Parse(SourceLine line, Phrasebook book, bool closed, out bool paged)
    {
        var text = ItemTitles.TakeMark(TakePage(line.Text, out paged).TrimStart("•-–* "), out var marked);
        closed |= marked == true;
        string? number = null;
        foreach (var pattern in book.Items)
        {
            if (pattern.Has(Slot.Title) && pattern.TryMatch(text, out var match))
            {
                number = match.Of(Slot.Number, text).ToString();
                text = match.Of(Slot.Title, text);
                break;
            }
        }

        var title = ItemTitles.TakeMark(text, out marked);
        return new ContentsEntry(number, title.ToString(), closed || marked == true || ClosedTitles.IsClosed(title), line.Index);
    }

    /// <summary>Takes the dots and the page number from the end.</summary>
    private static ReadOnlySpan<char> TakePage(ReadOnlySpan<char> text, out bool paged)
    {
        var rest = text.TrimEnd();
        while (!rest.IsEmpty && char.IsAsciiDigit(rest[^1]))
        {
            rest = rest[..^1];
        }

        var hasNumber = rest.Length < text.Length;
        var title = rest.TrimEnd(" \t.…_");
        var gap = rest.Length - title.Length;
        paged =
            hasNumber
            && title.Length > 2
            && (gap >= 3 || rest.EndsWith("..", StringComparison.Ordinal) || rest.EndsWith("\t", StringComparison.Ordinal));
        return paged ? title : text;
    }
}
