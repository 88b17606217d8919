using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>Begins sessions, finds who one belongs to, and ends them.</summary>
internal sealed class SessionKeeper(PeopleDbContext db, RoleGrants grants, SignInSettings settings, TimeProvider clock)
{
    /// <summary>Being seen is written down no oftener.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <returns>The cookie's value.</returns>
    public async Task<string> BeginAsync(BeginSession command, CancellationToken stop)
    {
        var (token, now) = (Secrets.New(), clock.GetUtcNow());
        var session = new Session
        {
            Id = Guid.CreateVersion7(now),
            TokenHash = Secrets.HashOf(token),
            UserId = command.User,
            Assurance = command.Assurance,
            CreatedAt = now,
            SeenAt = now,
            EndsAt = now + settings.LongestSession,
            ProviderSession = command.ProviderSession,
            IdToken = command.IdToken,
        };
        db.Add(session);
        db.Add(AuditEntry.For(new SignIn(session.Id, command.Way, command.Assurance), Actor.AuditNameOf(command.User), now));
        await db.SaveChangesAsync(stop);
        await db.Sessions.Where(s => s.EndsAt < now || s.SeenAt < now - settings.LongestIdle).ExecuteDeleteAsync(stop);
        return token;
    }

    /// <summary>Whose session this is; null when it has ended, was never there, or its user is locked out.</summary>
    public async Task<SignedIn?> FindAsync(string token, CancellationToken stop)
    {
        var (hash, now, today) = (Secrets.HashOf(token), clock.GetUtcNow(), clock.Today());
        var found = await db
            .Sessions.AsNoTracking()
            .AsSingleQuery()
            .Where(s => s.TokenHash == hash && s.EndsAt > now && s.SeenAt > now - settings.LongestIdle && s.User!.LockedAt == null)
            .Select(s => new
            {
                s.Id,
                s.SeenAt,
                s.Assurance,
                s.UserId,
                s.User!.Name,
                s.User.DepartmentId,
                Department = (string?)s.User.Department!.Name,
                AlsoIn = s
                    .User.AlsoIn.OrderBy(d => d.Department!.Name)
                    .Select(d => new DepartmentName(d.DepartmentId, d.Department!.Name))
                    .ToList(),
                Roles = s.User.Roles.Where(a => a.From <= today && (a.Until == null || a.Until >= today)).Select(a => a.Role).ToList(),
                Seats = s
                    .User.Seats.Where(m => m.From <= today && (m.Until == null || m.Until >= today))
                    .OrderBy(m => m.Committee)
                    .Select(m => new Seat(m.CommitteeId, m.Committee, m.Kind, m.Party))
                    .ToList(),
            })
            .SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        if (now - found.SeenAt > SeenEvery)
        {
            await db.Sessions.Where(s => s.Id == found.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), stop);
        }

        var roles = found.Roles.Concat(found.Seats.Select(seat => Membership.RoleOf(seat.Kind))).ToHashSet(StringComparer.Ordinal);
        var granted = await grants.OfAsync(roles, found.Assurance, stop);
        var departments = UserInDepartments.InOrder(found.DepartmentId, found.Department, found.AlsoIn);
        var actor = new Actor(found.UserId, found.Name)
        {
            Roles = granted.Roles,
            Permissions = granted.Permissions,
            RolesOutOfReach = granted.OutOfReach,
            Departments = departments,
            AnswersFor = await Department.WithinAsync(db, [.. departments.Select(d => d.Id)], stop),
            Seats = found.Seats,
        };
        return new SignedIn(found.Id, actor);
    }

    /// <summary>Ends one session.</summary>
    /// <returns>The provider's proof of it, which the provider wants back at its own sign-out.</returns>
    public async Task<string?> EndAsync(SignOut command, CancellationToken stop)
    {
        if (await db.Sessions.SingleOrDefaultAsync(s => s.Id == command.Session, stop) is not { } session)
        {
            return null;
        }

        db.Remove(session);
        db.Add(AuditEntry.For(command, Actor.AuditNameOf(session.UserId), clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return session.IdToken;
    }
}

/// <param name="Way">How they signed in: <c>demo</c> or <c>oidc</c>.</param>
internal sealed record BeginSession(Guid User, string Way, Assurance Assurance, string? ProviderSession = null, string? IdToken = null);

/// <summary>What the audit keeps of a sign-in.</summary>
internal sealed record SignIn(Guid Session, string Way, Assurance Assurance);

internal sealed record SignOut(Guid Session);

internal sealed record SignedIn(Guid Session, Actor Actor);
