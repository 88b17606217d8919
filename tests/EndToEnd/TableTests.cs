using Microsoft.Playwright;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>Lists of rows are read whole: at a desk, on a small screen, on a phone and on paper.</summary>
[Collection(ReadingCollection.Name)]
public class TableTests(Browser browser)
{
    private static readonly string[] Lists =
    [
        "/fjordby/talkontrol",
        "/fjordby/dagsordener/moeder",
        "/fjordby/dagsordener/sager",
        "/fjordby/dagsordener/opfoelgning",
        "/fjordby/dagsordener/medlemmer",
    ];

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(1024)]
    [InlineData(800)]
    [InlineData(390)]
    public async Task A_list_is_no_wider_than_the_page(int width)
    {
        await using var visitor = await browser.VisitAsync(width);
        foreach (var address in Lists)
        {
            await visitor.Page.GotoAsync(address);
            await FitsAsync(visitor.Page);
        }

        visitor.MetNoTrouble();
    }

    /// <summary>A4 without margins, and with those that browsers give it.</summary>
    [SkippableTheory]
    [InlineData(794)]
    [InlineData(718)]
    public async Task A_list_fits_on_paper_with_a_line_for_each_row(int width)
    {
        await using var visitor = await browser.VisitAsync(width);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var address in Lists)
        {
            await visitor.Page.GotoAsync(address);
            await FitsAsync(visitor.Page);
            Assert.True(await visitor.Page.Locator("thead").IsVisibleAsync(), $"{address} has no headings on paper");
        }
    }

    [SkippableFact]
    public async Task The_choice_that_is_made_can_be_read_on_paper()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visitor.Page.GotoAsync("/fjordby/talkontrol");

        var ground = await visitor
            .Page.Locator(".quick-filters a[aria-current]")
            .EvaluateAsync<string>("chosen => getComputedStyle(chosen).backgroundColor");

        Assert.Equal("rgba(0, 0, 0, 0)", ground); // the words are black on paper
    }

    private static async Task FitsAsync(IPage page)
    {
        var wider = await page.Locator(".table--responsive-scroll:has(.data-table)")
            .EvaluateAsync<int>("around => around.querySelector('table').scrollWidth - around.clientWidth");
        Assert.True(wider <= 0, $"{page.Url}: the table is {wider} pixels wider than its place");
    }
}
