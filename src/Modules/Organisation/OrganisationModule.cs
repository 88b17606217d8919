using System.Reflection;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Municipalities;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation;

/// <summary>The door of Organisation: which municipalities the installation serves.</summary>
public sealed class OrganisationModule : IModule
{
    public string Name => "organisation";

    public Assembly Assembly => typeof(OrganisationModule).Assembly;

    public IReadOnlyList<ModuleStorage> Storage => [new(Name, StoreKind.Installation, Assembly, typeof(OrganisationDbContext))];

    public IReadOnlyList<NavigationEntry> Navigation => [];

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDbContext<OrganisationDbContext>(StoreKind.Installation);
        services.AddSingleton<IMunicipalityDirectory, MunicipalityDirectory>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    public IEnumerable<Verb> Verbs(ICommandRunner runner) => [new(null, MunicipalityCommands.Create(runner))];

    public Task AddDemoDataAsync(IServiceProvider services, Municipality municipality, string samples, CancellationToken stop) =>
        Task.CompletedTask;
}
