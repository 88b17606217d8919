using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases;

/// <summary>Who sees which cases under preparation. Whatever shows a case, its papers or its files begins here.</summary>
internal static class CaseAccess
{
    /// <summary>
    /// The open ones; of the closed ones those that somebody answers for, and, while a paper is under way, has written in or is among those whom a
    /// question on it waits for. Who may see closed cases sees them all.
    /// </summary>
    public static IQueryable<CaseFile> CasesFor(this CommitteesDbContext db, Actor actor)
    {
        if (actor.May(DraftingPermissions.ReadClosed))
        {
            return db.CaseFiles;
        }

        var (me, departments) = (actor.Id, actor.AnswersFor.Select(id => (Guid?)id).ToList());
        var workedOn = db
            .DraftPapers.Where(paper =>
                paper.State != PaperState.Published
                && paper.State != PaperState.Dropped
                && (
                    db.DraftVersions.Any(version => version.PaperId == paper.Id && version.By == me)
                    || db.Set<Advice>()
                        .Any(advice =>
                            advice.PaperId == paper.Id
                            && departments.Contains(advice.DepartmentId)
                            && (!advice.IsReplaced || advice.AnsweredAt != null)
                        )
                )
            )
            .Select(paper => paper.CaseId);
        return db.CaseFiles.Where(file => !file.IsClosed || file.ResponsibleId == me || workedOn.Contains(file.Id));
    }

    /// <summary>Those who answer for some cases, by name.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> ResponsibleAsync(
        this IQueryable<CaseFile> files,
        CancellationToken stop
    )
    {
        var all = await files.Select(c => new { c.ResponsibleId, c.Responsible }).Distinct().OrderBy(c => c.Responsible).ToListAsync(stop);
        return [.. all.DistinctBy(c => c.ResponsibleId).Select(c => (c.ResponsibleId, c.Responsible))];
    }
}
