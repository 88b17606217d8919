using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Attachments;

/// <summary>A file gets another title, is closed or opened.</summary>
internal sealed record ChangeAttachment(Guid Case, Guid Paper, Guid Attachment, string Title, bool IsClosed);

/// <summary>A file goes to another place among those of its paper.</summary>
/// <param name="Place">From 1; beyond the last it is the last.</param>
internal sealed record MoveAttachment(Guid Case, Guid Paper, Guid Attachment, int Place);

internal abstract record CannotChangeAttachment
{
    private CannotChangeAttachment() { }

    /// <summary>It has been removed, or the paper is no draft any more.</summary>
    public sealed record IsNotThere : CannotChangeAttachment;

    public sealed record TitleHoldsCprLikeNumber : CannotChangeAttachment;
}

internal sealed class ChangeAttachmentHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<Attachment, CannotChangeAttachment>> ChangeAsync(ChangeAttachment command, Actor actor, CancellationToken stop)
    {
        if ((await OfDraftAsync(command.Case, command.Paper, stop)).Find(a => a.Id == command.Attachment) is not { } attachment)
        {
            return new CannotChangeAttachment.IsNotThere();
        }

        var title = Attachment.TitleFor(command.Title, attachment.FileName);
        if (CprLikeNumbers.Contains(title))
        {
            return new CannotChangeAttachment.TitleHoldsCprLikeNumber();
        }

        var before = command with { Title = attachment.Title, IsClosed = attachment.IsClosed };
        attachment.Title = Attachment.Shortened(title);
        attachment.IsClosed = command.IsClosed;
        db.Add(AuditEntry.For(command with { Title = attachment.Title }, actor.AuditName, clock.GetUtcNow(), before));
        await db.SaveChangesAsync(stop);
        return attachment;
    }

    public async Task<Result<Attachment, CannotChangeAttachment>> MoveAsync(MoveAttachment command, Actor actor, CancellationToken stop)
    {
        var all = await OfDraftAsync(command.Case, command.Paper, stop);
        if (all.Find(a => a.Id == command.Attachment) is not { } attachment)
        {
            return new CannotChangeAttachment.IsNotThere();
        }

        var from = all.IndexOf(attachment);
        all.Remove(attachment);
        all.Insert(Math.Clamp(command.Place - 1, 0, all.Count), attachment);
        for (var i = 0; i < all.Count; i++)
        {
            all[i].Place = i + 1;
        }

        var before = command with { Place = from + 1 };
        db.Add(AuditEntry.For(command with { Place = attachment.Place }, actor.AuditName, clock.GetUtcNow(), before));
        await db.SaveChangesAsync(stop);
        return attachment;
    }

    private Task<List<Attachment>> OfDraftAsync(Guid file, Guid paper, CancellationToken stop) =>
        db.Set<Attachment>()
            .Where(a => a.PaperId == paper && db.DraftPapers.Any(p => p.Id == paper && p.CaseId == file && p.State == PaperState.Draft))
            .OrderBy(a => a.Place)
            .ThenBy(a => a.At)
            .ToListAsync(stop);
}
