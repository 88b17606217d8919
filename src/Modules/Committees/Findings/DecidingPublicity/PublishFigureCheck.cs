using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Findings.DecidingPublicity;

/// <summary>The municipality decides whether everybody sees its figure check beside its papers.</summary>
internal sealed record PublishFigureCheck(bool IsPublic, string By);

internal sealed class PublishFigureCheckHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task HandleAsync(PublishFigureCheck command, CancellationToken stop)
    {
        var row = await db.FigureCheckPublicity.SingleOrDefaultAsync(stop) ?? db.Add(new FigureCheckPublicity()).Entity;
        (row.IsPublic, row.ChangedAt) = (command.IsPublic, clock.GetUtcNow());
        db.Add(AuditEntry.For(command, command.By, row.ChangedAt));
        await db.SaveChangesAsync(stop);
    }
}
