using System.Text.Json;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Auditing;

/// <summary>What cases, papers and committees are called in the log; what was done with a closed case is for those who may see the case.</summary>
internal sealed class CaseSubjects(CommitteesDbContext db) : IDeedSubjects
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var cases = await db.CaseFiles.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToListAsync(stop);
        var papers = await (
            from paper in db.DraftPapers
            join file in db.CaseFiles on paper.CaseId equals file.Id
            where ids.Contains(paper.Id)
            select new
            {
                paper.Id,
                paper.Ordinal,
                file.Number,
            }
        ).ToListAsync(stop);
        var committees = await db.Committees.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(stop);
        return cases
            .Select(file => KeyValuePair.Create(file.Id, file.Number))
            .Concat(papers.Select(paper => KeyValuePair.Create(paper.Id, T["Paper.InCase", paper.Ordinal, paper.Number])))
            .Concat(committees.Select(committee => KeyValuePair.Create(committee.Id, committee.Name)))
            .DistinctBy(pair => pair.Key)
            .ToDictionary();
    }

    public async Task<bool> IsHiddenAsync(string action, JsonElement content, Actor actor, CancellationToken stop)
    {
        if (IsClosedFile(action, content) && !actor.May(DraftingPermissions.Read))
        {
            return true;
        }

        var (ids, texts) = (DeedContent.IdsIn(content), DeedContent.TextsIn(content).ToList());
        var seen = db.CasesFor(actor);
        return await db.CaseFiles.AnyAsync(
            file =>
                file.IsClosed
                && !seen.Any(own => own.Id == file.Id)
                && (
                    ids.Contains(file.Id)
                    || texts.Contains(file.Number)
                    || db.DraftPapers.Any(paper => paper.CaseId == file.Id && ids.Contains(paper.Id))
                ),
            stop
        );
    }

    private static bool IsClosedFile(string action, JsonElement content) =>
        action is nameof(AttachFile) or nameof(ChangeAttachment)
        && (IsTold(content) || (content.TryGetProperty(AuditEntry.Before, out var before) && IsTold(before)));

    private static bool IsTold(JsonElement content) =>
        content.TryGetProperty(nameof(AttachFile.IsClosed), out var isClosed) && isClosed.ValueKind == JsonValueKind.True;
}
