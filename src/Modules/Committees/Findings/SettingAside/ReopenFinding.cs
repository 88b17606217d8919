using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Findings.SettingAside;

/// <summary>What was set aside is to be looked at again.</summary>
internal sealed record ReopenFinding(Guid Finding, string By);

internal abstract record CannotReopenFinding
{
    private CannotReopenFinding() { }

    public sealed record IsNotSetAside : CannotReopenFinding;
}

internal sealed class ReopenFindingHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<SetAside, CannotReopenFinding>> HandleAsync(ReopenFinding command, CancellationToken stop)
    {
        if (await db.SetAsides.SingleOrDefaultAsync(s => s.Key == command.Finding, stop) is not { } aside)
        {
            return new CannotReopenFinding.IsNotSetAside();
        }

        db.Remove(aside);
        db.Add(AuditEntry.For(command, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return aside;
    }
}
