using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.DataSets.Reading;

/// <summary>Reads a number as Danes type it: points between thousands, comma before decimals, any kind of minus.</summary>
internal static partial class DanishNumber
{
    private const int MostDigits = 20;

    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = "," };

    /// <returns>Null when the text is no number in Danish: <c>1.5</c> is none, and is not guessed at.</returns>
    public static decimal? Read(string text)
    {
        var trimmed = text.Trim().Replace('−', '-').Replace('–', '-');
        if (trimmed.Count(char.IsAsciiDigit) > MostDigits || !NumberPattern().IsMatch(trimmed))
        {
            return null;
        }

        var plain = string.Concat(trimmed.Where(c => char.IsAsciiDigit(c) || c is ',' or '-')).Replace(',', '.');
        return decimal.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>As one would type it.</summary>
    public static string Write(decimal number) => number.ToString("0.############", Format);

    /// <summary>A blank after the comma is a slip that papers are full of: <c>1, 75</c>.</summary>
    [GeneratedRegex(@"^[-+]?\s?(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00A0]\d{3})+|\d+)(?:, ?\d+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();
}
