namespace Ledetraad.Modules.Committees.Reading.Words;

/// <summary>A date as written in a paper; the year may be missing.</summary>
/// <param name="Year">0 when the text gives day and month only.</param>
/// <param name="Start">Where it begins in the text, weekday and <c>den</c> included.</param>
/// <param name="End">The place after it.</param>
internal readonly record struct DateMention(int Year, int Month, int Day, int Start, int End)
{
    public DateOnly? Date => Year == 0 ? null : new DateOnly(Year, Month, Day);

    /// <summary>The date, a missing year being the one that puts it on or next after <paramref name="origin"/>.</summary>
    public DateOnly? OnOrAfter(DateOnly? origin)
    {
        if (Year != 0 || origin is not { } from)
        {
            return Date;
        }

        for (var year = from.Year; year <= from.Year + 4; year++)
        {
            if (Day <= DateTime.DaysInMonth(year, Month) && new DateOnly(year, Month, Day) is var date && date >= from)
            {
                return date;
            }
        }

        return null;
    }
}

/// <summary>Reads the forms in which Danish papers write a date.</summary>
internal static class DanishDate
{
    private static readonly string[] Months =
    [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];

    private static readonly string[] EnglishMonths =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly string[] Weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

    /// <summary>Finds the first date at or after <paramref name="from"/>.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out DateMention mention)
    {
        for (var i = from; i < text.Length; i++)
        {
            var starts = char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]) && !IsGlue(text, i - 1));
            if (starts && TryReadNumeral(text, i, out mention))
            {
                return true;
            }
        }

        mention = default;
        return false;
    }

    /// <summary>Reads a date that begins at <paramref name="start"/>, with or without weekday, <c>den</c> or <c>d.</c> before it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out DateMention mention)
    {
        mention = default;
        if (!MayBegin(text, start))
        {
            return false;
        }

        var at = SkipLead(text, start);
        if (TryReadNumeral(text, at, out mention) || TryReadEnglish(text, at, out mention))
        {
            mention = mention with { Start = start };
            return true;
        }

        return false;
    }

    /// <summary>A date begins with a number or a word, or the blank before either; never within one.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length)
        {
            return false;
        }

        var before = start == 0 ? ' ' : text[start - 1];
        return char.IsAsciiDigit(text[start])
            ? !char.IsAsciiDigit(before)
            : char.IsWhiteSpace(text[start]) || (char.IsLetter(text[start]) && !char.IsLetter(before));
    }

    public static int MonthOf(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        for (var month = 0; month < Months.Length; month++)
        {
            var name = Months[month].AsSpan();
            if (
                word.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (word.Length >= 3 && word.Length <= 4 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            )
            {
                return month + 1;
            }
        }

        return 0;
    }

    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        foreach (var weekday in Weekdays)
        {
            if (word.Equals(weekday, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Skips <c>Tirsdag</c>, <c>den</c>, <c>d.</c> and the commas between them.</summary>
    private static int SkipLead(ReadOnlySpan<char> text, int at)
    {
        at = SkipBlanks(text, at);
        var word = WordAt(text, at);
        if (IsWeekday(word))
        {
            at = SkipBlanks(text, at + word.Length);
            if (at < text.Length && text[at] is ',' or '.')
            {
                at = SkipBlanks(text, at + 1);
            }

            word = WordAt(text, at);
        }

        if (word.Equals("den", StringComparison.OrdinalIgnoreCase))
        {
            return SkipBlanks(text, at + word.Length);
        }

        if (word.Equals("d", StringComparison.OrdinalIgnoreCase) && at + 1 < text.Length && text[at + 1] == '.')
        {
            return SkipBlanks(text, at + 2);
        }

        return at;
    }

    private static bool TryReadNumeral(ReadOnlySpan<char> text, int start, out DateMention mention)
    {
        mention = default;
        if (!TryNumber(text, start, out var first, out var at) || at - start > 4)
        {
            return false;
        }

        if (at - start == 4)
        {
            return TryReadIso(text, start, first, at, out mention);
        }

        if (at - start > 2 || at >= text.Length)
        {
            return false;
        }

        var sign = text[at];
        if (sign is '-' or '.' or '/' && TryNumber(text, at + 1, out var second, out var afterSecond) && afterSecond - at <= 3)
        {
            return TryReadThreeNumbers(text, start, sign, first, second, afterSecond, out mention);
        }

        at = SkipBlanks(text, sign is '.' or '-' ? at + 1 : at);
        var word = WordAt(text, at);
        var month = word.IsEmpty ? 0 : MonthOf(word);
        if (month == 0)
        {
            return false;
        }

        at += word.Length;
        var yearAt = at;
        while (yearAt < text.Length && text[yearAt] is '.' or '-' or ',')
        {
            yearAt++;
        }

        yearAt = SkipBlanks(text, yearAt);
        if (TryNumber(text, yearAt, out var year, out var end) && end - yearAt == 4 && IsYear(year))
        {
            return TryMake(year, month, first, start, end, out mention);
        }

        return TryMake(0, month, first, start, at, out mention);
    }

    private static bool TryReadThreeNumbers(
        ReadOnlySpan<char> text,
        int start,
        char sign,
        int first,
        int second,
        int at,
        out DateMention mention
    )
    {
        mention = default;
        var yearAt = at < text.Length && text[at] is '-' or '.' or '/' ? at + 1 : at;
        var joined = yearAt > at;
        if (!joined && sign == '/')
        {
            yearAt = SkipBlanks(text, at);
        }

        if (
            (joined || sign == '/')
            && TryNumber(text, yearAt, out var year, out var end)
            && (end == text.Length || !char.IsLetterOrDigit(text[end]))
        )
        {
            if (end - yearAt == 4 && IsYear(year))
            {
                return TryMake(year, second, first, start, end, out mention) || TryMake(year, first, second, start, end, out mention);
            }

            if (end - yearAt == 2 && joined)
            {
                return TryMake(2000 + year, second, first, start, end, out mention);
            }
        }

        return sign == '/' && !joined && TryMake(0, second, first, start, at, out mention);
    }

    private static bool TryReadIso(ReadOnlySpan<char> text, int start, int year, int at, out DateMention mention)
    {
        mention = default;
        return IsYear(year)
            && at < text.Length
            && text[at] == '-'
            && TryNumber(text, at + 1, out var month, out var afterMonth)
            && afterMonth - at == 3
            && afterMonth < text.Length
            && text[afterMonth] == '-'
            && TryNumber(text, afterMonth + 1, out var day, out var end)
            && end - afterMonth == 3
            && TryMake(year, month, day, start, end, out mention);
    }

    /// <summary><c>April 3, 2019</c>, as some web systems print it.</summary>
    private static bool TryReadEnglish(ReadOnlySpan<char> text, int start, out DateMention mention)
    {
        mention = default;
        var word = WordAt(text, start);
        var month = word.Length < 3 ? 0 : MonthOf(word);
        for (var i = 0; month == 0 && i < EnglishMonths.Length; i++)
        {
            month = word.Equals(EnglishMonths[i], StringComparison.OrdinalIgnoreCase) ? i + 1 : 0;
        }

        var at = SkipBlanks(text, start + word.Length);
        if (month == 0 || !TryNumber(text, at, out var day, out at) || at >= text.Length || text[at] != ',')
        {
            return false;
        }

        at = SkipBlanks(text, at + 1);
        return TryNumber(text, at, out var year, out var end) && IsYear(year) && TryMake(year, month, day, start, end, out mention);
    }

    private static bool TryMake(int year, int month, int day, int start, int end, out DateMention mention)
    {
        mention = new DateMention(year, month, day, start, end);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    private static bool IsYear(int year) => year is >= 1900 and <= 2199;

    private static bool IsGlue(ReadOnlySpan<char> text, int at) =>
        text[at] is '-' or '/' or '.' or ',' && at > 0 && char.IsLetterOrDigit(text[at - 1]);

    private static bool TryNumber(ReadOnlySpan<char> text, int start, out int number, out int end)
    {
        number = 0;
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - start < 5)
        {
            number = (number * 10) + (text[end++] - '0');
        }

        return end > start && end - start < 5;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return start < text.Length ? text[start..end] : [];
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
