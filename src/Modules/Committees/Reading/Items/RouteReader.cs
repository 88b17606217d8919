using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Reads one step of a case's way through committees: <c>Økonomiudvalget (godkender), 13.06.2023</c>.</summary>
internal static class RouteReader
{
    public static bool TryRead(string line, Phrasebook book, out RouteStep step)
    {
        step = new RouteStep("", null, null);
        if (line.Length is < 5 or > 200)
        {
            return false;
        }

        var text = line.AsSpan().TrimStart("•-– ").TrimEnd(". ");
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
                step = new RouteStep(match.Of(Slot.Committee, text).ToString(), capacity, DateOf(match, text));
                return true;
            }
        }

        foreach (var pattern in book.Handled)
        {
            if (pattern.TryMatch(text, out var match) && CommitteeNames.IsName(match.Of(Slot.Committee, text)))
            {
                step = new RouteStep(match.Of(Slot.Committee, text).ToString(), null, DateOf(match, text));
                return true;
            }
        }

        return false;
    }

    private static DateOnly? DateOf(PatternMatch match, ReadOnlySpan<char> text) =>
        match.Has(Slot.Date) && DanishDate.TryRead(match.Of(Slot.Date, text), 0, out var date) ? date.Date : null;
}
