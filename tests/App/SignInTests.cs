using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>Somebody signs in, is known on the pages, and signs out.</summary>
[Collection(RunningAppCollection.Name)]
public class SignInTests(RunningApp app)
{
    private const string Front = "/fjordby/dagsordener";
    private const string Own = "/fjordby/mit-login";

    public static TheoryData<string> EveryRole => [.. Roles.All];

    [Fact]
    public async Task Who_is_signed_in_stands_on_the_page_until_they_sign_out()
    {
        using var client = await app.SignInAsync(Roles.Secretary);
        var page = await client.GetStringAsync(Front);
        Assert.Contains("Birgitte Havns", page, StringComparison.Ordinal);

        using var answer = await client.PostAsync("/fjordby/log-ud", Form(page));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.DoesNotContain("Birgitte", await client.GetStringAsync(Front), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_ended_is_not_taken_up_by_an_old_cookie()
    {
        using var chosen = await ChooseAsync(Roles.Secretary, returnTo: null);
        var session = SessionOf(chosen).Split(';')[0];
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = app.Address,
        };
        using var first = await SendAsync(HttpMethod.Get, Front, session, form: null);
        var page = await first.Content.ReadAsStringAsync();
        Assert.Contains("Birgitte", page, StringComparison.Ordinal);

        var antiforgery = Assert.Single(first.Headers.GetValues("Set-Cookie")).Split(';')[0];
        using var left = await SendAsync(HttpMethod.Post, "/fjordby/log-ud", $"{session}; {antiforgery}", Form(page));
        Assert.Equal(HttpStatusCode.Found, left.StatusCode);

        using var after = await SendAsync(HttpMethod.Get, Front, session, form: null);
        Assert.DoesNotContain("Birgitte", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string cookies, HttpContent? form)
        {
            using var request = new HttpRequestMessage(method, address) { Content = form };
            request.Headers.Add("Cookie", cookies);
            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task What_a_person_sees_is_kept_for_nobody_else()
    {
        using var client = await app.SignInAsync(Roles.Secretary);
        using var public1 = await app.Client.GetAsync(Front);
        using var request = new HttpRequestMessage(HttpMethod.Get, Front);
        request.Headers.IfNoneMatch.Add(public1.Headers.ETag!);
        using var own = await client.SendAsync(request);
        using var public2 = await app.Client.GetAsync(Front);

        Assert.Contains("Birgitte", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(own.Headers.CacheControl!.NoStore);
        Assert.Null(own.Headers.ETag);
        Assert.DoesNotContain("Birgitte", await public2.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(public1.Headers.ETag, public2.Headers.ETag);
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_and_bear_no_form_that_writes()
    {
        using var answer = await app.Client.GetAsync(Front);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("method=\"post\"", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_cookie_is_for_its_own_municipality_and_out_of_reach_of_scripts()
    {
        using var answer = await ChooseAsync(Roles.Auditor, returnTo: null);

        var cookie = SessionOf(answer);
        Assert.Contains("path=/fjordby", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example/")]
    [InlineData("/andenby/dagsordener")]
    [InlineData("/fjordby/\\..\\ond")]
    [InlineData("/fjordby/a\r\nSet-Cookie: x=y")]
    [InlineData("/fjordby/log-ud")]
    public async Task Signing_in_leads_nowhere_but_to_the_municipality_s_own_pages(string asked)
    {
        using var answer = await ChooseAsync(Roles.Member, asked);

        Assert.Equal(Front, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(Roles.Secretary, "/fjordby/udvalg/mit-arbejde")]
    [InlineData(Roles.CaseOfficer, "/fjordby/udvalg/mit-arbejde")]
    [InlineData(Roles.Manager, "/fjordby/udvalg/mit-arbejde")]
    [InlineData(Roles.Economist, "/fjordby/udvalg/mit-arbejde")]
    [InlineData(Roles.Analyst, "/fjordby/udvalg/mit-arbejde")]
    [InlineData(Roles.Administrator, "/fjordby/administration")]
    [InlineData(Roles.Auditor, "/fjordby/administration")]
    [InlineData(Roles.Member, Front)]
    [InlineData(Roles.Substitute, Front)]
    public async Task Who_asks_for_no_page_begins_with_what_is_theirs_and_finds_it_first_in_the_menu(string role, string first)
    {
        using var answer = await ChooseAsync(role, returnTo: null);
        using var client = await app.SignInAsync(role);
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync(first));

        Assert.Equal(first, answer.Headers.Location!.ToString());
        Assert.Equal("page", page.QuerySelector($"nav.nav a[href='{first}']")!.GetAttribute("aria-current"));
        var isFirst = page.QuerySelector("nav.nav a")!.GetAttribute("href") == first;
        Assert.Equal(first != "/fjordby/administration", isFirst);
    }

    [Theory]
    [InlineData(Front, null)]
    [InlineData("/fjordby/dagsordener/sager", "/fjordby/dagsordener/sager")]
    public async Task Who_was_reading_goes_back_to_it_and_who_came_from_the_overview_does_not(string page, string? returnTo)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, DemoSignIn.Page);
        request.Headers.Referrer = new Uri(app.Address, page);
        using var answer = await app.Client.SendAsync(request);
        using var form = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(returnTo ?? "", form.QuerySelector("input[name=retur]")!.GetAttribute("value") ?? "");
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task Everybody_sees_where_they_are_signed_in_and_leaves_all_places_at_once(string role)
    {
        var last = DemoSignIn.PeopleOf(await app.Client.GetStringAsync(DemoSignIn.Page), role).Count - 1;
        using var here = await DemoSignIn.AsAsync(app.Address, role, last);
        using var there = await DemoSignIn.AsAsync(app.Address, role, last);
        var page = await here.GetStringAsync(Own);
        Assert.True(page.Split("senest set").Length > 2);
        Assert.Equal(2, page.Split("Denne browser").Length);

        var fields = Fields(page);
        fields["_handler"] = "log-ud-alle-steder";
        using var left = await here.PostAsync(Own, new FormUrlEncodedContent(fields));

        Assert.EndsWith("/fjordby/logget-ud", left.Headers.Location!.ToString(), StringComparison.Ordinal);
        foreach (var client in new[] { here, there })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Own)).StatusCode);
        }
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_field_is_refused()
    {
        using var client = await app.SignInAsync(Roles.Secretary);
        using var answer = await client.PostAsync("/fjordby/log-ud", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Birgitte", await client.GetStringAsync(Front), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_demo_there_is_nobody_to_choose_and_no_way_to_choose_them()
    {
        await using var town = await TownApp.StartAsync(StoreProvider.Sqlite, new TrafficLimits { PerSecond = 0 });
        await town.ImportAsync(TownPapers.Open);
        using var client = town.NewClient();

        Assert.DoesNotContain("name=\"person\"", await client.GetStringAsync("/sandby/log-ind"), StringComparison.Ordinal);
        using var chosen = await client.PostAsync(
            "/sandby/log-ind/person",
            new FormUrlEncodedContent([KeyValuePair.Create("person", Guid.NewGuid().ToString())])
        );
        Assert.Equal(HttpStatusCode.NotFound, chosen.StatusCode);
    }

    [Fact]
    public async Task A_reader_who_must_sign_in_is_led_there_and_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/fjordby/hemmeligt/revision?aar=2026");
        request.Headers.Accept.ParseAdd("text/html");
        using var led = await app.Client.SendAsync(request);

        Assert.Equal("/fjordby/log-ind?retur=%2Ffjordby%2Fhemmeligt%2Frevision%3Faar%3D2026", led.Headers.Location!.ToString());
        var page = WebUtility.HtmlDecode(await app.Client.GetStringAsync(led.Headers.Location));
        Assert.Contains("value=\"/fjordby/hemmeligt/revision?aar=2026\"", page, StringComparison.Ordinal);
        using var back = await ChooseAsync(Roles.Auditor, "/fjordby/hemmeligt/revision?aar=2026");
        Assert.Equal("/fjordby/hemmeligt/revision?aar=2026", back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_lacks_a_right_is_told_which()
    {
        using var auditor = await app.SignInAsync(Roles.Auditor);
        using var secretary = await app.SignInAsync(Roles.Secretary);
        Assert.Equal("for auditors", await auditor.GetStringAsync("/fjordby/hemmeligt/revision"));

        using var refused = await secretary.GetAsync("/fjordby/hemmeligt/revision");

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var words = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Læse loggen over, hvem der har gjort hvad", words, StringComparison.Ordinal);
        Assert.Contains("Birgitte Havnsø", words, StringComparison.Ordinal); // with the head of the municipality's pages
    }

    [Theory, MemberData(nameof(EveryRole))]
    public async Task What_says_nothing_is_refused_to_everybody(string role)
    {
        using var client = await app.SignInAsync(role);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/fjordby/hemmeligt")).StatusCode);
    }

    private async Task<HttpResponseMessage> ChooseAsync(string role, string? returnTo)
    {
        using var client = DemoSignIn.NewClient(app.Address);
        var page = await client.GetStringAsync(DemoSignIn.Page);
        var fields = Fields(page);
        fields["person"] = DemoSignIn.PeopleOf(page, role)[0];
        if (returnTo is not null)
        {
            fields["retur"] = returnTo;
        }

        return await client.PostAsync(DemoSignIn.Page + "/person", new FormUrlEncodedContent(fields));
    }

    private static string SessionOf(HttpResponseMessage answer) =>
        Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ledetraad=", StringComparison.Ordinal));

    private static Dictionary<string, string> Fields(string page) =>
        new(StringComparer.Ordinal) { ["__RequestVerificationToken"] = DemoSignIn.AntiforgeryOf(page) };

    private static FormUrlEncodedContent Form(string page) => new(Fields(page));
}
