using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Kernel.Tests;

/// <summary>A migrated installation store with nothing in it.</summary>
internal sealed class KernelStore : IAsyncDisposable
{
    private readonly TestStores _stores;

    private KernelStore(TestStores stores) => _stores = stores;

    public static async Task<KernelStore> OnAsync(StoreProvider provider)
    {
        var stores = TestStores.On(provider);
        await new Migrator([], TimeProvider.System).MigrateAsync(stores.Options.ForInstallation(), StoreKind.Installation, default);
        return new KernelStore(stores);
    }

    public InstallationKernelDbContext Open()
    {
        var options = new DbContextOptionsBuilder<InstallationKernelDbContext>();
        _stores.Options.ForInstallation().Configure(options);
        return new InstallationKernelDbContext(options.Options);
    }

    public ValueTask DisposeAsync() => _stores.DisposeAsync();
}
