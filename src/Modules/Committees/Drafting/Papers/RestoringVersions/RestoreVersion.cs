using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.RestoringVersions;

/// <summary>An earlier text of a paper is to count again. It becomes the next version, so that nothing is lost.</summary>
/// <param name="Current">The version that counted when this was decided.</param>
internal sealed record RestoreVersion(Guid Paper, int Version, int Current);

internal abstract record CannotRestoreVersion
{
    private CannotRestoreVersion() { }

    public sealed record PermissionIsMissing : CannotRestoreVersion;

    public sealed record VersionIsUnknown : CannotRestoreVersion;

    /// <summary>It has left the writers' hands.</summary>
    public sealed record PaperIsLocked(PaperState State) : CannotRestoreVersion;

    /// <param name="Current">Says what the earlier one says.</param>
    public sealed record NothingWouldChange(int Current) : CannotRestoreVersion;

    /// <param name="Current">What counts by now: it should be read first.</param>
    public sealed record SomebodyElseSaved(int Current) : CannotRestoreVersion;
}

internal sealed class RestoreVersionHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<DraftVersion, CannotRestoreVersion>> HandleAsync(RestoreVersion command, Actor actor, CancellationToken stop)
    {
        if (!actor.May(DraftingPermissions.Write))
        {
            return new CannotRestoreVersion.PermissionIsMissing();
        }

        var seen = db.CasesFor(actor).Select(file => file.Id);
        var paper = await db.DraftPapers.SingleOrDefaultAsync(p => p.Id == command.Paper && seen.Contains(p.CaseId), stop);
        var earlier = paper is null ? null : await VersionAsync(paper.Id, command.Version, stop);
        if (paper is null || earlier is null)
        {
            return new CannotRestoreVersion.VersionIsUnknown();
        }

        if (paper.CurrentVersion != command.Current)
        {
            return new CannotRestoreVersion.SomebodyElseSaved(paper.CurrentVersion);
        }

        if ((await VersionAsync(paper.Id, paper.CurrentVersion, stop))?.Content == earlier.Content)
        {
            return new CannotRestoreVersion.NothingWouldChange(paper.CurrentVersion);
        }

        var now = clock.GetUtcNow();
        var restored = paper.Restore(earlier, actor.Id, now);
        return restored.IsRefused(out _) ? restored : await SaveAsync(restored.Value, actor, stop);
    }

    private async Task<Result<DraftVersion, CannotRestoreVersion>> SaveAsync(DraftVersion version, Actor actor, CancellationToken stop)
    {
        var deed = new VersionRestored(version.PaperId, version.Number, version.RestoredFrom!.Value);
        db.Add(version);
        db.Add(AuditEntry.For(deed, actor.AuditName, version.At));
        try
        {
            await db.SaveChangesAsync(stop);
            return version;
        }
        catch (DbUpdateException)
        {
            // Another saved between our reading and our writing.
            var current = await db
                .DraftPapers.AsNoTracking()
                .Where(p => p.Id == version.PaperId)
                .Select(p => p.CurrentVersion)
                .SingleAsync(stop);
            return new CannotRestoreVersion.SomebodyElseSaved(current);
        }
    }

    private Task<DraftVersion?> VersionAsync(Guid paper, int number, CancellationToken stop) =>
        db.DraftVersions.AsNoTracking().SingleOrDefaultAsync(v => v.PaperId == paper && v.Number == number, stop);
}

/// <summary>What is written in the audit entry.</summary>
internal sealed record VersionRestored(Guid Paper, int Version, int RestoredFrom);
