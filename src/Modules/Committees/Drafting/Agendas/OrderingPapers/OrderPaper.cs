using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Agendas.OrderingPapers;

/// <summary>A paper goes to another place among those of its meeting.</summary>
/// <param name="Place">From 1; beyond the last it is the last.</param>
internal sealed record OrderPaper(Guid Paper, int Place);

internal sealed class OrderPaperHandler(CommitteesDbContext db, TimeProvider clock)
{
    /// <returns>False when it is on no agenda any more.</returns>
    public async Task<bool> HandleAsync(OrderPaper command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(DraftingPermissions.Schedule) || await OfSeenAsync(command.Paper, actor, stop) is not { } asked)
        {
            return false;
        }

        var all = await db
            .AgendaPlaces.Where(p => p.Date == asked.Date && p.BodyKey == asked.BodyKey)
            .OrderBy(p => p.Position)
            .ThenBy(p => p.PaperId)
            .ToListAsync(stop);
        var moved = all.Find(p => p.PaperId == command.Paper)!;
        all.Remove(moved);
        all.Insert(Math.Clamp(command.Place - 1, 0, all.Count), moved);
        var ids = all.ConvertAll(p => p.PaperId);
        var published = await db.PublishedPapers.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        foreach (var (i, place) in all.Index())
        {
            place.GoTo(i + 1);
            published.GetValueOrDefault(place.PaperId)?.GoTo(i + 1);
        }

        db.Add(
            AuditEntry.For(
                command with
                {
                    Place = moved.Position,
                },
                actor.AuditName,
                clock.GetUtcNow(),
                command with
                {
                    Place = asked.Position,
                }
            )
        );
        await db.SaveChangesAsync(stop);
        return true;
    }

    private Task<AgendaPlace?> OfSeenAsync(Guid paper, Actor actor, CancellationToken stop)
    {
        var seen = db.CasesFor(actor);
        return db
            .AgendaPlaces.AsNoTracking()
            .SingleOrDefaultAsync(
                place => place.PaperId == paper && db.DraftPapers.Any(p => p.Id == paper && seen.Any(file => file.Id == p.CaseId)),
                stop
            );
    }
}
