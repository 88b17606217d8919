using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The beginnings of the words of a text, by which two passages are seen to be about the same whatever ending a word has.</summary>
internal static class WordStems
{
    private const int Length = 7;

    /// <param name="word">What counts as a word.</param>
    /// <param name="common">The words, in lower case, that tell nothing of what it is about.</param>
    public static HashSet<string> Of(string text, Regex word, Regex common)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in word.EnumerateMatches(text))
        {
            var found = text.Substring(match.Index, match.Length).ToLowerInvariant();
            if (!common.IsMatch(found))
            {
                stems.Add(found.Length <= Length ? found : found[..Length]);
            }
        }

        return stems;
    }
}
