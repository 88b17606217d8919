using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.Recurring;

/// <summary>A case that comes again is left out once.</summary>
/// <param name="Time">The next time, as it was seen.</param>
internal sealed record SkipTime(Guid Case, DateOnly Time);

/// <summary>The last of the times that are left out is the next one after all.</summary>
/// <param name="Time">As it was seen.</param>
internal sealed record TakeBackSkip(Guid Case, DateOnly Time);

internal abstract record CannotSkipTime
{
    private CannotSkipTime() { }

    /// <summary>The case comes again on another day by now, or not at all.</summary>
    public sealed record IsNotTheNext : CannotSkipTime;

    /// <summary>Another one has been skipped since, or this one taken back.</summary>
    public sealed record IsNotTheLastSkipped : CannotSkipTime;
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
        return await IsSavedAsync(stop) ? file : new CannotSkipTime.IsNotTheNext();
    }

    public async Task<Result<CaseFile, CannotSkipTime>> TakeBackAsync(TakeBackSkip command, Actor actor, CancellationToken stop)
    {
        var file = await db.CasesFor(actor).SingleOrDefaultAsync(c => c.Id == command.Case, stop);
        if (file?.SkippedTimes() is not [.., var last] || last != command.Time)
        {
            return new CannotSkipTime.IsNotTheLastSkipped();
        }

        file.TakeBackSkip(clock.GetUtcNow());
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
        return await IsSavedAsync(stop) ? file : new CannotSkipTime.IsNotTheLastSkipped();
    }

    /// <summary>Not when somebody else has changed the case meanwhile.</summary>
    private async Task<bool> IsSavedAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
