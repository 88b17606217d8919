using System.Globalization;
using System.Text;

namespace Ledetraad.Modules.Committees.Reading.Input;

/// <summary>Numbers of list items as HTML's <c>type</c> and Word's <c>numFmt</c> name them.</summary>
internal static class ListNumber
{
    private const int MostRoman = 3999;

    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];

    public static string Of(int number, string? type) =>
        type switch
        {
            "a" or "lowerLetter" when number > 0 => Letters(number),
            "A" or "upperLetter" when number > 0 => Letters(number).ToUpperInvariant(),
            "i" or "lowerRoman" when number is > 0 and <= MostRoman => Roman(number),
            "I" or "upperRoman" when number is > 0 and <= MostRoman => Roman(number).ToUpperInvariant(),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Letters(int number)
    {
        const int Alphabet = 26;
        var letters = new StringBuilder();
        for (; number > 0; number = (number - 1) / Alphabet)
        {
            letters.Insert(0, (char)('a' + ((number - 1) % Alphabet)));
        }

        return letters.ToString();
    }

    private static string Roman(int number)
    {
        var roman = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
