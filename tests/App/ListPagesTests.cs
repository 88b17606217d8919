using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Findings.DecidingPublicity;
using Ledetraad.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>The lists of papers, cases, promises, members and findings as a visitor without script meets them.</summary>
[Collection(RunningAppCollection.Name)]
public class ListPagesTests(RunningApp app)
{
    [Theory]
    [InlineData("/fjordby/talkontrol", "alvor", "foo", "Alvor")]
    [InlineData("/fjordby/talkontrol", "udvalg", "foo", "Udvalg")]
    [InlineData("/fjordby/talkontrol", "aar", "ifjor", "År")]
    [InlineData("/fjordby/dagsordener", "periode", "xx", "Valgperiode")]
    [InlineData("/fjordby/dagsordener/moeder", "aar", "1999", "År")]
    [InlineData("/fjordby/dagsordener/udvalg/oekonomiudvalget", "aar", "1999", "År")]
    [InlineData("/fjordby/dagsordener/sager", "udfald", "foo", "Senest besluttet")]
    [InlineData("/fjordby/dagsordener/opfoelgning", "status", "foo", "Hvad blev der af det?")]
    [InlineData("/fjordby/dagsordener/medlemmer", "parti", "foo", "Parti")]
    public async Task What_cannot_be_chosen_is_told_and_left_out(string address, string key, string value, string label)
    {
        var all = await OpenAsync(address);
        var page = await OpenAsync($"{address}?{key}={value}");

        Assert.Null(all.QuerySelector("main .alert"));
        Assert.Contains(
            $"»{value}« kan ikke vælges under {label}",
            page.QuerySelector("main .alert")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(Rows(all), Rows(page));
        Assert.NotEmpty(Rows(page));
        Assert.Empty(page.QuerySelectorAll($"main a[href*='{key}={value}']"));
    }

    [Fact]
    public async Task A_choice_is_undone_in_one_place()
    {
        var page = await OpenAsync("/fjordby/dagsordener/sager?q=findesikke");

        Assert.Single(page.QuerySelectorAll("main a[href='?']"));
        Assert.NotNull(page.QuerySelector("main .empty-state"));
    }

    [Theory]
    [InlineData("/fjordby/talkontrol", "page")]
    [InlineData("/fjordby/talkontrol/lagt-til-side", "true")]
    [InlineData("/fjordby/dagsordener", null)]
    public async Task The_figure_check_stands_in_the_menu_where_the_municipality_shows_it(string address, string? current)
    {
        var entry = (await OpenAsync(address)).QuerySelector(".navigation-menu a[href='/fjordby/talkontrol']");

        Assert.Equal(current, entry!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task A_figure_check_that_is_hidden_stands_in_no_menu()
    {
        var fjordby = (await app.App.Services.GetRequiredService<IMunicipalityDirectory>().FindAsync("Fjordby", CancellationToken.None))!;
        await ShowAsync(isPublic: false);
        try
        {
            Assert.Null((await OpenAsync("/fjordby/dagsordener")).QuerySelector(".navigation-menu a[href='/fjordby/talkontrol']"));
        }
        finally
        {
            await ShowAsync(isPublic: true);
        }

        async Task ShowAsync(bool isPublic)
        {
            await using var opened = await app.App.Services.OpenMunicipalityAsync(fjordby);
            var handler = ActivatorUtilities.CreateInstance<PublishFigureCheckHandler>(opened.ServiceProvider);
            await handler.HandleAsync(new PublishFigureCheck(isPublic, "test"), CancellationToken.None);
        }
    }

    [Fact]
    public async Task The_list_of_what_is_set_aside_says_what_it_is()
    {
        var page = await OpenAsync("/fjordby/talkontrol/lagt-til-side");

        Assert.Contains("lagt til side", page.QuerySelector("main .font-lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("når de lægges ind", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Rows(IDocument page) =>
        page.QuerySelectorAll("main tbody tr, main .meeting-list li").Select(row => row.TextContent);

    private async Task<IDocument> OpenAsync(string address)
    {
        var answer = await app.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStreamAsync());
    }
}
