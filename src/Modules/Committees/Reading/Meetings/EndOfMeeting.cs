using Ledetraad.Modules.Committees.Reading.Grammar;
using Ledetraad.Modules.Committees.Reading.Words;

namespace Ledetraad.Modules.Committees.Reading.Meetings;

/// <summary>Reads <c>Mødet sluttede kl. 16.20</c>, which may stand after the last item instead of in the head.</summary>
internal static class EndOfMeeting
{
    public static bool TryRead(string line, Phrasebook book, PaperHeader header)
    {
        if (line.Length > 60 || !line.StartsWith("Møde", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var (label, field) in book.Fields)
        {
            var isEnd = field == HeaderField.End && line.StartsWith(label, StringComparison.OrdinalIgnoreCase);
            if (isEnd && ClockTime.TryFind(line, label.Length, out var time, out _))
            {
                header.End ??= time;
                return true;
            }
        }

        return false;
    }
}
