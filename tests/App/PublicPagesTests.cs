using System.Net;
using AngleSharp.Html.Parser;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

[Collection(RunningAppCollection.Name)]
public class PublicPagesTests(RunningApp app)
{
    /// <summary>Words that stand in the sample papers under closed items only.</summary>
    private static readonly string[] Closed = ["Hyldebærsagen", "Tyttebæraftalen", "Havtornnotatet"];

    private const int MostStatements = 9;

    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        var answers = await Crawl.EverythingAsync(app);

        Assert.True(answers.Count > 300, $"Only {answers.Count} addresses were met.");
        var dead = answers.Where(a =>
            a.Status is not (HttpStatusCode.OK or HttpStatusCode.Found or HttpStatusCode.MovedPermanently)
            && a.Address != "/findesikke/dagsordener"
        );
        Assert.Empty(dead.Select(a => $"{a.Status} {a.Address}"));
    }

    [Fact]
    public async Task Closed_content_stands_in_no_public_byte()
    {
        var answers = await Crawl.EverythingAsync(app);

        // The words are really in the papers that were imported: else the test could not fail.
        var samples = Directory.EnumerateFiles(Path.Combine(ProjectRoot.Path, "samples", "fjordby")).Select(File.ReadAllText).ToList();
        Assert.All(Closed, word => Assert.Contains(samples, s => s.Contains(word, StringComparison.OrdinalIgnoreCase)));
        foreach (var answer in answers)
        {
            var text = Answers.TextOf(answer.ContentType, answer.Bytes);
            Assert.All(
                Closed,
                word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{answer.Address} shows '{word}'")
            );
        }
    }

    [Fact]
    public async Task No_page_asks_its_store_more_than_a_few_questions()
    {
        var pages = (await Crawl.EverythingAsync(app)).Where(a => a.ContentType == "text/html").Select(a => a.Address).ToList();
        var costly = new List<string>();
        foreach (var page in pages)
        {
            var asked = await Statements.LeastAsync(() => app.Client.GetAsync(page), MostStatements);
            if (asked > MostStatements)
            {
                costly.Add($"{asked} statements: {page}");
            }
        }

        Assert.Empty(costly);
    }

    [Fact]
    public async Task Every_page_has_one_heading_of_its_own_and_a_title_that_begins_with_it()
    {
        var parser = new HtmlParser();
        foreach (var answer in (await Crawl.EverythingAsync(app)).Where(a => a is { ContentType: "text/html", Status: HttpStatusCode.OK }))
        {
            using var page = parser.ParseDocument(new MemoryStream(answer.Bytes));
            var heading = Assert.Single(page.QuerySelectorAll("h1"));
            Assert.False(string.IsNullOrWhiteSpace(heading.TextContent), answer.Address);
            Assert.False(string.IsNullOrWhiteSpace(page.Title), answer.Address);
            Assert.Equal("da", page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task A_page_needs_neither_inline_script_nor_inline_style()
    {
        var parser = new HtmlParser();
        foreach (var answer in (await Crawl.EverythingAsync(app)).Where(a => a.ContentType == "text/html"))
        {
            using var page = parser.ParseDocument(new MemoryStream(answer.Bytes));
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])").Select(e => $"{answer.Address}: {e.OuterHtml}"));
        }
    }
}
