using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>A journalist and a politician find what they came for.</summary>
[Collection(ReadingCollection.Name)]
public class JourneyTests(Browser browser)
{
    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(375, true)]
    [InlineData(375, false)]
    public async Task From_the_front_page_to_a_decision_and_along_its_case(int width, bool script)
    {
        await using var visitor = await browser.VisitAsync(width, script);
        var page = visitor.Page;

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Fjordby" }).First.ClickAsync();
        await page.Locator("main a[href$='/udvalg/arbejdsmarkedsudvalget']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Arbejdsmarkedsudvalget" })).ToBeVisibleAsync();
        await page.Locator("main a[href*='/moeder/']:has(time[datetime='2024-08-20'])").First.ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Godkendelse af 2. bevillingsrevision 2024" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Godkendelse af 2. bevillingsrevision 2024");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Beslutning" }).First).ToBeInViewportAsync();

        await page.Locator("main a[href*='/sager/']").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("bevillingsrevision");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("24/3390");
        visitor.MetNoTrouble();
    }

    [SkippableFact]
    public async Task By_keyboard_alone_the_first_stop_leads_past_the_menu()
    {
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/fjordby/dagsordener");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveAttributeAsync("href", "#main-content");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#main-content")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        var inMain = await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)");
        Assert.True(inMain, "The next stop is not in the main content.");
        visitor.MetNoTrouble();
    }

    [SkippableFact]
    public async Task Of_a_closed_item_there_is_a_number_and_a_public_title_and_no_more()
    {
        await using var visitor = await browser.VisitAsync();
        var page = visitor.Page;
        await page.GotoAsync("/fjordby/dagsordener/udvalg/arbejdsmarkedsudvalget");
        await page.Locator("main a[href*='/moeder/']:has(time[datetime='2024-08-20'])").First.ClickAsync();

        await Expect(page.GetByText("Lukket punkt").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Orientering fra formand og direktør");
        visitor.MetNoTrouble();
    }
}
