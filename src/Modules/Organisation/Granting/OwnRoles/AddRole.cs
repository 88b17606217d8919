using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Granting.OwnRoles;

/// <summary>The municipality adds a role of its own, with the rights that it grants from the beginning.</summary>
internal sealed record AddRole(string Name, IReadOnlyList<string> Permissions, Assurance LeastAssurance, string By);

internal abstract record CannotSaveRole
{
    private CannotSaveRole() { }

    public sealed record NameIsMissing : CannotSaveRole;

    public sealed record NameIsTooLong(int Most) : CannotSaveRole;

    public sealed record NameIsTaken : CannotSaveRole;

    /// <summary>There is none, or it is one that all municipalities have.</summary>
    public sealed record RoleIsNotYours : CannotSaveRole;
}

internal sealed class AddRoleHandler(PeopleDbContext db, PermissionCatalog catalog, TimeProvider clock)
{
    public async Task<Result<Role, CannotSaveRole>> HandleAsync(AddRole command, CancellationToken stop)
    {
        var roles = await db.Roles.AsNoTracking().ToListAsync(stop);
        var read = RoleName.Read(command.Name, roles);
        if (read.IsRefused(out var refusal))
        {
            return refusal;
        }

        var name = read.Value;
        var role = new Role
        {
            Key = KeyOf(name, [.. roles.Select(r => r.Key)]),
            OwnName = name,
            LeastAssurance = command.LeastAssurance,
        };
        db.Add(role);
        db.AddRange(
            command
                .Permissions.Where(key => catalog.Find(key) is not null)
                .Distinct()
                .Select(key => new Grant
                {
                    Role = role.Key,
                    Permission = key,
                    IsGranted = true,
                })
        );
        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return role;
    }

    /// <summary>Kept for good, whatever the role is called later.</summary>
    private static string KeyOf(string name, HashSet<string> taken)
    {
        var wanted = $"own-{Municipality.SlugOf(name)}";
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(key => !taken.Contains(key));
    }
}

/// <summary>What a role may be called.</summary>
internal static class RoleName
{
    private const int MostLetters = 60;

    /// <param name="others">No two roles are called the same, nor one that is closed.</param>
    public static Result<string, CannotSaveRole> Read(string name, IEnumerable<Role> others)
    {
        var wanted = name.Trim();
        return wanted.Length switch
        {
            0 => new CannotSaveRole.NameIsMissing(),
            > MostLetters => new CannotSaveRole.NameIsTooLong(MostLetters),
            _ when others.Any(role => RoleNames.Of(role).Equals(wanted, StringComparison.CurrentCultureIgnoreCase)) =>
                new CannotSaveRole.NameIsTaken(),
            _ => wanted,
        };
    }
}
