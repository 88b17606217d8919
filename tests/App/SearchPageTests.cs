using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>The search page as a visitor without script meets it.</summary>
[Collection(RunningAppCollection.Name)]
public class SearchPageTests(RunningApp app)
{
    private const string Page = "/fjordby/dagsordener/soeg";

    [Fact]
    public async Task The_field_in_the_head_of_every_page_leads_to_the_answers()
    {
        var form = (await OpenAsync("/fjordby/dagsordener")).QuerySelector<IHtmlFormElement>("header form[role=search]")!;

        Assert.Equal(Page, form.GetAttribute("action"));
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal("q", form.QuerySelector("input")!.GetAttribute("name"));
        Assert.Null((await OpenAsync(Page)).QuerySelector("header form"));
    }

    [Fact]
    public async Task A_hit_shows_where_the_words_stand_and_leads_to_the_item()
    {
        var hit = (await OpenAsync($"{Page}?q=bevillingsrevisionen")).QuerySelector(".hit")!;

        Assert.Contains("bevillingsrevision", hit.QuerySelector("mark")!.TextContent, StringComparison.OrdinalIgnoreCase);
        var link = hit.QuerySelector("h2 a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Answers_are_paged_and_narrowed_by_the_address()
    {
        var first = await OpenAsync($"{Page}?q=forvaltningen");
        var second = await OpenAsync($"{Page}?q=forvaltningen&side=2");
        Assert.Equal(20, first.QuerySelectorAll(".hit").Length);
        Assert.Empty(Links(first).Intersect(Links(second)));

        var narrowed = await OpenAsync($"{Page}?q=budget&udvalg=oekonomiudvalget&aar=2024&sort=dato");
        Assert.NotEmpty(narrowed.QuerySelectorAll(".hit"));
        Assert.All(narrowed.QuerySelectorAll(".hit"), h => Assert.Contains("Økonomiudvalget", h.TextContent, StringComparison.Ordinal));
        Assert.All(
            narrowed.QuerySelectorAll(".hit time"),
            t => Assert.StartsWith("2024", t.GetAttribute("datetime"), StringComparison.Ordinal)
        );
        Assert.Empty((await OpenAsync($"{Page}?q=forvaltningen&udvalg=findesikke")).QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task A_misprint_is_answered_with_a_proposal_that_finds_something()
    {
        var proposal = (await OpenAsync($"{Page}?q=ledelsesinformatoin")).QuerySelector(".search-suggestion a")!;

        Assert.NotEmpty((await OpenAsync(Page + proposal.GetAttribute("href")![Page.Length..])).QuerySelectorAll(".hit"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=+og+i+")]
    [InlineData("?q=-hund")]
    [InlineData("?q=%22%22*-&side=99999&aar=0&udfald=x&adgang=y&sort=z")]
    [InlineData("?q=kvantemekanik")]
    public async Task What_cannot_be_answered_is_met_with_help(string query)
    {
        var page = await OpenAsync(Page + query);

        Assert.Empty(page.QuerySelectorAll(".hit"));
        Assert.NotNull(page.QuerySelector(".search-how, .empty-state"));
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text()
    {
        var page = await OpenAsync($"{Page}?q={Uri.EscapeDataString("<b>budget</b>\"><script>")}");

        Assert.Null(page.QuerySelector("main b, main script"));
    }

    [Fact]
    public async Task The_answers_can_be_fetched_as_a_file()
    {
        var csv = await app.Client.GetStringAsync($"{Page}.csv?q=budget&sort=dato");

        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Plads;Titel;Udvalg;Dato", lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.True(lines.Length > 10);
    }

    [Fact]
    public async Task The_front_page_searches_all_municipalities_and_can_be_narrowed_to_one()
    {
        var front = await OpenAsync("/");
        var form = front.QuerySelector<IHtmlFormElement>("main form[role=search]")!;
        Assert.Equal("/dagsordener", form.GetAttribute("action"));
        Assert.NotNull(front.QuerySelector(".municipality-list a"));

        var answer = await OpenAsync("/dagsordener?q=bevillingsrevisionen&kommune=fjordby");
        var hit = answer.QuerySelector(".hit")!;
        Assert.Contains("Fjordby Kommune", hit.TextContent, StringComparison.Ordinal);
        Assert.NotNull(hit.QuerySelector("mark"));
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(hit.QuerySelector("h2 a")!.GetAttribute("href"))).StatusCode);
        Assert.Equal(Links(await OpenAsync($"{Page}?q=bevillingsrevisionen")), Links(answer));
        Assert.Empty((await OpenAsync("/dagsordener?q=bevillingsrevisionen&kommune=ringsted")).QuerySelectorAll(".hit"));
        var narrowed = await OpenAsync("/dagsordener?q=budget&udvalg=oekonomiudvalget");
        Assert.NotEmpty(narrowed.QuerySelectorAll(".hit"));
        Assert.All(narrowed.QuerySelectorAll(".hit"), h => Assert.Contains("Økonomiudvalget", h.TextContent, StringComparison.Ordinal));
        Assert.Equal(Links(await OpenAsync($"{Page}?q=budget&udvalg=oekonomiudvalget")), Links(narrowed));
        Assert.Equal("Økonomiudvalget", narrowed.QuerySelector("#udvalg option[selected]")!.TextContent);
        Assert.NotNull((await OpenAsync("/dagsordener?q=ledelsesinformatoin")).QuerySelector(".search-suggestion a"));

        var csv = await app.Client.GetStringAsync("/dagsordener.csv?q=bevillingsrevisionen");
        Assert.StartsWith("Plads;Titel;Kommune;Udvalg", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_search_has_one_address()
    {
        var answer = await app.Client.GetAsync("/?q=budget&kommune=fjordby");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/dagsordener?q=budget&kommune=fjordby", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Links(IDocument page) => page.QuerySelectorAll(".hit h2 a").Select(a => a.GetAttribute("href"));

    private async Task<IDocument> OpenAsync(string address)
    {
        var answer = await app.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStreamAsync());
    }
}
