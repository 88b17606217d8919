using Ledetraad.Kernel.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>Those who look after people and rights find their way, at a desk and on a phone.</summary>
[Collection(WorkingCollection.Name)]
public class AdministrationTests(Browser browser)
{
    private const string Room = "/fjordby/administration";

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_is_without_violations(int width)
    {
        await using var administrator = await browser.VisitAsync(width, role: Roles.Administrator);
        foreach (
            var page in new[]
            {
                "",
                "/personer",
                "/personer/ny",
                "/afdelinger",
                "/afdelinger/ny",
                "/udvalgsposter",
                "/udvalgsposter/ny",
                "/rettigheder",
                "/rettigheder/ny-rolle",
            }
        )
        {
            await administrator.Page.GotoAsync(Room + page);
            await administrator.SeesNoFaultAsync();
        }

        await administrator.Page.GotoAsync(Room + "/rettigheder/ny-rolle");
        await administrator.Page.GetByLabel("Rollens navn").FillAsync($"Prøverolle {width}");
        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Tilføj rollen" }).ClickAsync();
        await administrator.SeesNoFaultAsync();
        await administrator.Page.Locator(".held-list").GetByRole(AriaRole.Link, new() { Name = $"Prøverolle {width}" }).ClickAsync();
        await administrator.SeesNoFaultAsync();

        await administrator.Page.GotoAsync(Room + "/personer?q=Palle");
        await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "Palle Steengrav" }).First.ClickAsync();
        await administrator.SeesNoFaultAsync();
        await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "Ret", Exact = true }).ClickAsync();
        await administrator.SeesNoFaultAsync();
        administrator.MetNoTrouble();

        await using var auditor = await browser.VisitAsync(width, role: Roles.Auditor);
        await auditor.Page.GotoAsync(Room + "/log");
        await auditor.SeesNoFaultAsync();
        await auditor.Page.Locator("main td a").First.ClickAsync();
        await auditor.SeesNoFaultAsync();
        auditor.MetNoTrouble();

        await using var visitor = await browser.VisitAsync(width);
        await visitor.Page.GotoAsync("/fjordby/log-ind");
        await visitor.SeesNoFaultAsync();
        await visitor.Page.GotoAsync("/fjordby/logget-ud");
        await visitor.SeesNoFaultAsync();
        visitor.MetNoTrouble();
    }

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task By_keyboard_alone_somebody_signs_in_gives_a_role_and_signs_out(int width, bool script)
    {
        await using var visitor = await browser.VisitAsync(width, script);
        var page = visitor.Page;
        await page.GotoAsync("/fjordby/dagsordener/medlemmer");
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Log ind" }));
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Karen Lyngsø" }));
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/fjordby/dagsordener/medlemmer$"));

        await page.GotoAsync(Room + "/personer?q=Line");
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Line Kobberholm" }));
        await PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Ret", Exact = true }));
        await page.GetByLabel("Rolle", new() { Exact = true }).SelectOptionAsync(script ? "analyst" : "economist");
        await page.GetByLabel("Fra og med").FillAsync("2026-03-01");
        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Giv rollen" }));
        await Expect(page.GetByText("Gemt.")).ToBeVisibleAsync();
        await Expect(page.Locator(".held-list")).ToContainTextAsync(script ? "Analytiker" : "Økonom");

        await PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Log ud", Exact = true }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Du er logget ud");
        visitor.MetNoTrouble();
    }

    private static async Task PressAsync(ILocator target)
    {
        await target.First.FocusAsync();
        await target.First.PressAsync("Enter");
    }
}
