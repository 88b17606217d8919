using Microsoft.Playwright;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>axe finds nothing on any kind of page, at desk and phone width.</summary>
[Collection(ReadingCollection.Name)]
public class AccessibilityTests(Browser browser)
{
    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_kind_of_page_is_without_violations(int width)
    {
        await using var visitor = await browser.VisitAsync(width);
        foreach (var address in await KindsOfPagesAsync(visitor.Page))
        {
            await visitor.Page.GotoAsync(address);
            await visitor.SeesNoFaultAsync();
        }

        visitor.MetNoTrouble();
    }

    [SkippableFact]
    public async Task The_page_that_is_not_there_is_without_violations()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.GotoAsync("/findesikke/dagsordener");

        await visitor.SeesNoFaultAsync();
    }

    /// <summary>Or none of these tests could fail.</summary>
    [SkippableFact]
    public async Task A_page_with_a_fault_is_seen()
    {
        await using var visitor = await browser.VisitAsync();
        await visitor.Page.SetContentAsync(
            "<!doctype html><html lang='da'><title>Fejl</title><main><h1>Fejl</h1><img src='data:,'></main>"
        );

        var fault = await Assert.ThrowsAnyAsync<Exception>(visitor.SeesNoFaultAsync);

        Assert.Contains("image-alt", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>The fixed pages, and of those with an id the first few that a visitor finds from the front page on.</summary>
    private static async Task<IReadOnlyList<string>> KindsOfPagesAsync(IPage page)
    {
        var found = new List<string> { "/", "/hjaelp", "/tilgaengelighed", "/fjordby/dagsordener", "/fjordby/aabne-data" };
        foreach (
            var (from, kind, count) in new[]
            {
                ("/fjordby/dagsordener", "/dagsordener/udvalg/", 2),
                ("/fjordby/dagsordener", "/dagsordener/opfoelgning", 1),
                ("/fjordby/dagsordener", "/dagsordener/sager", 1),
                ("/fjordby/dagsordener", "/dagsordener/medlemmer", 1),
                ("/fjordby/dagsordener", "/talkontrol", 1),
                ("/fjordby/talkontrol", "/talkontrol/", 1),
                ("/fjordby/talkontrol", "/punkter/", 8),
                ("/fjordby/dagsordener/udvalg/arbejdsmarkedsudvalget", "/dagsordener/moeder/", 5),
                ("/fjordby/dagsordener/sager", "/dagsordener/sager/", 3),
                ("/fjordby/dagsordener/medlemmer", "/dagsordener/medlemmer/", 2),
            }
        )
        {
            found.AddRange(await LinksAsync(page, from, kind, count));
        }

        foreach (var meeting in found.Where(a => a.Contains("/moeder/", StringComparison.Ordinal)).ToList())
        {
            found.AddRange(await LinksAsync(page, meeting, "/punkter/", 5));
        }

        Assert.True(found.Distinct().Count() > 25, $"Only {found.Count} pages were found.");
        return [.. found.Distinct()];
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(IPage page, string from, string kind, int count)
    {
        await page.GotoAsync(from);
        var links = await page.Locator($"main a[href*='{kind}']")
            .EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        return
        [
            .. links
                .Where(l =>
                    !l.Contains("format=", StringComparison.Ordinal)
                    && !l.Contains(".csv", StringComparison.Ordinal)
                    && !l.Contains(".xlsx", StringComparison.Ordinal)
                )
                .Select(l => l.Split('#', '?')[0])
                .Distinct()
                .Take(count),
        ];
    }
}
