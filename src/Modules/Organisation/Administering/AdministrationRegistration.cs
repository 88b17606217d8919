using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Auditing;
using Ledetraad.Modules.Organisation.Auditing.TellingDeeds;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Granting.DecidingRights;
using Ledetraad.Modules.Organisation.Granting.OwnRoles;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.People.ArrangingDepartments;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.People.LockingOut;
using Ledetraad.Modules.Organisation.People.SavingPerson;
using Ledetraad.Modules.Organisation.People.Seating;
using Ledetraad.Modules.Organisation.People.ShowingPeople;
using Ledetraad.Modules.Organisation.SigningIn.EndingSessions;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation.Administering;

/// <summary>The pages about people and rights: what they need, and their tables as files.</summary>
internal static class AdministrationRegistration
{
    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<RoleGrants>();
        services.AddScoped<RoleList>();
        services.AddScoped<IPeople, PeopleDirectory>();
        services.AddScoped<PersonTable>();
        services.AddScoped<PersonQuery>();
        services.AddScoped<PersonRights>();
        services.AddScoped<DepartmentTable>();
        services.AddScoped<SeatTable>();
        services.AddScoped<AuditTable>();
        services.AddScoped<LogFile>();
        services.AddScoped<DeedTelling>();
        services.AddScoped<IDeedSubjects, PeopleSubjects>();
        services.AddScoped<SavePersonHandler>();
        services.AddScoped<GiveRoleHandler>();
        services.AddScoped<EndRoleHandler>();
        services.AddScoped<LockOutHandler>();
        services.AddScoped<LetInHandler>();
        services.AddScoped<EndSessionsHandler>();
        services.AddScoped<UnbindHandler>();
        services.AddScoped<SaveDepartmentHandler>();
        services.AddScoped<TakeSeatHandler>();
        services.AddScoped<LeaveSeatHandler>();
        services.AddScoped<DecideRightsHandler>();
        services.AddScoped<AddRoleHandler>();
        services.AddScoped<ChangeRoleHandler>();
    }

    public static void MapAdministration(this IEndpointRouteBuilder endpoints)
    {
        const string Room = AdministrationAddresses.Room;
        endpoints.MapTableDownloads($"{Room}/personer", PersonTable.ReadAsync).Requires(OrganisationPermissions.ReadPeople);
        endpoints.MapTableDownloads<DepartmentTable, DepartmentRow>($"{Room}/afdelinger").Requires(OrganisationPermissions.ReadPeople);
        endpoints.MapTableDownloads<SeatTable, SeatRow>($"{Room}/udvalgsposter").Requires(OrganisationPermissions.ReadPeople);
        endpoints.MapTableDownloads($"{Room}/log", LogFile.ReadAsync).Requires(OrganisationPermissions.ReadAudit);
    }
}
