using System.CommandLine;
using System.Reflection;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees;

/// <summary>The door of Committees: papers in, agendas and decisions out.</summary>
public sealed class CommitteesModule : IModule
{
    public string Name => "committees";

    public Assembly Assembly => typeof(CommitteesModule).Assembly;

    public IReadOnlyList<ModuleStorage> Storage => [new(Name, StoreKind.Municipality, Assembly, typeof(CommitteesDbContext))];

    public IReadOnlyList<NavigationEntry> Navigation => [];

    public void AddServices(IServiceCollection services) => services.AddModuleDbContext<CommitteesDbContext>(StoreKind.Municipality);

    public void MapEndpoints(IEndpointRouteBuilder endpoints) { }

    public IEnumerable<Command> Commands(ICommandRunner runner) => [];

    public Task AddDemoDataAsync(IServiceProvider services, Municipality municipality, string samples, CancellationToken stop) =>
        Task.CompletedTask;
}
