using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Checking;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;

/// <summary>A paper as it stands now.</summary>
/// <param name="FrozenAs">The id under which its figures were frozen; null as long as they live.</param>
internal sealed record PaperView(CaseFile Case, DraftPaper Paper, DraftVersion Version, DraftContent Content, Guid? FrozenAs)
{
    public IReadOnlyList<ContentPart> Parts { get; } = ContentPart.Of(Content);
}

/// <summary>What goes with a paper.</summary>
internal sealed record PaperCompany(
    IReadOnlyList<WorkflowStep> Steps,
    IReadOnlyList<AcceptedFinding> Accepted,
    IReadOnlyList<AttachmentRow> Attachments,
    IReadOnlyList<Advice> Advices,
    IReadOnlyList<PaperComment> Comments
)
{
    /// <summary>Everybody whose name is to be shown.</summary>
    public IEnumerable<Guid> People =>
        [
            .. Steps.Select(s => s.By),
            .. Accepted.Select(f => f.By),
            .. Attachments.Select(a => a.By),
            .. Advices.Select(a => a.AskedBy),
            .. Advices.Select(a => a.AnsweredBy).OfType<Guid>(),
            .. Comments.Select(c => c.By),
            .. Comments.Select(c => c.DoneBy).OfType<Guid>(),
        ];
}

internal sealed class AttachmentRow
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";
    public string FileName { get; init; } = "";
    public bool IsClosed { get; init; }
    public AttachmentKind Kind { get; init; }
    public int Size { get; init; }

    /// <summary>A document in which no text was found: a scanned one, for instance. Nobody finds it by its words.</summary>
    public bool IsUnreadable { get; init; }

    public Guid By { get; init; }
    public DateTimeOffset At { get; init; }
}

internal sealed class PaperQuery(CommitteesDbContext db)
{
    /// <returns>Null when the case has no such paper, or the actor may not see it.</returns>
    public async Task<PaperView?> ReadAsync(Guid caseId, Guid paperId, Actor actor, CancellationToken stop)
    {
        if (await db.CasesFor(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, stop) is not { } file)
        {
            return null;
        }

        var found = await (
            from paper in db.DraftPapers.AsNoTracking()
            join version in db.DraftVersions
                on new { PaperId = paper.Id, Number = paper.CurrentVersion } equals new { version.PaperId, version.Number }
            where paper.Id == paperId && paper.CaseId == caseId
            select new { paper, version }
        ).SingleOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        var frozenAs = IsFrozen(found.paper.State) ? await FrozenAsAsync(paperId, stop) : null;
        return new PaperView(file, found.paper, found.version, found.version.Read(), frozenAs);
    }

