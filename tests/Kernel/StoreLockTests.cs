using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.Kernel.Tests;

public class StoreLockTests
{
    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Only_one_holds_it_at_a_time(StoreProvider provider)
    {
        await using var stores = TestStores.On(provider);
        var store = stores.Options.ForInstallation();
        await new Migrator([], TimeProvider.System).MigrateAsync(store, StoreKind.Installation, default);

        await using (await StoreLock.TryTakeAsync(store, "work", default))
        {
            Assert.Null(await StoreLock.TryTakeAsync(store, "work", default));
        }

        await using var again = await StoreLock.TryTakeAsync(store, "work", default);
        Assert.NotNull(again);
    }
}
