using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.LivingTexts.FollowingFigures;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;

/// <summary>A text is frozen under the id of the step that approved it, or published it with anonymised words.</summary>
internal sealed class FrozenPaperPlaces(CommitteesDbContext db, CurrentMunicipality municipality) : IFrozenPaperPlaces
{
    public async Task<FrozenPaperPlace?> FindPublicAsync(Guid frozen, CancellationToken stop)
    {
        var found = await db
            .PublishedPapers.Where(p => p.FrozenAs == frozen && p.WithdrawnAt == null)
            .Select(p => new { p.Id, p.Title })
            .FirstOrDefaultAsync(stop);
        return found is null
            ? null
            : new FrozenPaperPlace(found.Title, new Browsing.Addresses(municipality.Value.Slug).Paper(found.Id), MayRead: true);
    }

    public async Task<FrozenPaperPlace?> FindAsync(Guid frozen, Actor actor, CancellationToken stop)
    {
        var seen = db.CasesFor(actor);
        var found = await (
            from step in db.Set<WorkflowStep>().AsNoTracking()
            join paper in db.DraftPapers.AsNoTracking() on step.PaperId equals paper.Id
            join file in db.CaseFiles.AsNoTracking() on paper.CaseId equals file.Id
            where step.Id == frozen
            select new
            {
                paper.Id,
                paper.CaseId,
                file.Title,
                IsSeen = seen.Any(one => one.Id == file.Id),
            }
        ).SingleOrDefaultAsync(stop);
        return found is null
            ? null
            : new FrozenPaperPlace(
                found.Title,
                new DraftingAddresses(municipality.Value.Slug).Paper(found.CaseId, found.Id),
                actor.May(DraftingPermissions.Read) && found.IsSeen
            );
    }
}
