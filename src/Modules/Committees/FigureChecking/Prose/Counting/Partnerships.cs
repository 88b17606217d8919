using System.Globalization;
using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose.Counting;

/// <summary>
/// A partnership that has its number of members in its name, and one that is in it together with the others: <c>Fjordby er med i Kyst5 sammen med A, B, C og D</c>. Only
/// confirmed: a name stays when members leave.
/// </summary>
internal static partial class Partnerships
{
    private const int Fewest = 3;

    public static IEnumerable<Relation> Of(ItemText item)
    {
        foreach (var sentence in item.Sentences)
        {
            if (
                sentence.Text.Contains("sammen med", StringComparison.Ordinal)
                && NamePattern().Match(sentence.Text) is { Success: true } name
                && OthersPattern().Match(sentence.Text, name.Index) is { Success: true } others
                && SeparatorPattern().Split(others.Groups["list"].Value) is var names
                && int.Parse(name.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= Fewest and var number
                && names.Length + 1 == number
            )
            {
                yield return new Relation(CheckKind.Count, name.Value, number, names, [sentence.LineAt(name.Index)]);
            }
        }
    }

    [GeneratedRegex(@"\b\p{Lu}\p{L}{1,20}-?(?<n>\d)(?!\d|,\d)", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex NamePattern();

    [GeneratedRegex(
        @"\bsammen med (?:kommunerne )?(?<list>\p{Lu}[\p{L}-]+(?:, \p{Lu}[\p{L}-]+)* og \p{Lu}[\p{L}-]+)",
        RegexOptions.None,
        Patterns.Timeout
    )]
    private static partial Regex OthersPattern();

    [GeneratedRegex(", | og ", RegexOptions.None, Patterns.Timeout)]
    private static partial Regex SeparatorPattern();
}
