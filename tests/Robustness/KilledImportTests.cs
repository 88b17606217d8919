using Ledetraad.Bench.Minutes;
using Ledetraad.Bench.Robustness;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Xunit.Abstractions;

namespace Ledetraad.Robustness.Tests;

/// <summary>The small run of what <c>./bench/run robustness --size full</c> does fifty times.</summary>
public class KilledImportTests(ITestOutputHelper output)
{
    private const int Kills = 5;
    private const int Papers = 70;

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_stored_twice_when_an_import_is_killed(StoreProvider provider)
    {
        await using var folder = TestStores.On(StoreProvider.Sqlite);
        var papers = PaperFolder.Write(folder.Folder, Papers);
        var stores = new List<TestStores>();
        try
        {
            var runs = new KillRuns(
                papers.Files,
                () =>
                {
                    stores.Add(TestStores.On(provider));
                    return stores[^1].Options;
                },
                seed: 7,
                output.WriteLine
            );

            var report = await runs.RunAsync(Kills, CancellationToken.None);

            Assert.Equal("", string.Join(Environment.NewLine, report.Faults));
        }
        finally
        {
            foreach (var made in stores)
            {
                await made.DisposeAsync();
            }
        }
    }
}
