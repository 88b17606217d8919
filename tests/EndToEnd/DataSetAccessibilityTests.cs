using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Ledetraad.EndToEnd.Tests;

/// <summary>axe finds nothing on the pages of data sets, charts and threads, at desk and phone width, and nothing scrolls sideways.</summary>
[Collection(ReadingCollection.Name)]
public class DataSetAccessibilityTests(Browser browser)
{
    private const string Room = "/fjordby/udvalg/datasaet";
    private const string Find = "/fjordby/udvalg/tal/find?figure=committees.data-table";
    private const string Referrals = "henvisninger-til-jobvaerkstedet";
    private const string Outcomes = "udfald-for-borgere-i-vejlederforloebet";
    private const string Budget = "budgetopfoelgning-pr-30-september-2026";

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_is_without_violations(int width)
    {
        await using var visitor = await browser.VisitAsync(width);
        await visitor.Page.GotoAsync("/fjordby/log-ind");
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Sagsbehandler" }).WaitForAsync();
        await visitor.Page.Locator("h2:has-text('Sagsbehandler') + ul button").First.ClickAsync();
        foreach (var address in await PagesAsync())
        {
            await visitor.Page.GotoAsync(address);
            await visitor.SeesNoFaultAsync();
        }

        visitor.MetNoTrouble();
    }

    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        var (figure, table) = await FreezeAsync();
        return
        [
            Room,
            $"{Room}/nyt",
            $"{Room}/{Referrals}",
            $"{Room}/{Referrals}/ret",
            $"{Room}/{Referrals}/versioner/1",
            $"{Room}/{Outcomes}",
            $"{Room}/{Budget}",
            "/fjordby/udvalg/tal/find",
            $"{Find}&set={Outcomes}&columns=aargang-2024&columns=aargang-2025&shown=s%C3%B8jler",
            $"{Find}&set={Outcomes}&columns=aargang-2024&columns=aargang-2025&shown=stablet",
            $"{Find}&set={Referrals}&shown=linje",
            $"{Find}&set={Budget}&columns=afvigelse&shown=vandfald",
            $"{Find}&set={Referrals}&shown=minilinje",
            "/fjordby/udvalg/tal/find?figure=committees.data-counts&set=status-for-beskaeftigelsesplanens-fokuspunkter&rows=tema&columns=status",
            $"/fjordby/udvalg/traad?q=committees.data-table%20set%3D{Budget}",
            figure,
            table,
            $"{table}/0-0-0",
        ];
    }

    private async Task<(string Figure, string Table)> FreezeAsync()
    {
        await using var services = browser.Services.CreateAsyncScope();
        var fjordby = await services.ServiceProvider.GetRequiredService<IMunicipalityDirectory>().FindBySlugAsync("fjordby", default);
        await using var town = await browser.Services.OpenMunicipalityAsync(fjordby!);
        PaperPart[] parts =
        [
            new(
                $"{{{{calc.change from=(committees.data-sum column=aargang-2024 set={Outcomes}) to=(committees.data-sum column=aargang-2025 set={Outcomes})}}}}",
                2,
                ""
            ),
            new($"{{{{committees.data-table set={Outcomes}}}}}", 2, ""),
        ];
        var freezing = town.ServiceProvider.GetRequiredService<PaperFreezing>();
        var frozen = (await freezing.FreezeAsync(new FreezePaper(Guid.NewGuid(), parts, "test", "Prøve"), default)).Value;
        frozen.Publish();
        await town.ServiceProvider.GetRequiredService<CommitteesDbContext>().SaveChangesAsync();
        return (ThreadAddress.Of("fjordby", frozen.Figures[0].Id), ThreadAddress.Of("fjordby", frozen.Figures[1].Id));
    }
}
