using Ledetraad.App.Composition;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.SavingPerson;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>An application of its own for one test, with a small town in it whose papers the test writes; commands run beside it.</summary>
internal sealed class TownApp : IAsyncDisposable
{
    private const int MostRounds = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TestStores _stores;
    private readonly ServiceProvider _beside;
    private readonly Municipality _town;
    private int _papers;

    private TownApp(TestStores stores, ServiceProvider beside, Municipality town, WebApplication app, Uri address) =>
        (_stores, _beside, _town, App, Address) = (stores, beside, town, app, address);

    public WebApplication App { get; }

    public Uri Address { get; }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.None })
        {
            BaseAddress = Address,
        };

    /// <param name="add">Services beside those of the house, in the server and beside it.</param>
    public static async Task<TownApp> StartAsync(
        StoreProvider provider,
        TrafficLimits limits,
        Action<WebApplication>? adjust = null,
        Action<IServiceCollection>? add = null
    )
    {
        var stores = TestStores.On(provider);
        var own = new ServiceCollection().AddLogging().AddHouse(stores.Options);
        add?.Invoke(own);
        var beside = own.BuildServiceProvider();
        await beside.GetRequiredService<Migrator>().MigrateOnceAsync(stores.Options.ForInstallation(), StoreKind.Installation);
        var town = await beside.GetRequiredService<IMunicipalityDirectory>().AddAsync("Sandby", default);
        var app = WebServer.Build(
            stores.Options,
            "http://127.0.0.1:0",
            builder =>
            {
                builder.Services.AddSingleton(limits);
                add?.Invoke(builder.Services);
            }
        );
        adjust?.Invoke(app);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new TownApp(stores, beside, town, app, new Uri(address));
    }

    /// <summary>Imports papers as the command does, in a process beside the server as far as the server can tell.</summary>
    /// <returns>The version that each became.</returns>
    public Task<IReadOnlyList<Guid>> ImportAsync(params string[] papers) => ImportAsync(_town, papers);

    /// <summary>The same in another municipality of the installation.</summary>
    public async Task<IReadOnlyList<Guid>> ImportIntoAsync(string neighbour, params string[] papers) =>
        await ImportAsync(await _beside.GetRequiredService<IMunicipalityDirectory>().AddAsync(neighbour, default), papers);

    private async Task<IReadOnlyList<Guid>> ImportAsync(Municipality into, string[] papers)
    {
        var files = papers.Select(_ => Path.Combine(_stores.Folder, $"papir-{++_papers:000}.txt")).ToList();
        foreach (var (file, paper) in files.Zip(papers))
        {
            await File.WriteAllTextAsync(file, paper);
        }

        var import = ActivatorUtilities.CreateInstance<ImportMinutesHandler>(_beside);
        await import.HandleAsync(new ImportMinutes(files, into, Committee: null, ClosedTitles.Sealed), _ => { }, default);
        await using var scope = await _beside.OpenMunicipalityAsync(into);
        await CarryOutAsync(scope.ServiceProvider, into);
        var db = scope.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        var versions = await db.Versions.AsNoTracking().ToListAsync();
        return [.. files.Select(file => versions.Single(v => Path.GetFileName(v.FileName) == Path.GetFileName(file)).Id)];
    }

    /// <summary>The server and the import may carry out one message at the same time, and the one that comes last leaves it to be tried again.</summary>
    private async Task CarryOutAsync(IServiceProvider opened, Municipality into)
    {
        var kernel = opened.GetRequiredService<MunicipalityKernelDbContext>();
        for (var left = MostRounds; left > 0 && await kernel.Set<OutboxMessage>().AnyAsync(message => message.DoneAt == null); left--)
        {
            if (left < MostRounds)
            {
                // The server is at it: on a busy machine that takes a while.
                await Task.Delay(Pause);
            }

            kernel.ChangeTracker.Clear();
            await _beside.GetRequiredService<OutboxDispatcher>().DispatchAsync(kernel, into, default);
        }
    }

    public async Task WithdrawAsync(Guid version)
    {
        await using var scope = await _beside.OpenMunicipalityAsync(_town);
        var outcome = await scope
            .ServiceProvider.GetRequiredService<Publication>()
            .WithdrawAsync(new WithdrawVersion(version, "test"), default);
        Assert.False(outcome.IsRefused(out _));
    }

    /// <summary>Somebody who may sign in under this name, with a role.</summary>
    public async Task<Guid> AddPersonAsync(string name, string signInName, string role)
    {
        await _beside.GetRequiredService<IMunicipalityDirectory>().ActivateAsync(_town, default);
        return await InStoreAsync(async services =>
        {
            var save = new SavePerson(null, name, null, null, signInName, [], "test");
            var person = (await services.GetRequiredService<SavePersonHandler>().HandleAsync(save, default)).Value.Id;
            var give = new GiveRole(person, role, new DateOnly(2026, 1, 1), null, "test", MayGiveEvery: true);
            Assert.False((await services.GetRequiredService<GiveRoleHandler>().HandleAsync(give, default)).IsRefused(out _));
            return person;
        });
    }

    /// <summary>Works in the town's store beside the server.</summary>
    public async Task<T> InStoreAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = await _beside.OpenMunicipalityAsync(_town);
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await _beside.DisposeAsync();
        await _stores.DisposeAsync();
    }
}
