namespace Ledetraad.Modules.Committees.Reading.Items;

/// <summary>Finds the unit of a table's figures as it is printed in the head, the corner, the caption or the one row's label.</summary>
internal static class TableUnits
{
    private static readonly string[] Units =
    [
        "1.000 kr.",
        "kr. 1.000",
        "1000 kr.",
        "1.000 kr",
        "1000 kr",
        "1.000.000 kr.",
        "hele tusinde kroner",
        "hele tusinde kr.",
        "tusinde kroner",
        "tusinde kr.",
        "t.kr.",
        "t. kr.",
        "tkr.",
        "tkr",
        "t.kr",
        "mio. kr.",
        "mio.kr.",
        "mio. kr",
        "mio.kr",
        "mill. kr.",
        "mia. kr.",
        "mia.kr.",
        "hele kr.",
        "kroner",
        "kr.",
        "pct.",
        "procent",
        "%",
    ];

    public static string? Find(IReadOnlyList<string> header, IReadOnlyList<IReadOnlyList<string>> rows, string? caption)
    {
        var corner = header.Count > 0 ? InText(header[0]) : null;
        if (corner is not null || (caption is not null && (corner = InText(caption)) is not null))
        {
            return corner;
        }

        return Common(header.Skip(1).Where(cell => cell.Length > 0)) ?? Common(rows.Select(row => row[0]));
    }

    /// <summary>The longest unit that the text names, as printed there.</summary>
    public static string? InText(string text)
    {
        foreach (var unit in Units)
        {
            var at = text.IndexOf(unit, StringComparison.OrdinalIgnoreCase);
            var isWord =
                at >= 0
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || unit[0] == '%')
                && !IsInsideWord(text, at + unit.Length, unit);
            if (isWord)
            {
                return text.Substring(at, unit.Length);
            }
        }

        return null;
    }

    /// <summary>A unit of thousands and nothing else: <c>1.000 kr.</c>, <c>(i 1.000 kr.)</c>.</summary>
    public static bool IsScale(string text) =>
        InText(text) is ['1', '.' or '0', ..] unit && text.AsSpan().Trim("() i").Length <= unit.Length + 1;

    private static bool IsInsideWord(string text, int end, string unit) =>
        char.IsLetter(unit[^1]) && end < text.Length && char.IsLetter(text[end]);

    /// <summary>The unit that all of them name.</summary>
    private static string? Common(IEnumerable<string> texts)
    {
        string? common = null;
        foreach (var text in texts)
        {
            var unit = InText(text);
            if (unit is null || (common is not null && common != unit))
            {
                return null;
            }

            common = unit;
        }

        return common;
    }
}
