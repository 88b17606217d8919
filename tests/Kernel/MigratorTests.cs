using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Tests;

public class MigratorTests
{
    private static readonly ModuleStorage Good = new("good", StoreKind.Installation, typeof(MigratorTests).Assembly, null, "Good");
    private static readonly ModuleStorage Changed = new("good", StoreKind.Installation, typeof(MigratorTests).Assembly, null, "Changed");
    private static readonly ModuleStorage Bad = new("bad", StoreKind.Installation, typeof(MigratorTests).Assembly, null, "Bad");

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task Many_at_once_apply_each_script_exactly_once(StoreProvider provider)
    {
        await using var stores = TestStores.On(provider);
        var store = stores.Options.ForInstallation();

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => new Migrator([Good], TimeProvider.System).MigrateAsync(store, StoreKind.Installation, default)))
        );

        await using var db = Open(store);
        Assert.Equal(
            [1, 2],
            await db.Database.SqlQueryRaw<int>("SELECT id AS \"Value\" FROM schema_version WHERE module = 'good' ORDER BY id").ToListAsync()
        );
        Assert.Equal(2, await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM good_things").SingleAsync());
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_script_that_fails_leaves_nothing_and_can_be_mended(StoreProvider provider)
    {
        await using var stores = TestStores.On(provider);
        var store = stores.Options.ForInstallation();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            new Migrator([Bad], TimeProvider.System).MigrateAsync(store, StoreKind.Installation, default)
        );
        await new Migrator([Good], TimeProvider.System).MigrateAsync(store, StoreKind.Installation, default);

        await using var db = Open(store);
        Assert.Equal(
            0,
            await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM schema_version WHERE module = 'bad'").SingleAsync()
        );
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_released_script_that_was_edited_is_refused(StoreProvider provider)
    {
        await using var stores = TestStores.On(provider);
        var store = stores.Options.ForInstallation();
        await new Migrator([Good], TimeProvider.System).MigrateAsync(store, StoreKind.Installation, default);

        await Assert.ThrowsAsync<SchemaChangedException>(() =>
            new Migrator([Changed], TimeProvider.System).MigrateAsync(store, StoreKind.Installation, default)
        );
    }

    private static InstallationKernelDbContext Open(StoreConnection store)
    {
        var options = new DbContextOptionsBuilder<InstallationKernelDbContext>();
        store.Configure(options);
        return new InstallationKernelDbContext(options.Options);
    }
}
