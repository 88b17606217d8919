using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Commenting;

internal sealed record AddComment(Guid Paper, string Section, string Text);

internal sealed record FinishComment(Guid Paper, Guid Comment);

internal abstract record CannotComment
{
    private CannotComment() { }

    public sealed record TextIsMissing : CannotComment;

    public sealed record TextIsTooLong(int Most) : CannotComment;
}

internal sealed class CommentHandler(CommitteesDbContext db, TimeProvider clock)
{
    private const int LongestText = 10_000;

    public async Task<Result<PaperComment, CannotComment>> AddAsync(AddComment command, int version, Actor actor, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(command.Text))
        {
            return new CannotComment.TextIsMissing();
        }

        if (command.Text.Length > LongestText)
        {
            return new CannotComment.TextIsTooLong(LongestText);
        }

        var comment = new PaperComment
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PaperId = command.Paper,
            Section = command.Section.Length == 0 ? null : command.Section,
            Text = command.Text,
            Version = version,
            By = actor.Id,
            At = clock.GetUtcNow(),
        };
        db.Add(comment);
        db.Add(AuditEntry.For(new CommentAdded(command.Paper, comment.Id), actor.AuditName, comment.At));
        await db.SaveChangesAsync(stop);
        return comment;
    }

    public async Task FinishAsync(FinishComment command, Actor actor, CancellationToken stop)
    {
        var comment = await db.Set<PaperComment>().SingleOrDefaultAsync(c => c.Id == command.Comment && c.PaperId == command.Paper, stop);
        if (comment is { DoneAt: null })
        {
            comment.Done(actor.Id, clock.GetUtcNow());
            db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow()));
            await db.SaveChangesAsync(stop);
        }
    }
}

/// <summary>What is written in the audit entry.</summary>
internal sealed record CommentAdded(Guid Paper, Guid Comment);
