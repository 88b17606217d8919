using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>A case that another municipality decides too, as everybody sees it.</summary>
public class CounterpartPagesTests
{
    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_public_case_names_the_other_municipality_and_leads_to_the_case_there(StoreProvider provider)
    {
        await using var town = await TownApp.StartAsync(provider, new TrafficLimits { PerSecond = 0 });
        await town.ImportAsync(TownPapers.Open);
        await town.ImportIntoAsync("Norby", TownPapers.All("Slåen"));
        var here = CaseFile.IdOf("sandby", "26/1001");
        var there = CaseFile.IdOf("norby", "26/2002");
        await KeepAsync(
            town,
            new CounterpartFacts("norby", "Norby", "26/2002", IsPublic: true),
            new CounterpartFacts("soeby", "Søby", "S-77", IsPublic: true),
            new CounterpartFacts("norby", "Norby", "HEMMELIG-1", IsPublic: false)
        );
        using var client = town.NewClient();

        var page = await TextAsync(client, $"/sandby/dagsordener/sager/{here}");
        Assert.Contains($"<a href=\"/norby/dagsordener/sager/{there}\">Norby Kommune (sag 26/2002)</a>", page, StringComparison.Ordinal);
        Assert.Contains("Søby Kommune (sag S-77)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("HEMMELIG", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/norby/dagsordener/sager/{there}")).StatusCode);

        var item = System
            .Text.RegularExpressions.Regex.Match(page, "href=\"(/sandby/dagsordener/moeder/[^\"]+/punkter/1)\"")
            .Groups[1]
            .Value;
        Assert.Contains("Norby Kommune (sag 26/2002)", await TextAsync(client, item), StringComparison.Ordinal);

        Assert.Contains(
            $"/sandby/dagsordener/sager/{here}",
            await TextAsync(client, "/sandby/dagsordener/soeg?q=s-77"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            $"/sandby/dagsordener/sager/{here}",
            await TextAsync(client, "/sandby/dagsordener/soeg?q=HEMMELIG-1"),
            StringComparison.Ordinal
        );
        Assert.Contains("Budgetkontrol", await TextAsync(client, "/sandby/dagsordener/sager?q=26/2002"), StringComparison.Ordinal);
    }

    /// <summary>The imported case is taken up again.</summary>
    private static async Task KeepAsync(TownApp town, params CounterpartFacts[] counterparts)
    {
        var asta = await town.AddPersonAsync("Åsta Bro", "aasta", Roles.CaseOfficer);
        var facts = new CaseFacts
        {
            Title = "Budgetkontrol",
            ResponsibleId = asta,
            Responsible = "Åsta Bro",
            Counterparts = counterparts,
        };
        var actor = new Actor(asta, "Åsta Bro") { Roles = new HashSet<string>(), Permissions = new HashSet<string>() };
        await town.InStoreAsync(async services =>
        {
            var open = new OpenCase(facts, "26/1001", "resume-foerst", null);
            Assert.False((await services.GetRequiredService<OpenCaseHandler>().HandleAsync(open, actor, default)).IsRefused(out _));
            return 0;
        });
    }

    private static async Task<string> TextAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(address));
}
