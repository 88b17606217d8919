using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Browsing.ShowingCases;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Kle;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.ShowingCases;

/// <param name="Closures">What has been decided of how open it is, newest first.</param>
/// <param name="Kle">What its number is called; null when it has none.</param>
/// <param name="Published">The same case as the public sees it; null when nothing of it is public.</param>
internal sealed record CaseFileView(
    CaseFile File,
    IReadOnlyList<DraftPaper> Papers,
    IReadOnlyList<WorkflowStep> Steps,
    IReadOnlyList<Advice> Waiting,
    CaseView? Published,
    IReadOnlyList<CounterpartView> Counterparts,
    IReadOnlyList<ClosureDecision> Closures,
    KleName? Kle
);

internal sealed class CaseFileQuery(CommitteesDbContext db, CaseQuery published, CounterpartLinks links, KleList kle)
{
    /// <returns>Null when there is none that the actor may see.</returns>
    public Task<CaseFile?> FileAsync(Guid id, Actor actor, CancellationToken stop) =>
        db.CasesFor(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);

    public async Task<CaseFileView?> ReadAsync(Guid id, Actor actor, CancellationToken stop)
    {
        if (await FileAsync(id, actor, stop) is not { } file)
        {
            return null;
        }

        var ofCase = db.DraftPapers.Where(p => p.CaseId == id).Select(p => p.Id);
        return new CaseFileView(
            file,
            await db.DraftPapers.AsNoTracking().Where(p => p.CaseId == id).OrderByDescending(p => p.Ordinal).ToListAsync(stop),
            await db.Set<WorkflowStep>()
                .AsNoTracking()
                .Where(s => ofCase.Contains(s.PaperId))
                .OrderByDescending(s => s.At)
                .ToListAsync(stop),
            await db.Set<Advice>()
                .AsNoTracking()
                .Where(a => ofCase.Contains(a.PaperId) && a.AnsweredAt == null && !a.IsReplaced)
                .OrderBy(a => a.Due)
                .ToListAsync(stop),
            await published.ReadAsync(id, stop),
            await CounterpartViewsAsync(id, stop),
            await db.Set<ClosureDecision>().AsNoTracking().Where(d => d.CaseId == id).OrderByDescending(d => d.At).ToListAsync(stop),
            await kle.NameOfAsync(file.KleNumber, stop)
        );
    }

    /// <summary>The same matter in other municipalities; of a case that the actor has been found to see.</summary>
    public async Task<IReadOnlyList<CaseCounterpart>> CounterpartsAsync(Guid id, CancellationToken stop) =>
        await db.CaseCounterparts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.Ordinal).ToListAsync(stop);

    public async Task<IReadOnlyList<CounterpartView>> CounterpartViewsAsync(Guid id, CancellationToken stop) =>
        await links.OfAsync(await CounterpartsAsync(id, stop), stop);
}
