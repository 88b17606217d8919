using System.Text.Json.Serialization;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People.GivingRoles;

/// <summary>A role ends: from now on it does not count.</summary>
/// <param name="MayGiveEvery">See <see cref="GiveRole"/>.</param>
internal sealed record EndRole(Guid Assignment, string By, [property: JsonIgnore] bool MayGiveEvery);

internal abstract record CannotEndRole
{
    private CannotEndRole() { }

    public sealed record AssignmentIsUnknown : CannotEndRole;

    public sealed record IsTheLastAdministrator : CannotEndRole;

    public sealed record TakesTheRightToDecideRights : CannotEndRole;
}

internal sealed class EndRoleHandler(PeopleDbContext db, TimeProvider clock)
{
    public async Task<Result<RoleAssignment, CannotEndRole>> HandleAsync(EndRole command, CancellationToken stop)
    {
        if (await db.Assignments.SingleOrDefaultAsync(a => a.Id == command.Assignment, stop) is not { } assignment)
        {
            return new CannotEndRole.AssignmentIsUnknown();
        }

        var today = clock.Today();
        if (assignment.Role == Roles.Administrator)
        {
            if (!command.MayGiveEvery)
            {
                return new CannotEndRole.TakesTheRightToDecideRights();
            }

            if (!await db.IsThereAnotherAdministratorAsync(assignment.UserId, today, stop))
            {
                return new CannotEndRole.IsTheLastAdministrator();
            }
        }

        // It counts to the end of its last day: one that ends today must have ended yesterday.
        if (assignment.From >= today)
        {
            db.Remove(assignment);
        }
        else
        {
            assignment.Until = today.AddDays(-1);
        }

        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return assignment;
    }
}

internal static class Administrators
{
    /// <summary>Somebody must be left who can let others in again.</summary>
    public static Task<bool> IsThereAnotherAdministratorAsync(
        this PeopleDbContext db,
        Guid butNot,
        DateOnly today,
        CancellationToken stop
    ) =>
        db.Users.AnyAsync(
            u =>
                u.Id != butNot
                && u.LockedAt == null
                && u.Roles.Any(a => a.Role == Roles.Administrator && a.From <= today && a.Until == null),
            stop
        );
}
