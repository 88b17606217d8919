using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Web.Wording;

namespace Ledetraad.Web.Tests;

public class SafeMarkdownTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Text <img src=x onerror=alert(1)> text")]
    [InlineData("<div onclick='x()'>\n\ntext\n\n</div>")]
    [InlineData("<!-- --><iframe src=//example.org></iframe>")]
    [InlineData("| a |\n|---|\n| <b onmouseover=x()>b</b> |")]
    [InlineData("![picture](https://example.org/p.png)")]
    public void Markup_in_a_paper_is_shown_and_never_acts(string markdown)
    {
        var page = Render(markdown);

        Assert.Empty(page.QuerySelectorAll("script, img, iframe, [onclick], [onerror], [onmouseover], main div:not(.paper-table)"));
    }

    [Fact]
    public void A_column_that_is_asked_to_the_right_stands_there_without_a_style_of_its_own()
    {
        var page = Render("| Område | Beløb | Note |\n|:--|--:|:-:|\n| Vej | 100 | nej |");

        Assert.Empty(page.QuerySelectorAll("[style]"));
        Assert.Equal(["Beløb", "100"], page.QuerySelectorAll(".number").Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,hello)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](//example.org/x)")]
    [InlineData("[x](/\\\\example.org/x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    public void A_link_to_where_no_reader_should_go_is_only_its_words(string markdown) => Assert.Empty(Render(markdown).Links);

    [Theory]
    [InlineData("[x](https://example.org/a)", "https://example.org/a")]
    [InlineData("[x](/fjordby/dagsordener)", "/fjordby/dagsordener")]
    [InlineData("https://example.org", "https://example.org")]
    [InlineData("[x](mailto:kontakt@example.org)", "mailto:kontakt@example.org")]
    public void Other_links_are_links(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(Render(markdown).Links).GetAttribute("href"));

    [Fact]
    public void The_first_heading_of_a_text_comes_right_below_the_one_it_stands_under()
    {
        var page = Render("### Økonomi\n\ntext\n\n#### Drift\n\n###### Noter", headingsBelow: 2);

        Assert.Equal(["H3", "H4", "H6"], page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName));
    }

    [Fact]
    public void A_table_stands_in_a_region_that_can_be_scrolled_from_the_keyboard_and_has_a_name()
    {
        var region = Render("| a | b |\n|---|---|\n| 1 | 2 |").QuerySelector("[role=region]")!;

        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("\"Tal\" & tabel", region.GetAttribute("aria-label"));
        Assert.NotNull(region.QuerySelector("table thead th"));
    }

    [Fact]
    public void A_column_of_numbers_stands_to_the_right_and_a_column_with_words_does_not()
    {
        var page = Render("| Område | Budget | Note |\n|---|---|---|\n| Drift | -9.008 | 3 |\n| Anlæg | 12,5 pct. | se bilag |");

        Assert.Equal(["Budget"], page.QuerySelectorAll("th.number").Select(cell => cell.TextContent));
        Assert.Equal(["-9.008", "12,5 pct."], page.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_first_words_are_cut_between_words_and_without_marks() =>
        Assert.Equal(
            "Godkendt. Udvalget følger …",
            SafeMarkdown.Excerpt("**Godkendt.** Udvalget\nfølger [udviklingen](https://example.org) tæt.", 30)
        );

    [Fact]
    public void A_marked_place_leads_to_where_it_is_spoken_of()
    {
        const string Markdown = "Udgiften er 12,5 mio. kr.\n\n| Navn | Beløb |\n| --- | --- |\n| Drift | \\-3.150 |\n| Anlæg | 20 |";
        var page = Render(Markdown, Mark(Markdown, "12,5 mio. kr.", "a"), Mark(Markdown, "\\-3.150", "b"));

        var marks = page.QuerySelectorAll("mark");
        Assert.Equal(["tal-a", "tal-b"], marks.Select(mark => mark.Id));
        Assert.Equal(["12,5 mio. kr. (se talkontrollen)", "-3.150 (se talkontrollen)"], marks.Select(mark => mark.TextContent));
        Assert.Equal("#fund-b", marks[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("number", marks[1].Closest("td")!.ClassList);
    }

    [Fact]
    public void A_paper_cannot_write_a_mark()
    {
        var page = Render("Et \uE000tal\uE001 på 20", Mark("Et \uE000tal\uE001 på 20", "20", "a"));

        Assert.StartsWith("20", Assert.Single(page.QuerySelectorAll("mark")).TextContent, StringComparison.Ordinal);
    }

    private static IHtmlDocument Render(string markdown, int headingsBelow = 2) =>
        new HtmlParser().ParseDocument($"<main>{SafeMarkdown.ToHtml(markdown, headingsBelow, "\"Tal\" & tabel")}</main>");

    private static IHtmlDocument Render(string markdown, params TextMark[] marks) =>
        new HtmlParser().ParseDocument(SafeMarkdown.ToHtml(markdown, 2, "Tabel", marks));

    private static TextMark Mark(string markdown, string figure, string name) =>
        new(markdown.IndexOf(figure, StringComparison.Ordinal), figure.Length, $"tal-{name}", $"#fund-{name}", "se talkontrollen");

    [Fact]
    public void A_head_without_words_is_left_out_and_a_blank_corner_is_no_heading()
    {
        var blank = SafeMarkdown.ToHtml("|  |  |\n|---|---|\n| a | b |", 2, "Tabel");
        var corner = SafeMarkdown.ToHtml("|  | 2024 |\n|---|---|\n| a | 1 |", 2, "Tabel");

        Assert.DoesNotContain("<th", blank, StringComparison.Ordinal);
        Assert.Contains("<td></td>", corner, StringComparison.Ordinal);
        Assert.Contains(">2024</th>", corner, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_have_two_names()
    {
        var html = SafeMarkdown.ToHtml("| a |\n|---|\n| 1 |\n\nOg:\n\n| b |\n|---|\n| 2 |", 2, "Tabel");

        Assert.Contains("aria-label=\"Tabel\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Tabel (2)\"", html, StringComparison.Ordinal);
    }
}
