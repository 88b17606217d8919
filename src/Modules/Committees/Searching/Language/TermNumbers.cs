using System.Globalization;

namespace Ledetraad.Modules.Committees.Searching.Language;

/// <summary>Numbers in one form: without dots between thousands, with a point before decimals; amounts with their unit multiplied out.</summary>
internal static class TermNumbers
{
    private const int MostDigits = 24;

    private static readonly (string Word, decimal Factor)[] Units =
    [
        ("milliarder", 1_000_000_000),
        ("milliard", 1_000_000_000),
        ("millioner", 1_000_000),
        ("million", 1_000_000),
        ("mia", 1_000_000_000),
        ("mio", 1_000_000),
        ("tusind", 1_000),
        ("t.kr", 1_000),
        ("tkr", 1_000),
    ];

    /// <summary>Reads <c>32.700.000</c> as <c>32700000</c> and <c>32,70</c> as <c>32.7</c>. Digits with letters after them are no number.</summary>
    public static bool TryReadNumber(ReadOnlySpan<char> text, Span<char> term, out int length, out int end)
    {
        length = 0;
        end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && length < MostDigits)
        {
            term[length++] = text[end++];
        }

        if (length is > 0 and <= 3)
        {
            while (IsThousand(text, end) && length + 3 < MostDigits)
            {
                text.Slice(end + 1, 3).CopyTo(term[length..]);
                (length, end) = (length + 3, end + 4);
            }
        }

        if (end + 1 < text.Length && text[end] == ',' && char.IsAsciiDigit(text[end + 1]))
        {
            ReadDecimals(text, term, ref length, ref end);
        }

        return length > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>Reads a number and the unit after it: <c>32,7 mio.</c> as <c>32700000</c>.</summary>
    public static bool TryReadAmount(ReadOnlySpan<char> text, Span<char> term, out int length, out int end)
    {
        if (!TryReadNumber(text, term, out length, out end))
        {
            return false;
        }

        var unitAt = end;
        while (unitAt < text.Length && text[unitAt] is ' ' or '\u00A0')
        {
            unitAt++;
        }

        foreach (var (word, factor) in Units)
        {
            if (
                unitAt > end
                && text[unitAt..].StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (unitAt + word.Length == text.Length || !char.IsLetterOrDigit(text[unitAt + word.Length]))
                && decimal.TryParse(term[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number < 1_000_000_000
            )
            {
                end = unitAt + word.Length;
                return (number * factor).TryFormat(term, out length, "0.############", CultureInfo.InvariantCulture);
            }
        }

        return false;
    }

    private static bool IsThousand(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length
        && text[at] == '.'
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2])
        && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static void ReadDecimals(ReadOnlySpan<char> text, Span<char> term, ref int length, ref int end)
    {
        var whole = length;
        term[length++] = '.';
        end++;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && length < MostDigits)
        {
            term[length++] = text[end++];
        }

        while (length > whole && term[length - 1] is '0' or '.')
        {
            length--;
        }
    }
}
