using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Granting;

/// <summary>What roles grant: the modules' proposals, and above them what the municipality has decided.</summary>
internal sealed class RoleGrants(PeopleDbContext db, PermissionCatalog catalog)
{
    /// <param name="reached">Roles that ask for more than the sign-in reached do not count.</param>
    public async Task<GrantedRoles> OfAsync(IReadOnlyCollection<string> roles, Assurance reached, CancellationToken stop)
    {
        var rows = await (
            from role in db.Roles.AsNoTracking()
            where roles.Contains(role.Key) && role.ClosedAt == null
            join grant in db.Grants on role.Key equals grant.Role into decided
            from grant in decided.DefaultIfEmpty()
            select new
            {
                role.Key,
                role.LeastAssurance,
                Permission = (string?)grant.Permission,
                IsGranted = (bool?)grant.IsGranted,
            }
        ).ToListAsync(stop);
        var counted = rows.Where(row => row.LeastAssurance <= reached).ToList();
        var counting = counted.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var decisions = counted
            .Where(row => row.Permission is not null)
            .ToDictionary(row => (row.Key, row.Permission!), row => row.IsGranted == true);
        return new GrantedRoles(
            counting,
            catalog
                .All.Where(permission => counting.Any(role => Grants(permission, role, decisions)))
                .Select(permission => permission.Key)
                .ToHashSet(StringComparer.Ordinal),
            [.. rows.Select(row => row.Key).Distinct().Except(counting)]
        );
    }

    /// <summary>Keys of the roles that have a permission, whatever assurance they ask for.</summary>
    public async Task<IReadOnlyList<string>> ThatGrantAsync(string permission, CancellationToken stop)
    {
        if (catalog.Find(permission) is not { } known)
        {
            return [];
        }

        var decided = await (
            from role in db.Roles.AsNoTracking()
            where role.ClosedAt == null
            join grant in db.Grants.Where(g => g.Permission == permission) on role.Key equals grant.Role into grants
            from grant in grants.DefaultIfEmpty()
            select new { role.Key, IsGranted = (bool?)grant.IsGranted }
        ).ToListAsync(stop);
        return [.. decided.Where(row => row.IsGranted ?? known.GrantedTo.Contains(row.Key)).Select(row => row.Key)];
    }

    public static bool Grants(Permission permission, string role, IReadOnlyDictionary<(string Role, string Permission), bool> decisions) =>
        decisions.TryGetValue((role, permission.Key), out var decided) ? decided : permission.GrantedTo.Contains(role);
}

/// <param name="OutOfReach">Roles whose least assurance the sign-in did not reach.</param>
internal sealed record GrantedRoles(IReadOnlySet<string> Roles, IReadOnlySet<string> Permissions, IReadOnlyList<string> OutOfReach);
