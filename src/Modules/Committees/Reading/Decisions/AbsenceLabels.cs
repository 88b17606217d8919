using Ledetraad.Modules.Committees.Reading.Grammar;

namespace Ledetraad.Modules.Committees.Reading.Decisions;

/// <summary>Lines such as <c>Fraværende: …</c>, <c>Afbud fra: …</c> and <c>Inhabil: …</c> within an item.</summary>
internal static class AbsenceLabels
{
    public static bool IsLabelled(string text, Phrasebook book) => TryRead(text, book, out _, out _);

    public static bool TryRead(string text, Phrasebook book, out AttendanceStatus status, out string names)
    {
        (status, names) = (AttendanceStatus.Unknown, "");
        if (text.Length == 0 || !char.IsUpper(text[0]))
        {
            return false;
        }

        foreach (var (label, field) in book.AbsenceFields)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = text.AsSpan()[label.Length..].TrimStart();
            var hasSign = rest.IsEmpty || rest[0] is ':' or '-' or '–' || label.EndsWith(" fra", StringComparison.Ordinal);
            if (hasSign && (rest.IsEmpty || text.Length == label.Length || !char.IsLetterOrDigit(text[label.Length])))
            {
                status = field == HeaderField.Absent ? AttendanceStatus.Absent : AttendanceStatus.Apology;
                names = rest.TrimStart(":-– ").ToString();
                return true;
            }
        }

        return false;
    }
}
