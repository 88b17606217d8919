using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Outline;

/// <summary>What the lines under an item's title say of the case: numbers, open or closed.</summary>
internal sealed class ItemMeta
{
    public string? Case { get; set; }
    public string? Journal { get; set; }
    public string? Document { get; set; }
    public bool? IsClosed { get; set; }
}

/// <summary>Reads lines such as <c>Sagsnr.: 330-2016-89665   Dok.nr.: 330-2017-707822   Åbent</c> and <c>23/64938</c>.</summary>
internal static class ItemMetaReader
{
    /// <summary>Takes the line when all of it is numbers, labels and marks; else leaves <paramref name="meta"/> as it was.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, Phrasebook book, ItemMeta meta)
    {
        if (line.Length > 250)
        {
            return false;
        }

        line = line.Trim().TrimStart("•").Trim();
        var found = new ItemMeta();
        var any = false;
        var at = 0;
        while (at < line.Length)
        {
            if (char.IsWhiteSpace(line[at]) || line[at] is ',' or ';' or '-' or '–' or '|' or '.')
            {
                at++;
                continue;
            }

            if (TryMark(line, book, ref at, found) || TryLabel(line, book, ref at, found) || TryBare(line, any, ref at, found))
            {
                any = true;
                continue;
            }

            return any && TryRest(line[at..], meta, found);
        }

        if (any)
        {
            Merge(found, meta);
        }

        return any;
    }

    /// <summary>A committee's name may stand on the line too; other words make it a line of text.</summary>
    private static bool TryRest(ReadOnlySpan<char> rest, ItemMeta meta, ItemMeta found)
    {
        var hasNumber = found.Case is not null || found.Journal is not null;
        var name = rest.Trim();
        foreach (var mark in new[] { " Åbent punkt", " Lukket punkt", " Åbent", " Lukket" })
        {
            if (name.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                found.IsClosed = mark[1] is 'L';
                name = name[..^mark.Length];
                break;
            }
        }

        if (!hasNumber || !CommitteeNames.IsName(name))
        {
            return false;
        }

        Merge(found, meta);
        return true;
    }

    private static bool TryMark(ReadOnlySpan<char> line, Phrasebook book, ref int at, ItemMeta found)
    {
        foreach (var (mark, closed) in book.Marks)
        {
            if (Fits(line, at, mark))
            {
                found.IsClosed = closed;
                at += mark.Length;
                return true;
            }
        }

        return false;
    }

    private static bool TryLabel(ReadOnlySpan<char> line, Phrasebook book, ref int at, ItemMeta found)
    {
        foreach (var (label, kind) in book.Labels)
        {
            var bare = label.AsSpan().TrimEnd('.');
            if (!Fits(line, at, bare))
            {
                continue;
            }

            var value = at + bare.Length;
            while (value < line.Length && (char.IsWhiteSpace(line[value]) || line[value] is ':' or '.'))
            {
                value++;
            }

            var hasColon = line[at..value].Contains(':');
            if (kind == ItemLabel.Ignore)
            {
                if (!hasColon && value < line.Length && label[^1] != '.')
                {
                    continue;
                }

                at = EndOfValue(line, value, book);
                return true;
            }

            if (CaseNumbers.TryReadJoined(line[value..], out var length))
            {
                Set(found, kind, line.Slice(value, length).ToString());
                at = value + length;
                return true;
            }

            if (hasColon && (value == line.Length || IsLabelOrMark(line, value, book)))
            {
                at = value;
                return true;
            }
        }

        return false;
    }

    private static bool TryBare(ReadOnlySpan<char> line, bool any, ref int at, ItemMeta found)
    {
        var rest = line[at..];
        if (
            !CaseNumbers.TryReadJoined(rest, out var length)
            || !CaseNumbers.IsAlone(rest[..length])
            || (!any && length < rest.Length && !char.IsWhiteSpace(rest[length]))
        )
        {
            return false;
        }

        Set(found, CaseNumbers.TryKle(rest, out _) ? ItemLabel.Journal : ItemLabel.Case, rest[..length].ToString());
        at += length;
        return true;
    }

    private static void Set(ItemMeta found, ItemLabel kind, string number)
    {
        switch (kind)
        {
            case ItemLabel.Case:
                found.Case ??= number;
                break;
            case ItemLabel.Journal:
                found.Journal ??= number;
                break;
            default:
                found.Document ??= number;
                break;
        }
    }

    private static void Merge(ItemMeta found, ItemMeta meta)
    {
        meta.Case ??= found.Case;
        meta.Journal ??= found.Journal;
        meta.Document ??= found.Document;
        meta.IsClosed ??= found.IsClosed;
    }

    /// <summary>A value of no use runs to the next label, mark or wide gap.</summary>
    private static int EndOfValue(ReadOnlySpan<char> line, int start, Phrasebook book)
    {
        for (var i = start; i < line.Length; i++)
        {
            var startsWord = i > start && !char.IsWhiteSpace(line[i]) && char.IsWhiteSpace(line[i - 1]);
            if (startsWord && IsLabelOrMark(line, i, book))
            {
                return i;
            }
        }

        return line.Length;
    }

    private static bool IsLabelOrMark(ReadOnlySpan<char> line, int at, Phrasebook book)
    {
        foreach (var (label, _) in book.Labels)
        {
            var bare = label.AsSpan().TrimEnd('.');
            if (Fits(line, at, bare) && line[(at + bare.Length)..].TrimStart(". ").StartsWith(":", StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var (mark, _) in book.Marks)
        {
            if (Fits(line, at, mark))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words stand here, and end where a word ends.</summary>
    private static bool Fits(ReadOnlySpan<char> line, int at, ReadOnlySpan<char> words)
    {
        var rest = line[at..];
        if (!rest.StartsWith(words, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return rest.Length == words.Length || !char.IsLetterOrDigit(rest[words.Length]);
    }
}
