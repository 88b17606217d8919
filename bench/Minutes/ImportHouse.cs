using System.Diagnostics;
using Ledetraad.App.Composition;
using Ledetraad.Bench.Generating;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Bench.Minutes;

/// <summary>A whole installation with stores of its own, into which papers are imported as the command does it.</summary>
internal sealed class ImportHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Municipality _municipality;

    private ImportHouse(ServiceProvider services, Municipality municipality) => (_services, _municipality) = (services, municipality);

    public StoreConnection Store => _services.GetRequiredService<StoreOptions>().For(_municipality);

    /// <summary>Where the papers of the invented municipality are filed.</summary>
    public static StoreConnection StoreIn(StoreOptions stores) =>
        stores.For(new Municipality(Municipality.SlugOf(Town.Name), Town.Name, null, true));

    /// <summary>Makes the invented municipality known to an installation; its own store is left to be made by the import.</summary>
    public static async Task MakeKnownAsync(StoreOptions stores, CancellationToken stop)
    {
        await using var services = Services(stores);
        await AddMunicipalityAsync(services, stores, stop);
    }

    /// <summary>The stores are made and migrated, so that importing alone is timed.</summary>
    public static async Task<ImportHouse> OpenAsync(StoreOptions stores, CancellationToken stop)
    {
        var services = Services(stores);
        var municipality = await AddMunicipalityAsync(services, stores, stop);
        await services.GetRequiredService<Migrator>().MigrateOnceAsync(stores.For(municipality), StoreKind.Municipality);
        return new ImportHouse(services, municipality);
    }

    public async Task<(TimeSpan Elapsed, ImportSummary Summary)> ImportAsync(IReadOnlyList<string> files, CancellationToken stop)
    {
        var handler = ActivatorUtilities.CreateInstance<ImportMinutesHandler>(_services, new PaperReader());
        var command = new ImportMinutes(files, _municipality, Committee: null, ClosedTitles.Sealed);
        var watch = Stopwatch.StartNew();
        var outcome = await handler.HandleAsync(command, _ => { }, stop);
        return (watch.Elapsed, outcome.Value);
    }

    /// <summary>Does something with the municipality's store, in a scope of its own as a request has it.</summary>
    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> ask)
    {
        await using var scope = await _services.OpenMunicipalityAsync(_municipality);
        return await ask(scope.ServiceProvider);
    }

    /// <summary>Says what is wrong with the audit; null when every entry is sealed and every seal holds.</summary>
    public async Task<string?> AuditFaultAsync(CancellationToken stop)
    {
        await using var scope = await _services.OpenMunicipalityAsync(_municipality);
        var audit = await AuditSealer.VerifyAsync(scope.ServiceProvider.GetRequiredService<MunicipalityKernelDbContext>(), stop);
        return audit.Broken.Count + audit.Unsealed == 0
            ? null
            : $"{audit.Broken.Count} seals of the audit are broken, {audit.Unsealed} entries are not sealed.";
    }

    private static ServiceProvider Services(StoreOptions stores) =>
        new ServiceCollection().AddLogging().AddHouse(stores).BuildServiceProvider();

    private static async Task<Municipality> AddMunicipalityAsync(IServiceProvider services, StoreOptions stores, CancellationToken stop)
    {
        await services.GetRequiredService<Migrator>().MigrateOnceAsync(stores.ForInstallation(), StoreKind.Installation);
        return await services.GetRequiredService<IMunicipalityDirectory>().AddAsync(Town.Name, stop);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
