using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Agendas.PublishingPapers;

/// <summary>Copies a paper to where the public reads it, and takes it away again; to be saved by the caller.</summary>
/// <remarks>What was approved is what is published: the figures are those that the approval froze. A paper with anonymised words gets a frozen copy without them.</remarks>
internal sealed class PaperPublication(CommitteesDbContext db)
{
    /// <returns>False when the case is another than the one that was read.</returns>
    public async Task<bool> PublishAsync(PaperStanding standing, WorkflowStep step, AgendaPlace place, CancellationToken stop)
    {
        var (view, now) = (standing.View, step.At);
        var file = await db.CaseFiles.SingleAsync(c => c.Id == view.Case.Id, stop);
        if (file.IsClosed != view.Case.IsClosed)
        {
            return false;
        }

        // Whoever closes the case at the same moment is told; of two papers of a case that are published together the first says so.
        if (db.Entry(file).State == EntityState.Unchanged)
        {
            file.HasBeenUsed(now);
        }

        if (standing is not { Public: { } text, Frozen: { } frozen })
        {
            return true;
        }

        var shown = text.Reword is { } reword ? db.Add(frozen.Anonymised(step.Id, reword)).Entity : frozen;
        shown.Publish();
        var paper =
            await db.PublishedPapers.Include(p => p.Attachments).SingleOrDefaultAsync(p => p.Id == view.Paper.Id, stop)
            ?? db.Add(new PublishedPaper(view.Paper.Id, file.Id)).Entity;
        var files = text.Files.Select(
            (one, i) =>
                new PublishedAttachment
                {
                    Id = one.Id,
                    PaperId = view.Paper.Id,
                    Place = i + 1,
                    Title = one.Title,
                    FileName = one.FileName,
                    Sha256 = one.Sha256,
                    Kind = one.Kind,
                    Size = one.Size,
                }
        );
        paper.Show(
            new PublicText(
                file.Number,
                file.KleNumber,
                text.Content,
                shown.Id,
                place.Body,
                place.Date,
                place.Capacity,
                place.Position,
                file.Facts().Route,
                [.. files]
            ),
            now
        );
        db.AddRange(paper.Attachments);
        return true;
    }

    /// <summary>The public reads no more than that it was taken away, and when.</summary>
    public async Task WithdrawAsync(Guid paper, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.PublishedPapers.Include(p => p.Attachments).SingleOrDefaultAsync(p => p.Id == paper, stop) is { } published)
        {
            await FreezeInAsync(published, stop);
            published.Withdraw(now);
        }
    }

    /// <summary>Nothing of a closed case is public, nor that there was something.</summary>
    public async Task CloseAsync(Guid caseId, CancellationToken stop)
    {
        foreach (var published in await db.PublishedPapers.Include(p => p.Attachments).Where(p => p.CaseId == caseId).ToListAsync(stop))
        {
            await FreezeInAsync(published, stop);
            db.Remove(published);
        }
    }

    /// <summary>Its figures are no longer followed by everybody.</summary>
    private async Task FreezeInAsync(PublishedPaper published, CancellationToken stop) =>
        (await db.FrozenPapers.SingleOrDefaultAsync(p => p.Id == published.FrozenAs, stop))?.Withdraw();
}
