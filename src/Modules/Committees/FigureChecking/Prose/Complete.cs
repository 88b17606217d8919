using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>
/// Words by which a paper says that what it names is all that there is: <c>andre udgifter er der ikke</c>, <c>ingen hører under andre</c>, <c>hele bevillingen går til</c>.
/// </summary>
internal static partial class Complete
{
    /// <summary>Its sentences say that they are about all that there is, or its last one, or the one without figures behind it, that there is no more.</summary>
    public static bool Says(FigureGroup group) =>
        AllPattern().IsMatch(group.Text)
        || NoMorePattern().IsMatch(group.Window[^1].Text)
        || (group.Window[^1].Next is { Mentions.Count: 0 } next && (NoMorePattern().IsMatch(next.Text) || AllPattern().IsMatch(next.Text)));

    [GeneratedRegex(
        """
                \b(?:ingen|intet|ikke)\b(?:,?\s[\p{L}-]+){0,4},?\s(?:andre|andet|anden|flere|mere|yderligere|øvrige|uden\s(?:for\b)?)\b
              | \b(?:andre|andet|flere|yderligere|øvrige)\b(?:\s[\p{L}-]+){0,4}\s(?:ikke|ingen|intet)\b
              | \b(?:anden|tredje|fjerde|femte)\sog\ssidste\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace,
        Patterns.Timeout
    )]
    private static partial Regex NoMorePattern();

    [GeneratedRegex(
        @"\b(?:udelukkende|fuldt ud|fuldt finansieret|uden rest|dem alle|samtlige|summen af|(?<!\bi )alt er|hele \p{L}*(?:beløbet|bevillingen|puljen|rammen|summen|udgiften|tilskuddet))\b",
        RegexOptions.IgnoreCase,
        Patterns.Timeout
    )]
    private static partial Regex AllPattern();
}
