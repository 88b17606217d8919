using Ledetraad.Kernel.Access;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Granting;

/// <summary>What roles and seats are called.</summary>
internal static class RoleNames
{
    /// <param name="ownName">Of a role that the municipality has added itself.</param>
    public static string Of(string key, string? ownName = null) => ownName ?? (Roles.All.Contains(key) ? T[$"Role.{key}"] : key);

    public static string Of(Role role) => Of(role.Key, role.OwnName);

    public static string Of(SeatKind kind) => T[$"Seat.{kind}"];

    /// <summary>Where a role stands in lists; the municipality's own come last.</summary>
    public static int PlaceOf(string key)
    {
        for (var i = 0; i < Roles.All.Count; i++)
        {
            if (Roles.All[i] == key)
            {
                return i;
            }
        }

        return Roles.All.Count;
    }
}
