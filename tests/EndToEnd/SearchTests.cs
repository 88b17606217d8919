using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>Somebody who knows a word finds the decision.</summary>
[Collection(ReadingCollection.Name)]
public class SearchTests(Browser browser)
{
    private const string Page = "/fjordby/dagsordener/soeg";

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task From_the_field_in_the_head_to_an_item_by_keyboard_alone(int width, bool script)
    {
        await using var visitor = await browser.VisitAsync(width, script);
        var page = visitor.Page;
        await page.GotoAsync("/fjordby/dagsordener");

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Søg i papirerne" }).FocusAsync();
        await page.Keyboard.TypeAsync("arbejdspligt");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Søgning: arbejdspligt");
        await Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();

        await page.Locator(".hit h2 a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("arbejdspligt", new() { IgnoreCase = true });
        visitor.MetNoTrouble();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_kind_of_answer_is_without_violations(int width)
    {
        await using var visitor = await browser.VisitAsync(width);
        foreach (
            var query in new[]
            {
                Page,
                $"{Page}?q=budget&sort=dato&udvalg=arbejdsmarkedsudvalget",
                $"{Page}?q=ledelsesinformatoin",
                $"{Page}?q=%22lukket+punkt%22",
                "/dagsordener?q=budget&kommune=fjordby&udvalg=oekonomiudvalget",
                "/dagsordener?q=ledelsesinformatoin",
            }
        )
        {
            await visitor.Page.GotoAsync(query);
            await visitor.SeesNoFaultAsync();
        }

        visitor.MetNoTrouble();
    }
}
