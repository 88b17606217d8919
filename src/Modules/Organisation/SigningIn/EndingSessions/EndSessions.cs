using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.SigningIn.EndingSessions;

/// <summary>Somebody is signed out everywhere: a lost telephone, a shared desk.</summary>
internal sealed record EndSessions(Guid Person, string By);

internal sealed class EndSessionsHandler(PeopleDbContext db, TimeProvider clock)
{
    /// <returns>How many sessions there were.</returns>
    public async Task<int> HandleAsync(EndSessions command, CancellationToken stop)
    {
        var sessions = await db.Sessions.Where(s => s.UserId == command.Person).ToListAsync(stop);
        db.RemoveRange(sessions);
        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return sessions.Count;
    }
}

/// <summary>The next sign-in under somebody's name binds it anew: they have got another account at the provider.</summary>
internal sealed record Unbind(Guid Person, string By);

internal sealed class UnbindHandler(PeopleDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(Unbind command, CancellationToken stop)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == command.Person && u.BoundTo != null, stop) is { } user)
        {
            user.BindTo(null);
            db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
            await db.SaveChangesAsync(stop);
        }
    }
}
