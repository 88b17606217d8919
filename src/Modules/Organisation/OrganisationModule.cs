using System.Reflection;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Administering;
using Ledetraad.Modules.Organisation.Municipalities;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.SigningIn.ChoosingPerson;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation;

/// <summary>The door of Organisation: which municipalities the installation serves, their people, and who may do what.</summary>
public sealed class OrganisationModule : IModule
{
    public string Name => "organisation";

    public Assembly Assembly => typeof(OrganisationModule).Assembly;

    public IReadOnlyList<ModuleStorage> Storage =>
        [
            new(Name, StoreKind.Installation, Assembly, typeof(OrganisationDbContext)),
            new(Name, StoreKind.Municipality, Assembly, typeof(PeopleDbContext), "MunicipalitySql"),
        ];

    public IReadOnlyList<NavigationEntry> Navigation =>
        [new("administration", () => OrganisationTexts.T["Administration.Menu"], Permission: OrganisationPermissions.ReadPeople)];

    public IReadOnlyList<Permission> Permissions => OrganisationPermissions.All;

    public IReadOnlyList<Deed> Deeds => OrganisationDeeds.All;

    public void AddServices(IServiceCollection services)
    {
        services.AddModuleDbContext<OrganisationDbContext>(StoreKind.Installation);
        services.AddModuleDbContext<PeopleDbContext>(StoreKind.Municipality);
        services.AddSingleton<IMunicipalityDirectory, MunicipalityDirectory>();
        services.AddAdministration();
    }

    /// <summary>What only the web server needs: sessions, and how people sign in.</summary>
    /// <param name="isDemo">Anybody may choose to be one of the fictional people.</param>
    public static void AddSignIn(IServiceCollection services, bool isDemo) => SignInRegistration.AddSignIn(services, isDemo);

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignIn();
        endpoints.MapAdministration();
    }

    public IEnumerable<Verb> Verbs(ICommandRunner runner) =>
        [new(null, MunicipalityCommands.Create(runner)), new(null, PersonCommands.Create(runner))];

    public Task AddDemoDataAsync(IServiceProvider services, Municipality municipality, string samples, CancellationToken stop) =>
        DemoPeople.AddAsync(services, municipality, stop);
}
