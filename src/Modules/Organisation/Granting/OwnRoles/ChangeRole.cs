using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Granting.OwnRoles;

/// <summary>One of the municipality's own roles is called otherwise, is closed, or counts again.</summary>
/// <param name="IsClosed">It counts for nobody from now on.</param>
internal sealed record ChangeRole(string Role, string Name, bool IsClosed, string By);

internal sealed class ChangeRoleHandler(PeopleDbContext db, TimeProvider clock)
{
    public async Task<Result<Role, CannotSaveRole>> HandleAsync(ChangeRole command, CancellationToken stop)
    {
        var roles = await db.Roles.ToListAsync(stop);
        if (roles.Find(role => role.Key == command.Role) is not { IsOwn: true } role)
        {
            return new CannotSaveRole.RoleIsNotYours();
        }

        var read = RoleName.Read(command.Name, roles.Where(other => other != role));
        if (read.IsRefused(out var refusal))
        {
            return refusal;
        }

        var before = command with { Name = role.OwnName!, IsClosed = role.ClosedAt is not null };
        role.OwnName = read.Value;
        role.ClosedAt = command.IsClosed ? role.ClosedAt ?? clock.GetUtcNow() : null;
        if (db.ChangeTracker.HasChanges())
        {
            db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow(), before));
            await db.SaveChangesAsync(stop);
        }

        return role;
    }
}
