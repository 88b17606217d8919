using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>The server goes the way of a paper once before anybody does.</summary>
public class PaperWarmUpTests
{
    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_is_left_behind(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var before = await LookAsync(store);

        await store.Store.WorkAsync(async services =>
        {
            await new CommitteesModule().WarmUpAsync(services, default);
            return true;
        });

        Assert.Equal(before, await LookAsync(store));
    }

    [Fact]
    public async Task It_stops_with_the_server()
    {
        await using var store = await DraftingStore.OnAsync(StoreProvider.Sqlite);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Store.WorkAsync(async services =>
            {
                await new CommitteesModule().WarmUpAsync(services, stop.Token);
                return true;
            })
        );
    }

    private static Task<(int Sets, int Papers, int Audit, Guid Stamp)> LookAsync(DraftingStore store) =>
        store.Store.AskAsync(async db =>
            (
                await db.DataSets.CountAsync(),
                await db.DraftPapers.CountAsync(),
                await db.Set<AuditEntry>().CountAsync(),
                await db.Set<PublicationStamp>().Select(s => s.Stamp).SingleAsync()
            )
        );
}
