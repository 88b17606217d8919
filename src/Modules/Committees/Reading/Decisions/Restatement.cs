namespace Ledetraad.Modules.Committees.Reading.Decisions;

/// <summary>Tells whether a decision says again, in its own words, what was recommended.</summary>
internal sealed class Restatement(IReadOnlyList<string> recommendations)
{
    private const int StemLength = 5;
    private const int FewestWords = 3;
    private const int MostWords = 400;
    private HashSet<string>? _wanted;

    public bool Holds(string decision)
    {
        var said = Stems(decision).Take(MostWords).ToList();
        if (said.Count is < FewestWords or MostWords)
        {
            return false;
        }

        _wanted ??= recommendations.SelectMany(Stems).ToHashSet();
        return said.Count(_wanted.Contains) * 10 >= said.Count * 7;
    }

    private static IEnumerable<string> Stems(string text) =>
        text.Split([' ', ',', '.', ':', ';', '"', '”', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= StemLength)
            .Select(word => word[..StemLength].ToLowerInvariant());
}
