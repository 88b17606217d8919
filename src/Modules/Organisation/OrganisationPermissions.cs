using Ledetraad.Kernel.Access;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation;

/// <summary>What not everybody may do with people and rights.</summary>
internal static class OrganisationPermissions
{
    public const string ReadPeople = "organisation.read-people";
    public const string ManagePeople = "organisation.manage-people";
    public const string ManageRights = "organisation.manage-rights";
    public const string ReadAudit = "organisation.read-audit";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(ReadPeople, () => T["Permission.ReadPeople"], [Roles.Administrator, Roles.Secretary, Roles.Manager, Roles.Auditor]),
        new(ManagePeople, () => T["Permission.ManagePeople"], [Roles.Administrator]),
        new(ManageRights, () => T["Permission.ManageRights"], [Roles.Administrator]),
        new(ReadAudit, () => T["Permission.ReadAudit"], [Roles.Auditor]),
    ];
}