    /// <summary>Several papers, in as few questions as one; those that there are not, or that the actor may not see, are not among them.</summary>
    public async Task<IReadOnlyList<PaperView>> ReadAllAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken stop)
    {
        var found = await (
            from paper in db.DraftPapers.AsNoTracking()
            join version in db.DraftVersions
                on new { PaperId = paper.Id, Number = paper.CurrentVersion } equals new { version.PaperId, version.Number }
            where ids.Contains(paper.Id)
            select new { paper, version }
        ).ToDictionaryAsync(one => one.paper.Id, stop);
        var cases = found.Values.Select(one => one.paper.CaseId).Distinct().ToList();
        var files = await db.CasesFor(actor).AsNoTracking().Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        var approvals = (
            await db.Set<WorkflowStep>()
                .Where(s => ids.Contains(s.PaperId) && s.Move == PaperMove.Approve)
                .Select(s => new
                {
                    s.PaperId,
                    s.Id,
                    s.At,
                })
                .ToListAsync(stop)
        ).ToLookup(s => s.PaperId);
        return
        [
            .. ids.Where(id => found.TryGetValue(id, out var one) && files.ContainsKey(one.paper.CaseId))
                .Select(id => found[id])
                .Select(one => new PaperView(
                    files[one.paper.CaseId],
                    one.paper,
                    one.version,
                    one.version.Read(),
                    IsFrozen(one.paper.State) ? approvals[one.paper.Id].MaxBy(s => s.At)?.Id : null
                )),
        ];
    }

    private static bool IsFrozen(PaperState state) => state is PaperState.Approved or PaperState.OnAgenda or PaperState.Published;

    /// <summary>Figures are frozen by each approval anew, under the id of its step.</summary>
    private Task<Guid?> FrozenAsAsync(Guid paperId, CancellationToken stop) =>
        db.Set<WorkflowStep>()
            .Where(s => s.PaperId == paperId && s.Move == PaperMove.Approve)
            .OrderByDescending(s => s.At)
            .Select(s => (Guid?)s.Id)
            .FirstOrDefaultAsync(stop);

    /// <summary>How the paper came to where it is; null for one that never went anywhere.</summary>
    public Task<WorkflowStep?> NewestStepAsync(Guid paperId, CancellationToken stop) =>
        db.Set<WorkflowStep>().AsNoTracking().Where(s => s.PaperId == paperId).OrderByDescending(s => s.At).FirstOrDefaultAsync(stop);

    public async Task<PaperCompany> CompanyAsync(Guid paperId, CancellationToken stop) =>
        new(
            await db.Set<WorkflowStep>().AsNoTracking().Where(s => s.PaperId == paperId).OrderByDescending(s => s.At).ToListAsync(stop),
            await AcceptedAsync(paperId, stop),
            await AttachmentsOfAsync(paperId, stop),
            await AdvicesOfAsync(paperId, stop),
            await db.Set<PaperComment>().AsNoTracking().Where(c => c.PaperId == paperId).OrderBy(c => c.At).ToListAsync(stop)
        );

    public Task<List<AcceptedFinding>> AcceptedAsync(Guid paperId, CancellationToken stop) =>
        db.Set<AcceptedFinding>().AsNoTracking().Where(f => f.PaperId == paperId).ToListAsync(stop);

    public async Task<IReadOnlyList<Advice>> AdvicesOfAsync(Guid paperId, CancellationToken stop) =>
        await db.Set<Advice>().AsNoTracking().Where(a => a.PaperId == paperId).OrderBy(a => a.AskedAt).ToListAsync(stop);

    public async Task<IReadOnlyList<AttachmentRow>> AttachmentsOfAsync(Guid paperId, CancellationToken stop) =>
        await (
            from attachment in db.Set<Attachment>().AsNoTracking()
            join file in db.Set<StoredFile>() on attachment.Sha256 equals file.Sha256
            where attachment.PaperId == paperId
            orderby attachment.Place, attachment.At
            select new AttachmentRow
            {
                Id = attachment.Id,
                Title = attachment.Title,
                FileName = attachment.FileName,
                IsClosed = attachment.IsClosed,
                Kind = file.Kind,
                Size = file.Size,
                IsUnreadable =
                    file.Kind != AttachmentKind.Png && file.Kind != AttachmentKind.Jpeg && (file.Text == null || file.Text.Trim() == ""),
                By = attachment.By,
                At = attachment.At,
            }
        ).ToListAsync(stop);

    /// <summary>The figure check of a paper; what somebody let stand is told apart from what is to be seen.</summary>
    public static ItemFigureCheck? Check(
        Guid paper,
        string title,
        IReadOnlyList<ContentPart> parts,
        IEnumerable<AcceptedFinding> accepted
    ) =>
        DraftCheck.Of(
            paper,
            title,
            [.. parts.Select(part => (part.Kind, part.Heading, part.Text))],
            accepted.ToDictionary(
                finding => finding.Key,
                finding => new SetAside
                {
                    Key = finding.Key,
                    Reason = finding.Reason,
                    By = finding.By.ToString(),
                    At = finding.At,
                }
            )
        );
}
