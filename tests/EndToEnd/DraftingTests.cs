using Ledetraad.Kernel.Access;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>From a new case to a published paper, by four people, and read by everybody; then every page with axe.</summary>
[Collection(WorkingCollection.Name)]
public class DraftingTests(Browser browser)
{
    private const string Cases = "/fjordby/udvalg/sager";
    private const string MyWork = "/fjordby/udvalg/mit-arbejde";

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task From_a_new_case_to_a_published_paper_by_four_people(int width, bool script)
    {
        var title = $"Cykelsti ved skolen {width}";
        var day = DateOnly.FromDateTime(DateTime.Today).AddDays(100 + width);
        string paper;
        await using (var officer = await browser.VisitAsync(width, script, Roles.CaseOfficer))
        {
            var page = officer.Page;
            await page.GotoAsync(Cases);
            await page.GetByRole(AriaRole.Link, new() { Name = "Ny sag", Exact = true }).ClickAsync();
            await page.GetByLabel("Titel", new() { Exact = true }).FillAsync(title);
            await page.GetByLabel("KLE-nummer").FillAsync("05.01.00");
            await page.Locator("#udvalg-1").FillAsync("Arbejdsmarkedsudvalget");
            await page.Locator("#dato-1").FillAsync(day.ToString("yyyy-MM-dd", null));
            await page.GetByRole(AriaRole.Button, new() { Name = "Opret sag" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

            await page.GetByRole(AriaRole.Link, new() { Name = $"Skriv {title}" }).ClickAsync();
            await page.GetByLabel("Resumé").FillAsync("Stien gør skolevejen sikker.");
            await page.GetByLabel("Indstilling", new() { Exact = true }).FillAsync("Direktøren indstiller,");
            await page.GetByLabel("Sagsfremstilling").FillAsync("Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.");
            await page.GetByLabel("Punkt 1").FillAsync("at stien anlægges");
            await page.GetByRole(AriaRole.Button, new() { Name = "Vis uden at gemme" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sådan bliver det læst" })).ToBeVisibleAsync();
            await Expect(page.Locator(".finding").First).ToContainTextAsync("40");
            await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Gemt som version 2.")).ToBeVisibleAsync();
            paper = page.Url[..page.Url.IndexOf("/skriv", StringComparison.Ordinal)];
            officer.MetNoTrouble();
        }

        await using (var economist = await browser.VisitAsync(width, script, Roles.Economist))
        {
            var page = economist.Page;
            await page.GotoAsync($"{paper}/skriv");
            await page.GetByLabel("Økonomi", new() { Exact = true }).FillAsync("Udgiften er 85.000 kr. og holdes inden for budgettet.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
            await page.GotoAsync($"{paper}/versioner");
            await Expect(page.Locator("ins")).ToContainTextAsync("85.000 kr.");
            await page.GotoAsync(paper);
            await page.GetByRole(AriaRole.Button, new() { Name = "Klar til godkendelse" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Papiret venter på godkendelse" })).ToBeVisibleAsync();
            economist.MetNoTrouble();
        }

        await using (var manager = await browser.VisitAsync(width, script, Roles.Manager))
        {
            var page = manager.Page;
            await page.GotoAsync($"{MyWork}?alle=godkend");
            await page.GetByRole(AriaRole.Region, new() { Name = "Venter på din godkendelse" })
                .GetByRole(AriaRole.Link, new() { Name = title })
                .ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Godkend", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Talkontrollen har 1 fund.");
            await page.GetByLabel("Begrundelse").FillAsync("Ti borgere kom fra nabokommunen.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Godkend", Exact = true }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Papiret er godkendt" })).ToBeVisibleAsync();
            await Expect(page.Locator(".history blockquote").First).ToHaveTextAsync("Ti borgere kom fra nabokommunen.");
            manager.MetNoTrouble();
        }

        await using (var secretary = await browser.VisitAsync(width, script, Roles.Secretary))
        {
            var page = secretary.Page;
            await page.GotoAsync($"{MyWork}?alle=dagsorden");
            await page.GetByRole(AriaRole.Region, new() { Name = "Godkendt og klar til en dagsorden" })
                .GetByRole(AriaRole.Link, new() { Name = title, Exact = true })
                .ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Sæt på dagsorden" }).ClickAsync();
            await secretary.SeesNoFaultAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Sæt på dagsorden" }).ClickAsync();
            await secretary.SeesNoFaultAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Arbejdsmarkedsudvalget," }).ClickAsync();
            await secretary.SeesNoFaultAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Offentliggør mødets papirer" }).ClickAsync();
            await Expect(page.GetByText("Intet er i vejen.")).ToBeVisibleAsync();
            await secretary.SeesNoFaultAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Offentliggør papiret" }).ClickAsync();
            await Expect(page.GetByText("Alle papirer er offentliggjort.")).ToBeVisibleAsync();
            secretary.MetNoTrouble();
        }

        await using var everybody = await browser.VisitAsync(width, script);
        await everybody.Page.GotoAsync("/fjordby/dagsordener");
        await everybody.SeesNoFaultAsync();
        await everybody.Page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(everybody.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(everybody.Page.GetByText("Stien gør skolevejen sikker.")).ToBeVisibleAsync();
        await Expect(everybody.Page.GetByText("Ti borgere kom fra nabokommunen.")).ToHaveCountAsync(0);
        await everybody.SeesNoFaultAsync();
        everybody.MetNoTrouble();
    }

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task A_form_that_cannot_be_saved_begins_with_what_is_wrong_and_leads_to_the_field(int width, bool script)
    {
        await using var officer = await browser.VisitAsync(width, script, Roles.CaseOfficer);
        var page = officer.Page;
        await page.GotoAsync($"{Cases}/ny");
        await page.GetByLabel("KLE-nummer").FillAsync("15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opret sag" }).ClickAsync();

        var summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary.GetByRole(AriaRole.Link)).ToHaveCountAsync(2);
        await officer.SeesNoFaultAsync();
        await summary.GetByRole(AriaRole.Link, new() { Name = "er ikke et KLE-nummer" }).ClickAsync();
        var field = page.GetByLabel("KLE-nummer");
        await Expect(field).ToBeFocusedAsync();
        await Expect(field).ToHaveValueAsync("15");
        await Expect(field).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("er ikke et KLE-nummer"));
        officer.MetNoTrouble();
    }

    [SkippableFact]
    public async Task By_keyboard_alone_a_text_is_written_and_saved()
    {
        await using var officer = await browser.VisitAsync(role: Roles.CaseOfficer);
        var page = officer.Page;
        await page.GotoAsync($"{Cases}/ny");
        await page.GetByLabel("Titel", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("Skrevet med tastaturet");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Skrevet med tastaturet");
        await TabToAsync(page, "Skriv Skrevet med tastaturet");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Resumé").FocusAsync();
        await page.Keyboard.TypeAsync("Kort fortalt.");
        await TabToAsync(page, "Gem");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Gemt som version 2.")).ToBeVisibleAsync();
        officer.MetNoTrouble();
    }

    [SkippableFact]
    public async Task A_figure_is_found_beside_the_text_and_stands_in_it_at_the_cursor()
    {
        await using var officer = await browser.VisitAsync(role: Roles.CaseOfficer);
        var page = officer.Page;
        var text = await NewPaperAsync(page, "Et tal fra et datasæt");
        await text.FillAsync("Der er brugt ");
        await page.GetByRole(AriaRole.Link, new() { Name = "Find et tal til Resumé" }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Find et tal, en tabel eller et diagram" });
        await dialog.GetByLabel("Nøgletal eller tabel").SelectOptionAsync("committees.data-sum");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Vis", Exact = true }).ClickAsync();
        await Expect(dialog.Locator(".found-figure .figure, .found-figure a").First).ToBeVisibleAsync();
        await officer.SeesNoFaultAsync();
        var shown = (await dialog.Locator(".found-figure .paper-text").InnerTextAsync()).Trim();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sæt ind i teksten" }).PressAsync("Enter");

        await Expect(dialog).ToBeHiddenAsync();
        Assert.Matches(@"^Der er brugt \{\{committees\.data-sum@1 .+\}\}$", await text.InputValueAsync());
        await Expect(page.Locator("#skriv-visning")).ToContainTextAsync($"Der er brugt {shown}");

        // A chart is chosen by its name, and stands on a line of its own wherever the cursor is.
        await page.GetByRole(AriaRole.Link, new() { Name = "Find et tal til Resumé" }).PressAsync("Enter");
        await dialog.GetByLabel("Nøgletal eller tabel").SelectOptionAsync("committees.data-table");
        await dialog.GetByLabel("Vis tabellen som").SelectOptionAsync("Stablede søjler");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Vis", Exact = true }).ClickAsync();
        await Expect(dialog.Locator("figure.chart")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sæt ind i teksten" }).PressAsync("Enter");
        Assert.Matches(@"\}\}\n\n\{\{committees\.data-table@1 .+ : stablet\}\}$", await text.InputValueAsync());
        await Expect(page.Locator("#skriv-visning figure.chart")).ToBeVisibleAsync();
        officer.MetNoTrouble();
    }

    [SkippableFact]
    public async Task Cells_from_a_spreadsheet_become_a_table_and_the_keys_mark_and_save()
    {
        await using var officer = await browser.VisitAsync(role: Roles.CaseOfficer);
        var page = officer.Page;
        var text = await NewPaperAsync(page, "Skrevet med tastatur og regneark");
        await text.FillAsync("Vigtigt");
        await text.PressAsync("Control+a");
        await text.PressAsync("Control+b");
        await text.PressAsync("Control+End");
        await text.EvaluateAsync(
            """
            field => {
              const cells = new DataTransfer();
              cells.setData("text/plain", "Område\tBrugt\nUnge\t1.200\nVoksne\t800\n");
              field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: cells, bubbles: true, cancelable: true }));
            }
            """
        );
        await Expect(text).ToHaveValueAsync("**Vigtigt**\n\n| Område | Brugt |\n| --- | ---: |\n| Unge | 1.200 |\n| Voksne | 800 |\n\n");

        await text.PressAsync("Control+s");
        await Expect(page.GetByText("Gemt som version 2.")).ToBeVisibleAsync();
        officer.MetNoTrouble();
    }

    [SkippableFact]
    public async Task Of_two_who_write_at_once_the_second_sees_both_texts()
    {
        await using var first = await browser.VisitAsync(role: Roles.CaseOfficer);
        await using var second = await browser.VisitAsync(role: Roles.Economist);
        await first.Page.GotoAsync($"{Cases}/ny");
        await first.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("To skriver på én gang");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Opret sag" }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv To skriver" }).ClickAsync();
        await second.Page.GotoAsync(first.Page.Url);

        await first.Page.GetByLabel("Resumé").FillAsync("Sagsbehandlerens resumé.");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await Expect(first.Page.GetByText("Gemt som version 2.")).ToBeVisibleAsync();
        await second.Page.GetByLabel("Resumé").FillAsync("Økonomens resumé.");
        await second.Page.GetByLabel("Økonomi", new() { Exact = true }).FillAsync("Økonomens tal.");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();

        await Expect(second.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("har gemt papiret, mens du skrev");
        await Expect(second.Page.GetByLabel("Resumé")).ToHaveValueAsync("Økonomens resumé.");
        await Expect(second.Page.Locator(".disputed del")).ToContainTextAsync("Sagsbehandlerens");
        await second.SeesNoFaultAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await Expect(second.Page.GetByText("Gemt som version 4.")).ToBeVisibleAsync();
        second.MetNoTrouble();
    }

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(375, false)]
    public async Task An_earlier_text_is_read_whole_and_counts_again(int width, bool script)
    {
        await using var officer = await browser.VisitAsync(width, script, Roles.CaseOfficer);
        var page = officer.Page;
        var text = await NewPaperAsync(page, $"Tilbage til en tidligere tekst {width}");
        foreach (var words in new[] { "Stien er smal.", "Stien er bred." })
        {
            await text.FillAsync(words);
            await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
            await Expect(page.GetByText("Gemt som version")).ToBeVisibleAsync();
        }

        var paper = page.Url[..page.Url.IndexOf("/skriv", StringComparison.Ordinal)];
        await page.GotoAsync($"{paper}/versioner");
        await page.GetByRole(AriaRole.Link, new() { Name = "Version 2," }).ClickAsync();
        await Expect(page.Locator(".paper-text")).ToContainTextAsync("Stien er smal.");
        await Expect(page.Locator("aside ins")).ToContainTextAsync("Stien er smal.");
        await officer.SeesNoFaultAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gendan version 2" }).ClickAsync();
        await Expect(page.GetByText("Version 2 er gendannet og gælder nu som version 4.")).ToBeVisibleAsync();
        await Expect(page.Locator(".paper-text").First).ToContainTextAsync("Stien er smal.");
        officer.MetNoTrouble();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_is_without_violations(int width)
    {
        await using var secretary = await browser.VisitAsync(width, role: Roles.Secretary);
        var page = secretary.Page;
        var addresses = new HashSet<string>(StringComparer.Ordinal)
        {
            Cases,
            $"{Cases}/ny",
            $"{Cases}?aabenhed=se-paa",
            "/fjordby/udvalg/overdrag-sager?fra=",
            "/fjordby/udvalg/kle",
            $"{Cases}/indstillinger",
            $"{Cases}/indstillinger/skabeloner/resume-foerst",
            "/fjordby/udvalg/dagsordener",
            "/fjordby/dagsordener/papirer",
        };
        await page.GotoAsync(Cases);
        foreach (
            var title in new[] { "Fælles digitalt jobunivers", "Budgetopfølgning", "Status på indsatsen", "Genforhandling af kontrakt" }
        )
        {
            await page.GotoAsync(Cases);
            await page.GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
            addresses.Add(page.Url);
            addresses.Add($"{page.Url}/ret");
            await page.Locator(".paper-list a").First.ClickAsync();
            addresses.UnionWith(
                new[] { "", "/skriv", "/versioner", "/versioner/1", "/bilag", "/hoering", "/anonymiseret", "/udskrift" }.Select(end =>
                    page.Url + end
                )
            );
        }

        await page.GotoAsync("/fjordby/udvalg/dagsordener");
        await page.Locator(".work-group h2 a").First.ClickAsync();
        addresses.Add(page.Url);
        addresses.Add($"{page.Url}/offentliggoer");
        foreach (var title in new[] { "Jobværksted og vejlederforløb", "Partnerskab om fritidsjob", "Længere åbningstid" })
        {
            await page.GotoAsync($"{Cases}?q={Uri.EscapeDataString(title)}");
            await page.Locator("main td a").First.ClickAsync();
            await page.Locator(".paper-list a").First.ClickAsync();
            addresses.Add(page.Url);
            addresses.Add($"{page.Url}/dagsorden");
        }

        await page.GotoAsync("/fjordby/dagsordener/papirer");
        await page.Locator(".work-list a").First.ClickAsync();
        addresses.Add(page.Url);

        await page.GotoAsync("/fjordby/dagsordener/sager?q=budget");
        await page.Locator("main td a").First.ClickAsync();
        addresses.Add(page.Url);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tag sagen op igen" }).ClickAsync();
        addresses.Add(page.Url);

        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await secretary.SeesNoFaultAsync();
        }

        secretary.MetNoTrouble();
    }

    [SkippableTheory]
    [InlineData(1280, true)]
    [InlineData(375, true)]
    [InlineData(375, false)]
    public async Task My_work_is_where_one_begins_and_is_without_violations(int width, bool script)
    {
        foreach (var role in new[] { Roles.CaseOfficer, Roles.Economist, Roles.Manager, Roles.Secretary, Roles.Analyst })
        {
            await using var visitor = await browser.VisitAsync(width, script, role);
            foreach (var (address, title) in new[] { (MyWork, "Mit arbejde"), ("/fjordby/mit-login", "Dit login") })
            {
                await visitor.Page.GotoAsync(address);
                await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
                await visitor.SeesNoFaultAsync();
            }

            visitor.MetNoTrouble();
        }
    }

    /// <returns>The first field of a new paper.</returns>
    private static async Task<ILocator> NewPaperAsync(IPage page, string title)
    {
        await page.GotoAsync($"{Cases}/ny");
        await page.GetByLabel("Titel", new() { Exact = true }).FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Opret sag" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Skriv {title}" }).ClickAsync();
        return page.GetByLabel("Resumé");
    }

    private static async Task TabToAsync(IPage page, string name)
    {
        const int most = 120;
        for (var i = 0; i < most; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string>("() => document.activeElement?.textContent ?? ''")).Trim() == name)
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches '{name}'.");
    }
}
