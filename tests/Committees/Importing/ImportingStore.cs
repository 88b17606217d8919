using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees;
using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.Importing;

/// <summary>A municipality without papers, to import into as the command does.</summary>
internal sealed class ImportingStore : IAsyncDisposable
{
    private readonly TestStores _stores;
    private readonly ServiceProvider _services;
    private readonly Municipality _municipality = new("fjordby", "Fjordby", null, IsActive: true);
    private int _files;

    private ImportingStore(TestStores stores)
    {
        _stores = stores;
        var services = new ServiceCollection();
        services.AddLogging();
        var module = new CommitteesModule();
        services.AddStores(stores.Options, module.Storage);
        services.AddSingleton<IMunicipalityDirectory>(new OneMunicipality(_municipality));
        module.AddServices(services);
        _services = services.BuildServiceProvider();
    }

    public static async Task<ImportingStore> OnAsync(StoreProvider provider)
    {
        var store = new ImportingStore(TestStores.On(provider));
        await store
            ._services.GetRequiredService<Migrator>()
            .MigrateOnceAsync(store._stores.Options.ForInstallation(), StoreKind.Installation);
        return store;
    }

    /// <summary>Imports texts as files, each with a name of its own, in this order.</summary>
    public Task<ImportSummary> ImportAsync(params string[] papers) => ImportAsync(ClosedTitles.Sealed, papers);

    public async Task<ImportSummary> ImportAsync(ClosedTitles closedTitles, params string[] papers)
    {
        var files = new List<string>();
        foreach (var paper in papers)
        {
            files.Add(Path.Combine(_stores.Folder, $"papir-{++_files:000}.txt"));
            await File.WriteAllTextAsync(files[^1], paper);
        }

        var handler = ActivatorUtilities.CreateInstance<ImportMinutesHandler>(_services);
        return (await handler.HandleAsync(new ImportMinutes(files, _municipality, null, closedTitles), _ => { }, default)).Value;
    }

    public async Task<TAnswer> AskAsync<TAnswer>(Func<CommitteesDbContext, Task<TAnswer>> ask)
    {
        await using var scope = await _services.OpenMunicipalityAsync(_municipality);
        return await ask(scope.ServiceProvider.GetRequiredService<CommitteesDbContext>());
    }

    public async Task<TAnswer> DecideAsync<TAnswer>(Func<Publication, Task<TAnswer>> decide)
    {
        await using var scope = await _services.OpenMunicipalityAsync(_municipality);
        return await decide(scope.ServiceProvider.GetRequiredService<Publication>());
    }

    /// <summary>Works in the municipality's store with whatever service the work needs.</summary>
    public async Task<TAnswer> WorkAsync<TAnswer>(Func<IServiceProvider, Task<TAnswer>> work)
    {
        await using var scope = await _services.OpenMunicipalityAsync(_municipality);
        return await work(scope.ServiceProvider);
    }

    /// <summary>Checks the stored papers that are due, as the command does.</summary>
    public async Task<CheckedPapers> CheckStoredAsync()
    {
        var outcome = await WorkAsync(services =>
            ActivatorUtilities
                .CreateInstance<CheckStoredPapersHandler>(services)
                .HandleAsync(new CheckStoredPapers(), (_, _) => { }, default)
        );
        return outcome.Value;
    }

    /// <summary>Carries out what waits in the outbox.</summary>
    public Task<int> DispatchAsync() =>
        WorkAsync(services =>
            services
                .GetRequiredService<OutboxDispatcher>()
                .DispatchAsync(services.GetRequiredService<MunicipalityKernelDbContext>(), _municipality, default)
        );

    /// <summary>What the installation's index says of the municipality; null when nothing has been published.</summary>
    public async Task<PublishedMunicipality?> PublishedAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PublishedIndexDbContext>().Municipalities.SingleOrDefaultAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _stores.DisposeAsync();
    }

    private sealed class OneMunicipality(Municipality municipality) : IMunicipalityDirectory
    {
        public Task<Municipality?> FindBySlugAsync(string slug, CancellationToken stop) => Task.FromResult<Municipality?>(municipality);

        public Task<Municipality?> FindAsync(string nameSlugOrCode, CancellationToken stop) => Task.FromResult<Municipality?>(municipality);

        public Task<IReadOnlyList<Municipality>> AllAsync(CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Municipality>>([municipality]);

        public Task<Municipality> AddAsync(string name, CancellationToken stop) => Task.FromResult(municipality);

        public Task ActivateAsync(Municipality municipality, CancellationToken stop) => Task.CompletedTask;
    }
}
