using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;

/// <summary>A case to be handed over, as whoever hands it over may know it.</summary>
/// <param name="Title">Of a closed case that they do not see, the one for the public.</param>
internal sealed record HandedCase(
    Guid Id,
    int Revision,
    string Number,
    string Title,
    bool IsClosed,
    bool IsSeen,
    string Responsible,
    string? Department
);

/// <summary>Cases under way that stand in nobody's list of work: whoever answers for them has left, or may not write cases any more.</summary>
internal sealed class UnansweredCases(CommitteesDbContext db, IPeople people)
{
    /// <summary>So many are shown, and handed over, at a time.</summary>
    public const int Most = 200;

    /// <summary>Of those who answer for some case, the ones who cannot.</summary>
    public async Task<IReadOnlyList<Guid>> WhoHaveLeftAsync(CancellationToken stop)
    {
        var answering = await db.CaseFiles.Select(c => c.ResponsibleId).Distinct().ToListAsync(stop);
        return [.. answering.Except(await people.WhoMayAsync(answering, DraftingPermissions.Write, stop))];
    }

    /// <summary>Those on which there is something to do: a paper is under way, or they come again.</summary>
    public IQueryable<CaseFile> UnderWay(IQueryable<CaseFile> files) =>
        files.Where(c =>
            db.DraftPapers.Any(p => p.CaseId == c.Id && p.State != PaperState.Published && p.State != PaperState.Dropped)
            || (c.RepeatsEveryMonths != null && !db.CaseFiles.Any(next => next.CopiedFrom == c.Id))
        );

    /// <summary>People with cases under way, by name.</summary>
    public Task<IReadOnlyList<(Guid Id, string Name)>> WhoAnswerAsync(CancellationToken stop) =>
        UnderWay(db.CaseFiles).ResponsibleAsync(stop);

    public async Task<int> CountAsync(CancellationToken stop)
    {
        var gone = await WhoHaveLeftAsync(stop);
        return gone.Count == 0 ? 0 : await UnderWay(db.CaseFiles.Where(c => gone.Contains(c.ResponsibleId))).CountAsync(stop);
    }

    public async Task<IReadOnlyList<HandedCase>> OfAsync(IReadOnlyCollection<Guid> responsible, Actor actor, CancellationToken stop)
    {
        var seen = db.CasesFor(actor).Select(c => c.Id);
        return await UnderWay(db.CaseFiles.Where(c => responsible.Contains(c.ResponsibleId)))
            .OrderBy(c => c.Responsible)
            .ThenBy(c => c.Number)
            .Take(Most)
            .Select(c => new HandedCase(
                c.Id,
                c.Revision,
                c.Number,
                seen.Contains(c.Id) ? c.Title : c.PublicTitle ?? "",
                c.IsClosed,
                seen.Contains(c.Id),
                c.Responsible,
                c.Department
            ))
            .ToListAsync(stop);
    }
}
