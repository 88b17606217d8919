using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.Recurring;

/// <summary>A case that comes again is left out once.</summary>
/// <param name="Time">The next time, as it was seen.</param>
internal sealed record SkipTime(Guid Case, DateOnly Time);

internal abstract record CannotSkipTime
{
    private CannotSkipTime() { }

    /// <summary>The case comes again on another day by now, or not at all.</summary>
    public sealed record IsNotTheNext : CannotSkipTime;
}

internal sealed class SkipTimeHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<CaseFile, CannotSkipTime>> HandleAsync(SkipTime command, Actor actor, CancellationToken stop)
    {
        var file = await db.CasesFor(actor).SingleOrDefaultAsync(c => c.Id == command.Case, stop);
        if (file is null || file.NextTime() != command.Time)
        {
            return new CannotSkipTime.IsNotTheNext();
        }

        file.Skip(command.Time, clock.GetUtcNow());
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return file;
    }
}
