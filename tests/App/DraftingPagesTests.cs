using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>The rooms where cases are prepared: closed to those who have nothing to do there, quick for the others.</summary>
[Collection(RunningAppCollection.Name)]
public partial class DraftingPagesTests(RunningApp app)
{
    private const string Cases = "/fjordby/udvalg/sager";

    /// <summary>Who is signed in and what they may costs some of them.</summary>
    private const int MostStatements = 16;

    [Fact]
    public async Task Every_page_is_whole_and_asks_its_store_a_few_questions()
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        var pages = await PagesAsync(secretary);
        Assert.True(pages.Count > 12, $"Only {pages.Count} pages.");
        var parser = new HtmlParser();
        foreach (var address in pages)
        {
            var before = StatementCounter.Instance.Total;
            using var answer = await secretary.GetAsync(address);
            var statements = StatementCounter.Instance.Total - before;
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
            Assert.True(statements <= MostStatements, $"{address}: {statements} statements");
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            using var page = parser.ParseDocument(await answer.Content.ReadAsStreamAsync());
            Assert.False(string.IsNullOrWhiteSpace(Assert.Single(page.QuerySelectorAll("h1")).TextContent), address);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])").Select(e => $"{address}: {e.OuterHtml}"));
        }
    }

    [Theory]
    [InlineData(Roles.Member)]
    [InlineData(Roles.Substitute)]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Administrator)]
    public async Task Who_has_nothing_to_do_there_is_refused_every_page_and_file(string role)
    {
        using var secretary = await app.SignInAsync(Roles.Secretary);
        using var other = await app.SignInAsync(role);
        foreach (var address in (await PagesAsync(secretary)).Append($"{Cases}.csv").Append($"{Cases}.xlsx"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(address)).StatusCode);
            Assert.Contains((await app.Client.GetAsync(address)).StatusCode, new[] { HttpStatusCode.Found, HttpStatusCode.Unauthorized });
        }
    }

    [Fact]
    public async Task An_analyst_reads_but_does_not_write()
    {
        using var analyst = await app.SignInAsync(Roles.Analyst);

        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync(Cases)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{Cases}/ny")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{Cases}/indstillinger")).StatusCode);
        var paper = (await PagesAsync(analyst)).First(p =>
            p.Contains("/papirer/", StringComparison.Ordinal) && !p.Contains("/bilag", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync($"{paper}/skriv")).StatusCode);
    }

    [Fact]
    public async Task Nothing_that_is_being_prepared_stands_in_a_public_byte()
    {
        foreach (var answer in await Crawl.EverythingAsync(app))
        {
            var text = Answers.TextOf(answer.ContentType, answer.Bytes);
            Assert.DoesNotContain("Genforhandling af kontrakt om danskuddannelse", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Partnerskab om fritidsjob til unge", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_attachment_comes_back_as_a_file_to_be_saved_and_its_words_find_the_case()
    {
        using var officer = await app.SignInAsync(Roles.CaseOfficer);
        var paper = (await PagesAsync(officer))
            .First(p => p.EndsWith("/skriv", StringComparison.Ordinal))
            .Replace("/skriv", "/bilag", StringComparison.Ordinal);
        var page = await officer.GetStringAsync(paper);
        Assert.Contains("name=\"fil\"", page, StringComparison.Ordinal);
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\nendobj\n");

        using var sent = await officer.PostAsync(paper, Form(page, "bilag", pdf, "kort over stien.pdf"));
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);

        var listed = await officer.GetStringAsync(paper);
        var file = FileLink().Match(listed).Groups[1].Value;
        using var answer = await officer.GetAsync(WebUtility.HtmlDecode(file));
        Assert.Equal(pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("<td", await officer.GetStringAsync($"{Cases}?q=kort+over+stien"), StringComparison.Ordinal);

        using var member = await app.SignInAsync(Roles.Member);
        Assert.Equal(HttpStatusCode.Forbidden, (await member.GetAsync(WebUtility.HtmlDecode(file))).StatusCode);

        // What is far too large is cut off under way.
        try
        {
            using var large = await officer.PostAsync(paper, Form(page, "bilag", new byte[30_000_000], "stor.pdf"));
            Assert.True((int)large.StatusCode is 400 or 413, $"{large.StatusCode}");
        }
        catch (HttpRequestException e)
        {
            Assert.IsType<IOException>(e.InnerException);
        }

        Assert.DoesNotContain("stor.pdf", await officer.GetStringAsync(paper), StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(string page, string handler, byte[] file, string name)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent
        {
            { new StringContent(DemoSignIn.AntiforgeryOf(page)), "__RequestVerificationToken" },
            { new StringContent(handler), "_handler" },
            { content, "fil", name },
        };
    }

    /// <summary>Every page that is linked within these rooms.</summary>
    private static async Task<IReadOnlyList<string>> PagesAsync(HttpClient client)
    {
        var parser = new HtmlParser();
        var waiting = new Queue<string>([Cases]);
        var seen = new HashSet<string>(waiting, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && seen.Count < 80)
        {
            using var page = parser.ParseDocument(await client.GetStringAsync(address));
            foreach (var link in page.QuerySelectorAll("main a[href], nav a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                var isFile =
                    link.Contains(".csv", StringComparison.Ordinal)
                    || link.Contains(".xlsx", StringComparison.Ordinal)
                    || FileAddress().IsMatch(link);
                if (
                    link.StartsWith(Cases, StringComparison.Ordinal)
                    && !isFile
                    && !link.Contains("sort=", StringComparison.Ordinal)
                    && seen.Add(link)
                )
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return [.. seen];
    }

    [GeneratedRegex("href=\"([^\"]*/bilag/[0-9a-f-]{36})\"")]
    private static partial Regex FileLink();

    [GeneratedRegex("/bilag/[0-9a-f-]{36}$")]
    private static partial Regex FileAddress();
}
