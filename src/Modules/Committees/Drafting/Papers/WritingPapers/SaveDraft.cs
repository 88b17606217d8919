using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;

/// <param name="BasedOn">The version that the writer had before them.</param>
internal sealed record SaveDraft(Guid Paper, int BasedOn, DraftContent Content);

internal abstract record CannotSaveDraft
{
    private CannotSaveDraft() { }

    public sealed record PaperIsUnknown : CannotSaveDraft;

    public sealed record TitleIsMissing : CannotSaveDraft;

    public sealed record TextIsTooLong(int Most) : CannotSaveDraft;

    /// <summary>It left the writers' hands in the meantime; what was written is kept as a version that does not count.</summary>
    public sealed record PaperIsLocked(PaperState State, int KeptAs) : CannotSaveDraft;

    /// <summary>
    /// Somebody else saved in the meantime: what was written is kept as a version that does not count, and both texts are brought together to be
    /// looked at.
    /// </summary>
    public sealed record SomebodyElseSaved(int Current, Guid By, DateTimeOffset At, int KeptAs, DraftContent Theirs, DraftMerge Merged)
        : CannotSaveDraft;
}

/// <param name="Version">The one that counts now; the earlier one when nothing was changed.</param>
internal sealed record SavedDraft(int Version, bool IsChanged);

/// <summary>Every save is a version, and no text that was sent is lost: what cannot count is kept beside.</summary>
internal sealed class SaveDraftHandler(CommitteesDbContext db, TimeProvider clock)
{
    private const int LongestText = 400_000;
    private const int MostTries = 5;

    public async Task<Result<SavedDraft, CannotSaveDraft>> HandleAsync(SaveDraft command, Guid by, string auditName, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(command.Content.Title))
        {
            return new CannotSaveDraft.TitleIsMissing();
        }

        if (ContentPart.Of(command.Content).Sum(part => part.Text.Length) > LongestText)
        {
            return new CannotSaveDraft.TextIsTooLong(LongestText);
        }

        var tries = 1;
        while (true)
        {
            try
            {
                return await TryAsync(command, by, auditName, stop);
            }
            catch (DbUpdateException) when (tries++ < MostTries)
            {
                // Another saved between our reading and our writing: look again.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result<SavedDraft, CannotSaveDraft>> TryAsync(SaveDraft command, Guid by, string auditName, CancellationToken stop)
    {
        if (await db.DraftPapers.SingleOrDefaultAsync(p => p.Id == command.Paper, stop) is not { } paper)
        {
            return new CannotSaveDraft.PaperIsUnknown();
        }

        var now = clock.GetUtcNow();
        var current = await VersionAsync(paper.Id, paper.CurrentVersion, stop);
        var theirs = current.Read();
        if (command.Content.ToJson() == theirs.ToJson())
        {
            return new SavedDraft(paper.CurrentVersion, IsChanged: false);
        }

        if (paper.IsWritable && command.BasedOn == paper.CurrentVersion)
        {
            var saved = paper.Save(command.Content, by, now);
            await SaveAsync(saved, auditName, stop);
            return new SavedDraft(saved.Number, IsChanged: true);
        }

        var aside = paper.SetAside(command.Content, command.BasedOn, by, now);
        await SaveAsync(aside, auditName, stop);
        if (!paper.IsWritable)
        {
            return new CannotSaveDraft.PaperIsLocked(paper.State, aside.Number);
        }

        var origin = (await VersionAsync(paper.Id, command.BasedOn, stop)).Read();
        return new CannotSaveDraft.SomebodyElseSaved(
            current.Number,
            current.By,
            current.At,
            aside.Number,
            theirs,
            DraftMerge.Of(origin, command.Content, theirs)
        );
    }

    private Task<DraftVersion> VersionAsync(Guid paper, int number, CancellationToken stop) =>
        db
            .DraftVersions.AsNoTracking()
            .Where(v => v.PaperId == paper && v.Number <= number)
            .OrderByDescending(v => v.Number)
            .FirstAsync(stop);

    private async Task SaveAsync(DraftVersion version, string auditName, CancellationToken stop)
    {
        db.Add(version);
        db.Add(AuditEntry.For(new DraftKept(version.PaperId, version.Number, version.IsAside), auditName, version.At));
        await db.SaveChangesAsync(stop);
    }
}

/// <summary>What is written in the audit entry: the text itself lies in its version.</summary>
internal sealed record DraftKept(Guid Paper, int Version, bool IsAside);
