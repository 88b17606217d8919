using Ledetraad.Modules.Committees.Searching.Language;

namespace Ledetraad.Committees.Tests.Searching;

/// <summary>The algorithm's own examples (snowballstem.org/algorithms/danish), and one for each of its rules.</summary>
public class DanishStemmerTests
{
    [Theory]
    [InlineData("indtage", "indtag")]
    [InlineData("indtagelse", "indtag")]
    [InlineData("indtager", "indtag")]
    [InlineData("indtaget", "indtag")]
    [InlineData("indtil", "indtil")]
    [InlineData("indtryk", "indtryk")]
    [InlineData("indtræder", "indtræd")]
    [InlineData("underste", "underst")]
    [InlineData("undersåtter", "undersåt")]
    [InlineData("undersøgelse", "undersøg")]
    [InlineData("undersøgelsen", "undersøg")]
    [InlineData("undertrykke", "undertryk")]
    public void The_published_examples_hold(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Theory]
    [InlineData("skolerne", "skol")] // an ending
    [InlineData("kommunens", "kommun")] // the longest ending
    [InlineData("byråds", "byråd")] // a genitive s after d
    [InlineData("kaos", "kaos")] // the ending lies before the region
    [InlineData("afmagt", "afmag")] // gt loses its t
    [InlineData("billigst", "bil")] // igst, then lig, then the double l
    [InlineData("arbejdsløst", "arbejdsløs")] // løst
    [InlineData("ærlighed", "ærl")] // lig lies before the region, ig does not
    [InlineData("er", "er")]
    [InlineData("", "")]
    public void Each_rule_holds(string word, string stem) => Assert.Equal(stem, Stem(word));

    private static string Stem(string word) => word[..DanishStemmer.LengthOf(word)];
}
