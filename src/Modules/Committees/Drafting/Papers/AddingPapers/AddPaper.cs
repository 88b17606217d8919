using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.AddingPapers;

/// <summary>Another paper of a case, for its next treatment; it begins with the sections of the newest one.</summary>
/// <param name="WithTexts">It begins with the newest one's texts too.</param>
internal sealed record AddPaper(Guid Case, bool WithTexts);

internal sealed class AddPaperHandler(CommitteesDbContext db, CaseTemplates templates, TimeProvider clock)
{
    /// <returns>Null when there is no such case.</returns>
    public async Task<DraftPaper?> HandleAsync(AddPaper command, Guid by, string auditName, CancellationToken stop)
    {
        if (await db.CaseFiles.SingleOrDefaultAsync(c => c.Id == command.Case, stop) is not { } file)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var newest = await db.DraftPapers.Where(p => p.CaseId == file.Id).OrderByDescending(p => p.Ordinal).FirstOrDefaultAsync(stop);
        var content = newest is null
            ? DraftContent.From((await templates.UsualFirstAsync(stop))[0], file.Title)
            : (await db.DraftVersions.SingleAsync(v => v.PaperId == newest.Id && v.Number == newest.CurrentVersion, stop)).Read();
        var paper = new DraftPaper(file.Id, (newest?.Ordinal ?? 0) + 1, now);
        db.Add(paper);
        db.Add(paper.Save(command.WithTexts ? content : Emptied(content), by, now));
        db.Add(AuditEntry.For(command, auditName, now));
        await db.SaveChangesAsync(stop);
        return paper;
    }

    private static DraftContent Emptied(DraftContent content) =>
        content with
        {
            Sections = [.. content.Sections.Select(section => section with { Text = "" })],
            Recommendations = [],
            Options = [],
        };
}
