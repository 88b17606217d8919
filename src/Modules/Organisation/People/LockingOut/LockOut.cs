using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.People.GivingRoles;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People.LockingOut;

/// <summary>Somebody is locked out at once: their sessions end, and they cannot sign in until they are let in again.</summary>
internal sealed record LockOut(Guid Person, string Reason, string By);

internal abstract record CannotLockOut
{
    private CannotLockOut() { }

    public sealed record PersonIsUnknown : CannotLockOut;

    public sealed record ReasonIsMissing : CannotLockOut;

    public sealed record IsYourself : CannotLockOut;

    public sealed record IsTheLastAdministrator : CannotLockOut;
}

internal sealed class LockOutHandler(PeopleDbContext db, TimeProvider clock)
{
    public async Task<Result<User, CannotLockOut>> HandleAsync(LockOut command, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new CannotLockOut.ReasonIsMissing();
        }

        if (await db.Users.SingleOrDefaultAsync(u => u.Id == command.Person, stop) is not { } user)
        {
            return new CannotLockOut.PersonIsUnknown();
        }

        if (user.AuditName == command.By)
        {
            return new CannotLockOut.IsYourself();
        }

        if (!await db.IsThereAnotherAdministratorAsync(user.Id, clock.Today(), stop))
        {
            return new CannotLockOut.IsTheLastAdministrator();
        }

        user.Lock(command.Reason.Trim(), clock.GetUtcNow());
        db.RemoveRange(await db.Sessions.Where(s => s.UserId == user.Id).ToListAsync(stop));
        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return user;
    }
}

/// <summary>Somebody who was locked out may sign in again.</summary>
internal sealed record LetIn(Guid Person, string By);

internal sealed class LetInHandler(PeopleDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(LetIn command, CancellationToken stop)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == command.Person && u.LockedAt != null, stop) is { } user)
        {
            user.Unlock();
            db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
            await db.SaveChangesAsync(stop);
        }
    }
}
