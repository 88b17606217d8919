using System.Reflection;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.DataSets;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Searching;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees;

/// <summary>The door of Committees: papers in, agendas and decisions out.</summary>
public sealed class CommitteesModule : IModule
{
    public string Name => "committees";

    public Assembly Assembly => typeof(CommitteesModule).Assembly;

    public IReadOnlyList<ModuleStorage> Storage =>
        [
            new(Name, StoreKind.Municipality, Assembly, typeof(CommitteesDbContext)),
            new(Name, StoreKind.Installation, Assembly, typeof(PublishedIndexDbContext), "InstallationSql"),
        ];

    public IReadOnlyList<Permission> Permissions => [.. DataSetPermissions.All, .. DraftingRegistration.Permissions];

    public IReadOnlyList<Deed> Deeds => CommitteesDeeds.All;

    public IReadOnlyList<KeyFigureDefinition> KeyFigures => DataSetsRegistration.KeyFigures;

    public IReadOnlyList<NavigationEntry> Navigation =>
        [.. BrowsingRegistration.Navigation, .. DraftingRegistration.Navigation, .. DataSetsRegistration.Navigation];

    public IReadOnlyList<NavigationEntry> FooterLinks => OpenDataRegistration.FooterLinks;

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDbContext<CommitteesDbContext>(StoreKind.Municipality);
        services.AddModuleDbContext<PublishedIndexDbContext>(StoreKind.Installation);
        services.AddSingleton<PaperReader>();
        services.AddSingleton<KnownIndex>();
        services.AddSingleton<PaperFileReader>();
        services.AddScoped<Publication>();
        services.AddScoped<ICommitteeDirectory, CommitteeDirectory>();
        services.AddScoped<InstallationIndex>();
        services.AddBrowsing();
        services.AddDrafting();
        services.AddFindings();
        services.AddDataSets();
        services.AddOpenData();
        services.AddSingleton<IOutboxHandler, PublishedIndex>();
        services.AddSingleton<IPublishedVersion, StampedVersion>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapBrowsing();
        endpoints.MapDrafting();
        endpoints.MapFindings();
        endpoints.MapDataSets();
        endpoints.MapOpenData();
    }

    public IEnumerable<Verb> Verbs(ICommandRunner runner) =>
        [
            new("import", ImportCommands.Create(runner)),
            new("import", KleCommands.Create(runner)),
            new("minutes", ReadingCommands.Create()),
            new("minutes", PublicationCommands.Held(runner)),
            new("minutes", PublicationCommands.Release(runner)),
            new("minutes", PublicationCommands.Withdraw(runner)),
            new(null, CheckCommands.Create(runner)),
            new(null, SearchCommands.Create(runner)),
        ];

    public async Task AddDemoDataAsync(IServiceProvider services, Municipality municipality, string samples, CancellationToken stop)
    {
        var files = PaperFiles.Expand([samples]).Where(f => f.Skipped is null).Select(f => f.Path).ToList();
        var import = ActivatorUtilities.CreateInstance<ImportMinutesHandler>(services);
        await import.HandleAsync(new ImportMinutes(files, municipality, Committee: null, ClosedTitles.Sealed), _ => { }, stop);
        await FindingsRegistration.AddDemoDataAsync(services, municipality, stop);
        await DemoDataSets.AddAsync(services, municipality, stop);
        await DemoDrafts.AddAsync(services, municipality, samples, stop);
    }

    public Task WarmUpAsync(IServiceProvider municipality, CancellationToken stop) => PaperWarmUp.RunAsync(municipality, stop);
}
