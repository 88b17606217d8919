using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>
/// Reads a case's way through committees: <c>Økonomiudvalget (godkender), 13.06.2023</c>, or a table of it that was printed one cell a line.
/// </summary>
internal sealed class RouteReader(Phrasebook book, List<RouteStep> route)
{
    public bool TryRead(string line)
    {
        if (line.Length is < 1 or > 200)
        {
            return false;
        }

        var text = line.AsSpan().TrimStart("•-– ").TrimEnd(". ");
        return TryStep(text) || TryCell(text);
    }

    private bool TryStep(ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[TextKey.Longest];
        foreach (var pattern in book.Routes)
        {
            if (!pattern.TryMatch(text, out var match))
            {
                continue;
            }

            var key = buffer[..TextKey.Write(match.Of(Slot.Capacity, text), buffer)];
            if (book.TryCapacity(key, out var capacity) && CommitteeNames.IsName(match.Of(Slot.Committee, text)))
            {
                route.Add(new RouteStep(match.Of(Slot.Committee, text).ToString(), capacity, DateOf(match, text)));
                return true;
            }
        }

        foreach (var pattern in book.Handled)
        {
            if (pattern.TryMatch(text, out var match) && CommitteeNames.IsName(match.Of(Slot.Committee, text)))
            {
                route.Add(new RouteStep(match.Of(Slot.Committee, text).ToString(), null, DateOf(match, text)));
                return true;
            }
        }

        return false;
    }

    /// <summary>A committee on its own line, then its date, then the item's number.</summary>
    private bool TryCell(ReadOnlySpan<char> text)
    {
        if (CommitteeNames.IsName(text) && text.Length <= 80 && text.IndexOf(", ") < 0)
        {
            route.Add(new RouteStep(text.ToString(), null, null));
            return true;
        }

        if (route.Count == 0)
        {
            return false;
        }

        if (DanishDate.TryRead(text, 0, out var date) && date.End == text.Length)
        {
            route[^1] = route[^1] with { Date = route[^1].Date ?? date.Date };
            return true;
        }

        return text.Length <= 4 && int.TryParse(text, out _);
    }

    private static DateOnly? DateOf(PatternMatch match, ReadOnlySpan<char> text) =>
        match.Has(Slot.Date) && DanishDate.TryRead(match.Of(Slot.Date, text), 0, out var date) ? date.Date : null;
}
