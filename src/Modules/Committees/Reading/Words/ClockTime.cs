namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>Reads a time of day: <c>kl. 13:00</c>, <c>13.00</c>, <c>kl. 8</c>, <c>14-16</c>.</summary>
internal static class ClockTime
{
    /// <summary>Finds the first time at or after <paramref name="from"/>.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out TimeOnly time, out int end)
    {
        for (var i = from; i < text.Length; i++)
        {
            var starts = char.IsAsciiDigit(text[i]) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '/'));
            if (starts && TryRead(text, i, out time, out end))
            {
                return true;
            }
        }

        (time, end) = (default, from);
        return false;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, out TimeOnly time, out int end)
    {
        time = default;
        end = start;
        var hour = Number(text, start, out var at);
        if (at - start is 0 or > 2 || hour > 24)
        {
            return false;
        }

        var minute = 0;
        if (at + 2 < text.Length + 0 && text[at] is ':' or '.' && char.IsAsciiDigit(text[at + 1]))
        {
            minute = Number(text, at + 1, out var afterMinute);
            if (afterMinute - at != 3 || minute > 59)
            {
                return false;
            }

            at = SkipSeconds(text, afterMinute);
        }
        else if (!SaysClock(text, start) && !(at < text.Length && text[at] is '-' or '–') && at != text.Length)
        {
            return false;
        }

        var afternoon = text[at..].TrimStart();
        if (afternoon.StartsWith("PM", StringComparison.Ordinal) && hour < 12)
        {
            hour += 12;
        }

        if (afternoon.StartsWith("PM", StringComparison.Ordinal) || afternoon.StartsWith("AM", StringComparison.Ordinal))
        {
            at = text.Length - afternoon.Length + 2;
        }

        time = new TimeOnly(hour % 24, minute);
        end = at;
        return true;
    }

    private static int SkipSeconds(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] == ':')
        {
            Number(text, at + 1, out var after);
            return after - at == 3 ? after : at;
        }

        return at;
    }

    private static bool SaysClock(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd();
        return before.EndsWith("kl.", StringComparison.OrdinalIgnoreCase) || before.EndsWith("kl", StringComparison.OrdinalIgnoreCase);
    }

    private static int Number(ReadOnlySpan<char> text, int start, out int end)
    {
        var number = 0;
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < 4)
        {
            number = (number * 10) + (text[end++] - '0');
        }

        return number;
    }
}
