using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;

namespace Ledetraad.Committees.Tests.Reading.Input;

public class PlainTextTests
{
    private const string Danish = "Mødested: Rådhuset, lokale Æ";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_mark_at_the_beginning_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var text = await Reading.ReadAsync("referat.txt", [.. encoding.Preamble, .. encoding.GetBytes(Danish)]);

        Assert.Equal([Danish], text.Lines);
    }

    [Theory]
    [InlineData(65001)]
    [InlineData(28591)] // Latin-1
    [InlineData(1252)] // Windows
    public async Task Without_a_mark_the_bytes_tell(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);

        var text = await Reading.ReadAsync("referat.txt", encoding.GetBytes(Danish));

        Assert.Equal([Danish], text.Lines);
    }

    [Fact]
    public async Task Windows_quotes_and_dashes_are_read()
    {
        var text = await Reading.ReadAsync("referat.txt", [0x93, (byte)'J', (byte)'a', 0x94, (byte)' ', 0x96, (byte)' ', 0xE6]);

        Assert.Equal(["“Ja” – æ"], text.Lines);
    }

    [Fact]
    public async Task A_file_cut_in_the_middle_of_a_letter_is_still_utf8()
    {
        var whole = Encoding.UTF8.GetBytes("Ærø, Tåsinge og Strynø, Ærøskøbing, Rudkøbing, Søby");

        var text = await Reading.ReadAsync("referat.txt", [.. whole, 0xC3]);

        Assert.StartsWith("Ærø, Tåsinge", text.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_line_end_ends_a_line() =>
        Assert.Equal(["a", "b", "c", "d", "", "e"], (await Reading.ReadAsync("x.txt", "a\r\nb\nc\rd\n\ne\n\n")).Lines);

    [Fact]
    public async Task A_form_feed_becomes_a_page_break_on_a_line_of_its_own() =>
        Assert.Equal("side 1\n¶\nside 2\n¶\nside 3", (await Reading.ReadAsync("x.txt", "side 1\n\fside 2\fside 3\f")).Shown());

    [Fact]
    public async Task Blanks_are_made_plain_and_invisible_signs_removed() =>
        Assert.Equal(
            ["1.234 kr. beskæftigelse"],
            (await Reading.ReadAsync("x.txt", "\uFEFF1.234\u00A0kr.\u202Fbe\u00ADskæf\u200Btigelse \u0007")).Lines
        );

    [Fact]
    public async Task Letters_with_loose_rings_and_dots_are_composed() =>
        Assert.Equal(["Rådhus"], (await Reading.ReadAsync("x.txt", "Ra\u030Adhus")).Lines);

    [Fact]
    public async Task Tabs_stay_and_so_does_an_empty_last_cell() =>
        Assert.Equal("Navn|Beløb|", (await Reading.ReadAsync("x.txt", "Navn\tBeløb\t \n")).Shown());

    [Fact]
    public async Task Html_in_a_text_file_is_read_as_html()
    {
        var text = await Reading.ReadAsync("referat.txt", "<!doctype html><p>Godkendt.</p>");

        Assert.Equal((ContentKind.Html, "Godkendt."), (text.Content, text.Shown()));
    }

    [Fact]
    public async Task Text_that_only_begins_like_markup_is_text() =>
        Assert.Equal("< 5 pct. er over 60 år", (await Reading.ReadAsync("x.txt", "< 5 pct. er over 60 år")).Shown());

    [Fact]
    public async Task A_number_in_brackets_is_not_json() =>
        Assert.Equal("[1] Bilag", (await Reading.ReadAsync("x.txt", "[1] Bilag")).Shown());

    [Fact]
    public async Task The_digest_is_of_the_bytes()
    {
        // SHA-256 of "abc", FIPS 180-2, appendix B.1
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", (await Reading.ReadAsync("x.txt", "abc")).Sha256);
    }
}
