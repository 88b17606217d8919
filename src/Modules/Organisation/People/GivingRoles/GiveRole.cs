using System.Text.Json.Serialization;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People.GivingRoles;

/// <summary>Somebody gets a role from one day to another, both included.</summary>
/// <param name="MayGiveEvery">Who gives it may also decide what roles grant; else they could make themselves an administrator.</param>
internal sealed record GiveRole(
    Guid Person,
    string Role,
    DateOnly From,
    DateOnly? Until,
    string By,
    [property: JsonIgnore] bool MayGiveEvery
);

internal abstract record CannotGiveRole
{
    private CannotGiveRole() { }

    public sealed record RoleIsUnknown : CannotGiveRole;

    public sealed record PersonIsUnknown : CannotGiveRole;

    public sealed record EndsBeforeItBegins : CannotGiveRole;

    public sealed record HasItAlready(DateOnly From, DateOnly? Until) : CannotGiveRole;

    /// <summary>Only who decides what roles grant may give one that lets others decide it.</summary>
    public sealed record TakesTheRightToDecideRights : CannotGiveRole;
}

internal sealed class GiveRoleHandler(PeopleDbContext db, RoleGrants grants, TimeProvider clock)
{
    public async Task<Result<RoleAssignment, CannotGiveRole>> HandleAsync(GiveRole command, CancellationToken stop)
    {
        if (await WrongInAsync(command, stop) is [var wrong, ..])
        {
            return wrong;
        }

        var user = await db.Users.Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == command.Person, stop);
        if (user is null)
        {
            return new CannotGiveRole.PersonIsUnknown();
        }

        var last = command.Until ?? DateOnly.MaxValue;
        var same = user.Roles.FirstOrDefault(a =>
            a.Role == command.Role && a.From <= last && (a.Until ?? DateOnly.MaxValue) >= command.From
        );
        if (same is not null)
        {
            return new CannotGiveRole.HasItAlready(same.From, same.Until);
        }

        var assignment = new RoleAssignment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = user.Id,
            Role = command.Role,
            From = command.From,
            Until = command.Until,
            GivenBy = command.By,
        };
        db.Add(assignment);
        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return assignment;
    }

    /// <summary>All that is wrong with it, whoever gets it, in the order of the form.</summary>
    public async Task<IReadOnlyList<CannotGiveRole>> WrongInAsync(GiveRole command, CancellationToken stop)
    {
        var wrong = new List<CannotGiveRole>();
        if (!await db.Roles.AnyAsync(r => r.Key == command.Role && r.ClosedAt == null, stop))
        {
            wrong.Add(new CannotGiveRole.RoleIsUnknown());
        }

        if (!command.MayGiveEvery && (await grants.ThatGrantAsync(OrganisationPermissions.ManageRights, stop)).Contains(command.Role))
        {
            wrong.Add(new CannotGiveRole.TakesTheRightToDecideRights());
        }

        if (command.Until < command.From)
        {
            wrong.Add(new CannotGiveRole.EndsBeforeItBegins());
        }

        return wrong;
    }
}
