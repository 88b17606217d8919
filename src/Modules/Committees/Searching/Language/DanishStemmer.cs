namespace Ledetraad.Modules.Committees.Searching.Language;

/// <summary>Takes the endings off a Danish word, so that its forms find each other: <em>skolerne</em>, <em>skolens</em> → <em>skol</em>.</summary>
/// <remarks>Source: the Danish stemmer of the Snowball project, snowballstem.org/algorithms/danish (read 2026-11-21).</remarks>
internal static class DanishStemmer
{
    private const string Vowels = "aeiouyæåø";
    private const string BeforeGenitive = "abcdfghjklmnoprtvyzå";
    private const int LeastBeforeRegion = 3;

    /// <summary>Longest first.</summary>
    private static readonly string[] Endings =
    [
        .. new[]
        {
            "hed",
            "ethed",
            "ered",
            "e",
            "erede",
            "ende",
            "erende",
            "ene",
            "erne",
            "ere",
            "en",
            "heden",
            "eren",
            "er",
            "heder",
            "erer",
            "heds",
            "es",
            "endes",
            "erendes",
            "enes",
            "ernes",
            "eres",
            "ens",
            "hedens",
            "erens",
            "ers",
            "ets",
            "erets",
            "et",
            "eret",
        }.OrderByDescending(ending => ending.Length),
    ];

    private static readonly string[] DerivedEndings = ["elig", "els", "lig", "ig"];

    /// <summary>How many of the letters stay; all that the algorithm does is to take letters off the end.</summary>
    /// <param name="word">In lower case.</param>
    public static int LengthOf(ReadOnlySpan<char> word)
    {
        var region = RegionOf(word);
        if (region >= word.Length)
        {
            return word.Length;
        }

        var length = WithoutEnding(word, region);
        length = WithoutPair(word[..length], region);
        length = WithoutDerivation(word[..length], region);
        return WithoutDouble(word[..length], region);
    }

    /// <summary>Where endings may begin (R1): after the first consonant that follows a vowel, and after three letters at least.</summary>
    private static int RegionOf(ReadOnlySpan<char> word)
    {
        var at = 0;
        while (at < word.Length && !IsVowel(word[at]))
        {
            at++;
        }

        while (at < word.Length && IsVowel(word[at]))
        {
            at++;
        }

        return Math.Max(at + 1, LeastBeforeRegion);
    }

    private static int WithoutEnding(ReadOnlySpan<char> word, int region)
    {
        foreach (var ending in Endings)
        {
            if (EndsWith(word, ending, region))
            {
                return word.Length - ending.Length;
            }
        }

        return EndsWith(word, "s", region) && BeforeGenitive.Contains(word[^2]) ? word.Length - 1 : word.Length;
    }

    private static int WithoutPair(ReadOnlySpan<char> word, int region) =>
        EndsWith(word, "gd", region) || EndsWith(word, "dt", region) || EndsWith(word, "gt", region) || EndsWith(word, "kt", region)
            ? word.Length - 1
            : word.Length;

    private static int WithoutDerivation(ReadOnlySpan<char> word, int region)
    {
        if (word.EndsWith("igst", StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        foreach (var ending in DerivedEndings)
        {
            if (EndsWith(word, ending, region))
            {
                return WithoutPair(word[..^ending.Length], region);
            }
        }

        return EndsWith(word, "løst", region) ? word.Length - 1 : word.Length;
    }

    private static int WithoutDouble(ReadOnlySpan<char> word, int region) =>
        word.Length > region && !IsVowel(word[^1]) && word[^2] == word[^1] ? word.Length - 1 : word.Length;

    private static bool EndsWith(ReadOnlySpan<char> word, string ending, int region) =>
        word.Length - ending.Length >= region && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => Vowels.Contains(letter);
}
