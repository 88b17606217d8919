using Ledetraad.App.Serving;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>One search over the papers of several municipalities.</summary>
public class InstallationSearchTests
{
    private const string Choice = "<option value=\"tyttebaerudvalget\"";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Neighbours_are_found_together_and_apart_and_a_withdrawal_touches_one_alone(StoreProvider provider)
    {
        await using var town = await TownApp.StartAsync(provider, new TrafficLimits { PerSecond = 0 });
        var own = await town.ImportAsync(TownPapers.All("Tyttebær"));
        await town.ImportIntoAsync("Norby", TownPapers.All("Slåen"));
        using var client = town.NewClient();

        var both = await client.GetStringAsync("/dagsordener.csv?q=sagen");
        Assert.Contains("Tyttebærtitel;Sandby", both, StringComparison.Ordinal);
        Assert.Contains("Slåentitel;Norby", both, StringComparison.Ordinal);
        var one = await client.GetStringAsync("/dagsordener.csv?q=sagen&kommune=norby");
        Assert.Contains("Slåentitel;Norby", one, StringComparison.Ordinal);
        Assert.DoesNotContain("Tyttebær", one, StringComparison.Ordinal);

        var committee = await client.GetStringAsync("/dagsordener.csv?q=sagen&udvalg=slaaenudvalget");
        Assert.Contains("Slåentitel;Norby", committee, StringComparison.Ordinal);
        Assert.DoesNotContain("Tyttebær", committee, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "titel",
            await client.GetStringAsync("/dagsordener.csv?q=sagen&kommune=sandby&udvalg=slaaenudvalget"),
            StringComparison.Ordinal
        );
        Assert.Contains(Choice, await client.GetStringAsync("/dagsordener?q=sagen"), StringComparison.Ordinal);

        var feed = await client.GetStringAsync("/feeds/soegning?q=sagen&udvalg=slaaenudvalget");
        Assert.Contains("<title>Søgning: sagen, Slåenudvalget, alle kommuner</title>", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tyttebær", feed, StringComparison.Ordinal);

        await town.WithdrawAsync(own[0]);

        Assert.DoesNotContain(Choice, await client.GetStringAsync("/dagsordener?q=sagen"), StringComparison.Ordinal);
        var left = await client.GetStringAsync("/dagsordener.csv?q=sagen");
        Assert.Contains("Slåentitel;Norby", left, StringComparison.Ordinal);
        Assert.DoesNotContain("Tyttebær", left, StringComparison.Ordinal);
    }
}
