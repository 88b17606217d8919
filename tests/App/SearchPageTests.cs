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
    }

    [Theory]
    [InlineData(Page, "udvalg", "findesikke", "Udvalg")]
    [InlineData(Page, "aar", "1999", "År")]
    [InlineData(Page, "aar", "ifjor", "År")]
    [InlineData(Page, "udfald", "foo", "Udfald")]
    [InlineData(Page, "adgang", "foo", "Åbne og lukkede")]
    [InlineData("/dagsordener", "kommune", "ringsted", "Kommune")]
    public async Task What_cannot_be_chosen_is_told_and_left_out(string address, string key, string value, string label)
    {
        var page = await OpenAsync($"{address}?q=forvaltningen&{key}={value}");

        Assert.Contains(
            $"»{value}« kan ikke vælges under {label}",
            page.QuerySelector("main .alert")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(Links(await OpenAsync($"{address}?q=forvaltningen")), Links(page));
        Assert.Empty(page.QuerySelectorAll($"main a[href*='{value}']"));
    }

    [Fact]
    public async Task The_years_can_be_chosen_before_anything_is_asked()
    {
        var years = (await OpenAsync(Page)).QuerySelectorAll("#aar option").Select(option => option.GetAttribute("value")).ToList();

        Assert.Equal("", years[0]);
        Assert.Contains("2024", years);
        Assert.Equal(years, (await OpenAsync($"{Page}?q=budget")).QuerySelectorAll("#aar option").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task A_hit_without_all_the_words_says_which_it_lacks()
    {
        var hits = (await OpenAsync($"{Page}?q=bevillingsrevisionen+kvantemekanik")).QuerySelectorAll(".hit");

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Contains("Mangler: kvantemekanik", hit.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_the_English_page_what_is_Danish_says_so()
    {
        using var english = new HttpRequestMessage(HttpMethod.Get, $"{Page}?q=arbejdspligt") { Headers = { { "Cookie", "sprog=en" } } };
        using var answer = await app.Client.SendAsync(english);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStreamAsync());

        Assert.Contains("Danish", page.QuerySelector("#q-help")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            page.QuerySelectorAll("#udvalg option:not([value='']), .hit h2 a[href*='/punkter/'], .hit-extract"),
            danish => Assert.Equal("da", danish.GetAttribute("lang"))
        );
        Assert.Contains(page.QuerySelectorAll(".hit-facts [lang=da]"), fact => fact.TextContent == "Arbejdsmarkedsudvalget");
        Assert.DoesNotContain(page.QuerySelectorAll("#udfald option"), option => option.HasAttribute("lang"));
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
