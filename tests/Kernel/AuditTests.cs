using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Tests;

public class AuditTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Sealed_entries_hold_and_later_ones_are_told_as_unsealed(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        await WriteAsync(store, "a", "b");
        await SealAsync(store);
        await WriteAsync(store, "c");
        await SealAsync(store);
        await WriteAsync(store, "d");

        var found = await VerifyAsync(store);

        Assert.Empty(found.Broken);
        Assert.Equal((2, 3, 1), (found.Seals, found.Sealed, found.Unsealed));
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task An_altered_entry_breaks_its_seal(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        await WriteAsync(store, "a", "b");
        await SealAsync(store);
        await using (var db = store.Open())
        {
            await db.Set<AuditEntry>().Where(e => e.Actor == "a").ExecuteUpdateAsync(set => set.SetProperty(e => e.Actor, "somebody else"));
        }

        Assert.Equal([new BrokenSeal(1, null)], (await VerifyAsync(store)).Broken);
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_removed_entry_breaks_its_seal(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        await WriteAsync(store, "a", "b");
        await SealAsync(store);
        await using (var db = store.Open())
        {
            await db.Set<AuditEntry>().Where(e => e.Actor == "b").ExecuteDeleteAsync();
        }

        Assert.Equal([new BrokenSeal(1, null)], (await VerifyAsync(store)).Broken);
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task An_altered_payload_is_found_and_a_deleted_one_breaks_nothing(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        await WriteAsync(store, "a", "b");
        await SealAsync(store);
        Guid altered;
        await using (var db = store.Open())
        {
            altered = await db.Set<AuditEntry>().Where(e => e.Actor == "a").Select(e => e.Id).SingleAsync();
            await db.Set<AuditPayload>().Where(p => p.EntryId == altered).ExecuteUpdateAsync(set => set.SetProperty(p => p.Content, "{}"));
            await db.Set<AuditPayload>().Where(p => p.EntryId != altered).ExecuteDeleteAsync();
        }

        Assert.Equal([new BrokenSeal(1, altered)], (await VerifyAsync(store)).Broken);
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_seal_that_was_cut_out_of_the_chain_is_missed(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        foreach (var actor in new[] { "a", "b", "c" })
        {
            await WriteAsync(store, actor);
            await SealAsync(store);
        }

        await using (var db = store.Open())
        {
            await db.Set<AuditEntry>().Where(e => e.SealNumber == 2).ExecuteDeleteAsync();
            await db.Set<AuditSeal>().Where(s => s.Number == 2).ExecuteDeleteAsync();
        }

        Assert.NotEmpty((await VerifyAsync(store)).Broken);
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Those_that_seal_at_once_make_one_chain(StoreProvider provider)
    {
        await using var store = await KernelStore.OnAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            await WriteAsync(store, "a");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SealAsync(store))));
        }

        var found = await VerifyAsync(store);

        Assert.Empty(found.Broken);
        Assert.Equal((10, 10, 0), (found.Seals, found.Sealed, found.Unsealed));
    }

    private static async Task WriteAsync(KernelStore store, params string[] actors)
    {
        await using var db = store.Open();
        db.AddRange(actors.Select((actor, i) => AuditEntry.For(new Deed(actor), actor, Now.AddTicks(i * 10))));
        await db.SaveChangesAsync();
    }

    private static async Task SealAsync(KernelStore store)
    {
        await using var db = store.Open();
        await AuditSealer.SealAsync(db, Now, default);
    }

    private static async Task<AuditVerification> VerifyAsync(KernelStore store)
    {
        await using var db = store.Open();
        return await AuditSealer.VerifyAsync(db, default);
    }

    private sealed record Deed(string What);
}
