using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.SigningIn.EndingSessions;

/// <summary>Where somebody is signed in now, the newest first.</summary>
internal sealed class OwnSessions(PeopleDbContext db, SignInSettings settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<OwnSession>> OfAsync(Guid person, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return await db
            .Sessions.Where(s => s.UserId == person && s.EndsAt > now && s.SeenAt > now - settings.LongestIdle)
            .OrderByDescending(s => s.CreatedAt)
            .Select(s => new OwnSession(s.Id, s.CreatedAt, s.SeenAt))
            .ToListAsync(stop);
    }
}

internal sealed record OwnSession(Guid Id, DateTimeOffset CreatedAt, DateTimeOffset SeenAt);
