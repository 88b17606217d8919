using System.Text.RegularExpressions;

namespace Ledetraad.Modules.Committees.FigureChecking.Prose;

/// <summary>The beginnings of the words of a text, by which two passages are seen to be about the same whatever ending a word has.</summary>
internal static class WordStems
{
    private const int Length = 7;

    /// <param name="word">What counts as a word.</param>
    /// <param name="common">The words, in lower case, that tell nothing of what it is about.</param>
    public static HashSet<string> Of(string text, Regex word, Regex common) =>
        word.Matches(text)
            .Select(match => match.Value.ToLowerInvariant())
            .Where(found => !common.IsMatch(found))
            .Select(found => found.Length <= Length ? found : found[..Length])
            .ToHashSet(StringComparer.Ordinal);
}
