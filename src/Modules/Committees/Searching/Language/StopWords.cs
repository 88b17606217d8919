namespace Ledetraad.Modules.Committees.Searching.Language;

/// <summary>Words that stand everywhere and find nothing. They keep their place, so that phrases across them still hold.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = new(
        (
            "af alle andet at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for fra "
            + "ham han hans har have havde hende hendes her hos hun hvad hvilke hvilken hvis hvor i ikke ind jeg kan kr kroner man med meget "
            + "men mig min mod måtte ned noget nogle nu når og også om op os over på samt sig sin sine sit skal skulle som så til ud under "
            + "var ved vi vil ville være været"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
