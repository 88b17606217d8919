using System.Text.RegularExpressions;
using Ledetraad.Modules.Committees.FigureChecking;

namespace Ledetraad.Modules.Committees.Drafting.Kle;

/// <summary>A number of KLE, the municipalities' common subject list: main group, group and subject, and perhaps a facet.</summary>
/// <remarks>Source: KL, "Hvad er KL Emnesystematik?" (read 2026-11-22): 2+2+2 digits; a facet is a letter and two digits.</remarks>
internal static partial class KleNumber
{
    /// <summary>The number as it is stored; null when it is none.</summary>
    public static string? Parse(string? text)
    {
        var number = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return Form().IsMatch(number) ? number : null;
    }

    /// <summary>Of a number without its facet: <c>15.20.00</c>.</summary>
    public const int SubjectLength = 8;

    /// <summary>Main group, group and subject of a whole number.</summary>
    public static IEnumerable<string> LevelsOf(string number) => [number[..2], number[..5], number[..SubjectLength]];

    [GeneratedRegex(@"^\d{2}\.\d{2}\.\d{2}(?:-?[A-Z]\d{2})?$", RegexOptions.CultureInvariant, Patterns.Timeout)]
    private static partial Regex Form();
}
