using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>Words by which a figure is how far another may be off, and no difference of two.</summary>
internal static partial class Margins
{
    public static bool Says(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("±|usikkerhed|margin", RegexOptions.IgnoreCase, Patterns.Timeout)]
    private static partial Regex Pattern();
}
