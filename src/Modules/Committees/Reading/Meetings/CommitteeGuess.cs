using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Outline;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>Where the head names no committee, the one that decides on the day of the meeting is the paper's own.</summary>
internal static class CommitteeGuess
{
    private const int LongestName = 60;
    private const int MostLines = 20;

    /// <param name="unread">Lines of the head that said nothing else.</param>
    /// <returns>The line of the head that turned out to be the committee's name; -1 when there is none.</returns>
    public static int Fill(PaperHeader header, SourceLines lines, LineRoles roles, Phrasebook book, List<int> unread)
    {
        if (header.Committee is not null || header.Date is not { } day)
        {
            return -1;
        }

        foreach (var line in unread.Take(MostLines))
        {
            var name = lines[line].Text;
            if (name.Length <= LongestName && name[^1] != '.' && IsNamed($"udvalget for {name}", lines))
            {
                header.Committee = name;
                return line;
            }
        }

        var counts = new Dictionary<string, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (roles[i].Role is LineRole.Decision or LineRole.Handled && NameOn(lines[i].Text, book, day) is { } name)
            {
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }

        header.Committee = counts.Count == 0 ? null : counts.MaxBy(count => count.Value).Key;
        return -1;
    }

    private static bool IsNamed(string words, SourceLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? NameOn(string line, Phrasebook book, DateOnly day)
    {
        var text = line.AsSpan().TrimEnd(".: ");
        foreach (var pattern in book.Decisions.Concat(book.Handled))
        {
            if (pattern.Has(Slot.Committee) && pattern.Has(Slot.Date) && pattern.TryMatch(text, out var match))
            {
                var isDay = DanishDate.TryRead(match.Of(Slot.Date, text), 0, out var date) && date.Date == day;
                return isDay ? CommitteeNames.Split(match.Of(Slot.Committee, text)).Name : null;
            }
        }

        return null;
    }
}
