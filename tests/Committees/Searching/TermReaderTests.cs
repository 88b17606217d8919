using System.Buffers;
using Ledetraad.Modules.Committees.Searching.Language;

namespace Ledetraad.Committees.Tests.Searching;

public class TermReaderTests
{
    private const string Signs = "0123456789.,-/ abåæ\u0301\u00ADÉ%\n";

    [Theory]
    [InlineData("32,7 mio. kr.")]
    [InlineData("32.700.000 kr.")]
    [InlineData("32,7 millioner kroner")]
    [InlineData("32700 t.kr.")]
    [InlineData("32700000")]
    [InlineData("0,0327 mia.")]
    public void An_amount_has_one_term_however_it_is_written(string text) => Assert.Contains("32700000", Terms(text));

    [Theory]
    [InlineData("4. marts 2025")]
    [InlineData("04-03-2025")]
    [InlineData("4.3.2025")]
    [InlineData("2025-03-04")]
    public void A_date_has_one_term_however_it_is_written(string text) => Assert.Contains("2025-03-04", Terms(text));

    [Theory]
    [InlineData("Sagsnr. 25/1001", "25/1001")]
    [InlineData("23-006399", "23-006399")]
    [InlineData("15.00.10-A00-1-21", "15.00.10-a00-1-21")]
    [InlineData("EMN-2019-01234", "emn-2019-01234")]
    public void A_case_number_is_one_term(string text, string term) => Assert.Contains(term, Terms(text));

    [Theory]
    [InlineData("Gågaden", "GAAGADE")]
    [InlineData("café", "cafe")]
    [InlineData("Skolernes", "skole")]
    [InlineData("sam\u00ADarbejdet", "samarbejde")]
    public void Case_accents_endings_and_aa_do_not_matter(string one, string other) => Assert.Equal(Terms(one), Terms(other));

    [Fact]
    public void Words_that_begin_otherwise_can_be_passed_over()
    {
        const string text =
            "Århus og Aarhus: 4. marts 2025 gav EMN-2019-01234 i alt 32,7 mio. kr. til ældre, åben dør og 3a-gruppen, énkelt sagt";

        var all = Places(text, beginnings: null);

        foreach (var letter in "åagemæi")
        {
            // What is written aa is found by å; so both are asked for.
            var beginnings = SearchValues.Create(letter == 'å' ? "åa" : $"{letter}");
            var wanted = all.Where(term => term.Term[0] == letter);
            Assert.Equal(wanted, Places(text, beginnings).Where(term => term.Term[0] == letter));
        }
    }

    [Fact]
    public void Numbers_lose_their_dots_and_their_last_noughts() => Assert.Equal(["1500", "2.5", "37", "3a"], Terms("1.500 2,50 37 3a"));

    [Fact]
    public void The_words_of_a_date_can_be_found_too() => Assert.Equal(["2025-03-04", "4", "mart", "2025"], Terms("den 4. marts 2025"));

    [Fact]
    public void Small_words_keep_their_place()
    {
        var reader = new TermReader();
        reader.Open("renovering af taget");
        Assert.True(reader.Read());
        Assert.Equal(0, reader.Place);
        Assert.True(reader.Read());
        Assert.Equal(2, reader.Place);
        Assert.Equal("taget", reader.Word.ToString());
        Assert.False(reader.Read());
    }

    [Fact]
    public void Whatever_the_text_is_reading_ends()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Signs[random.Next(Signs.Length)]));
            Assert.All(Terms(text), term => Assert.InRange(term.Length, 1, 64));
        }
    }

    private static string[] Terms(string text)
    {
        var reader = new TermReader();
        reader.Open(text);
        var terms = new List<string>();
        while (reader.Read())
        {
            terms.Add(reader.Term.ToString());
        }

        return [.. terms];
    }

    private static List<(string Term, int Start, int Length)> Places(string text, SearchValues<char>? beginnings)
    {
        var reader = new TermReader();
        reader.Open(text, beginnings);
        var terms = new List<(string, int, int)>();
        while (reader.Read())
        {
            terms.Add((reader.Term.ToString(), reader.Start, reader.Length));
        }

        return terms;
    }
}
