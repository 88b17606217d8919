using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>A table becomes a data set, is corrected, and gives a figure for a paper: through the pages, without script.</summary>
[Collection(RunningAppCollection.Name)]
public class DataSetPagesTests(RunningApp app)
{
    private const string Room = "/fjordby/udvalg/datasaet";
    private const int MostStatements = 9;

    private static readonly string[] Pages =
    [
        Room,
        Room + "/henvisninger-til-jobvaerkstedet",
        Room + "/henvisninger-til-jobvaerkstedet/versioner/1",
        "/fjordby/udvalg/tal/find?figure=committees.data-table&set=udfald-for-borgere-i-vejlederforloebet",
        "/fjordby/udvalg/traad?q=committees.data-sum%20set%3Dhenvisninger-til-jobvaerkstedet",
    ];

    [Fact]
    public async Task A_table_is_typed_in_corrected_and_used()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var made = await SaveAsync(officer, Room + "/nyt", "\tA\tB\nx\t1\t2\ny\t3\t4", "række [I alt] = sum");
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        var address = made.Headers.Location!.ToString();
        Assert.Contains("I alt", await TextAsync(officer, address), StringComparison.Ordinal);

        var corrected = await SaveAsync(
            officer,
            address + "/ret",
            "\tA\tB\nx\t1\t2\ny\t30\t4",
            "række [I alt] = sum",
            "Tastefejl",
            basedOn: 1
        );
        Assert.Equal(HttpStatusCode.Found, corrected.StatusCode);
        var difference = await TextAsync(officer, address + "/versioner/2");
        Assert.Contains("y / A", difference, StringComparison.Ordinal);
        Assert.Contains("Tastefejl", difference, StringComparison.Ordinal);

        var slug = address[(address.LastIndexOf('/') + 1)..];
        var found = await TextAsync(
            officer,
            $"/fjordby/udvalg/tal/find?figure=committees.data-cell&set={slug}&row=i-alt&column=a&shown=uden+enhed"
        );
        Assert.Contains($"{{{{committees.data-cell@1 column=a row=i-alt set={slug} : uden enhed}}}}", found, StringComparison.Ordinal);
        Assert.Contains("31", found, StringComparison.Ordinal);
        Assert.Contains("y;30;4", await officer.GetStringAsync(address + ".csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diagram=stablet", "stablet", "stablet")]
    [InlineData("diagram=vandfald&shown=0+decimaler", "vandfald, 0 decimaler", "vandfald")]
    [InlineData("shown=linje%2C+1+decimal", "linje, 1 decimal", "linje")] // as it stands in a paper
    [InlineData("diagram=&shown=linje", "", "")]
    public async Task A_table_is_found_as_the_chart_that_is_chosen(string asked, string written, string chosen)
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        const string set = "henvisninger-til-jobvaerkstedet";
        using var page = new HtmlParser().ParseDocument(
            await officer.GetStringAsync($"/fjordby/udvalg/tal/find?figure=committees.data-table&set={set}&{asked}")
        );

        Assert.Equal(
            $"{{{{committees.data-table@1 set={set}{(written.Length > 0 ? " : " + written : "")}}}}}",
            page.QuerySelector("#found-text")!.TextContent.Trim()
        );
        Assert.Equal(chosen, page.QuerySelector("#find-chart option[selected]")?.GetAttribute("value") ?? "");
        Assert.Equal(chosen.Length > 0, page.QuerySelector(".found-figure svg") is not null);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_nothing_typed_is_lost()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);

        var refused = await SaveAsync(officer, Room + "/nyt", "\tA\tB\nx\tmange\t1\ny\t3\t4", "kolonne [B] = [Q]");

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        using var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Række 2, kolonne 2: \"mange\"", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mange", page.QuerySelector("#form-table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("[Q]", page.QuerySelector("#form-layout")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_corrects_too_late_finds_both_and_may_save_again()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var address = (await SaveAsync(officer, Room + "/nyt", "\tA\nx\t1\ny\t3", "")).Headers.Location!.ToString();
        await SaveAsync(officer, address + "/ret", "\tA\nx\t2\ny\t3", "", "Først", basedOn: 1);

        var late = await SaveAsync(officer, address + "/ret", "\tA\nx\t9\ny\t3", "", "For sent", basedOn: 1);

        using var page = new HtmlParser().ParseDocument(await late.Content.ReadAsStringAsync());
        Assert.Equal("2", page.QuerySelector("input[name='Form.BasedOn']")!.GetAttribute("value"));
        Assert.Contains("9", page.QuerySelector("#form-table")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(page.QuerySelectorAll("[role=alert] tbody tr"));
        Assert.Equal(["x / A", "2", "9"], row.Children.Select(cell => cell.TextContent));
        Assert.Equal(
            HttpStatusCode.Found,
            (await SaveAsync(officer, address + "/ret", "\tA\nx\t9\ny\t3", "", "Set", basedOn: 2)).StatusCode
        );
    }

    [Fact]
    public async Task A_file_goes_before_the_field()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var made = await SaveAsync(officer, Room + "/nyt", "noget andet", "", file: "Kanal;2025\nLæge;7");

        Assert.Contains("Læge", await TextAsync(officer, made.Headers.Location!.ToString()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Member, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Substitute, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Auditor, HttpStatusCode.OK)]
    [InlineData(Roles.Economist, HttpStatusCode.OK)]
    public async Task Data_sets_are_for_those_who_may_read_them(string role, HttpStatusCode expected)
    {
        using var client = await app.SignInAsync(role);
        foreach (var page in Pages.Append(Room + ".csv").Append(Room + "/henvisninger-til-jobvaerkstedet.xlsx"))
        {
            Assert.Equal(expected, (await client.GetAsync(page)).StatusCode);
        }

        var mayWrite = role == Roles.Economist ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
        Assert.Equal(mayWrite, (await client.GetAsync(Room + "/nyt")).StatusCode);
    }

    [Fact]
    public async Task No_page_asks_more_of_the_store_than_any_other()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        foreach (var page in Pages)
        {
            var asked = await Statements.LeastAsync(() => officer.GetAsync(page));
            Assert.True(asked <= MostStatements, $"{asked} statements: {page}");
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        foreach (
            var page in new[] { "/findes-ikke", "/findes-ikke/ret", "/henvisninger-til-jobvaerkstedet/versioner/9", "/findes-ikke.csv" }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Room + page)).StatusCode);
        }
    }

    private static async Task<string> TextAsync(HttpClient client, string address)
    {
        using var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address));
        return page.Body!.TextContent;
    }

    private static async Task<HttpResponseMessage> SaveAsync(
        HttpClient client,
        string address,
        string table,
        string layout,
        string? reason = null,
        int basedOn = 0,
        string? file = null
    )
    {
        var html = await client.GetStringAsync(address);
        using var page = new HtmlParser().ParseDocument(html);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in page.QuerySelectorAll("form.data-set-form input[type=hidden]"))
        {
            if (hidden.GetAttribute("name") is { } name && name != "Form.BasedOn")
            {
                form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), name);
            }
        }

        form.Add(new StringContent("Prøvetal"), "Form.Title");
        form.Add(new StringContent("Egen optælling"), "Form.Source");
        form.Add(new StringContent("2026-10-31"), "Form.AsOf");
        form.Add(new StringContent("Count"), "Form.Unit");
        form.Add(new StringContent(table), "Form.Table");
        form.Add(new StringContent(layout), "Form.Layout");
        form.Add(new StringContent($"{basedOn}"), "Form.BasedOn");
        if (reason is not null)
        {
            form.Add(new StringContent(reason), "Form.Reason");
        }

        if (file is not null)
        {
            form.Add(new StringContent(file), "Form.File", "tabel.csv");
        }

        return await client.PostAsync(address, form);
    }
}
