using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Publishing;

/// <summary>A version that is not public, for those who decide about it.</summary>
internal sealed record NotPublic(Guid Id, string FileName, Standing Standing, string? Reason, DateTimeOffset ImportedAt);

internal abstract record CannotChangePublication
{
    private CannotChangePublication() { }

    public sealed record VersionIsUnknown : CannotChangePublication;

    public sealed record VersionIsPublic : CannotChangePublication;

    public sealed record VersionIsNotPublic : CannotChangePublication;
}

internal sealed record ReleaseVersion(Guid Version, string Reason);

internal sealed record WithdrawVersion(Guid Version, string Reason);

/// <summary>A person decides what is public: releases what was held, withdraws what should not have been seen.</summary>
internal sealed class Publication(
    CommitteesDbContext db,
    CurrentMunicipality municipality,
    PaperReader reader,
    Removals removals,
    InstallationIndex installation,
    TimeProvider clock
)
{
    private const string Actor = "command:publication";

    public async Task<IReadOnlyList<NotPublic>> ListNotPublicAsync(CancellationToken stop) =>
        await db
            .Versions.AsNoTracking()
            .Where(v => v.Standing == Standing.Held || v.Standing == Standing.Withdrawn)
            .OrderBy(v => v.ImportedAt)
            .Select(v => new NotPublic(v.Id, v.FileName, v.Standing, v.HoldReason, v.ImportedAt))
            .ToListAsync(stop);

    /// <summary>Reads the kept text again and shows it.</summary>
    public async Task<Result<PaperVersion, CannotChangePublication>> ReleaseAsync(ReleaseVersion command, CancellationToken stop)
    {
        var version = await db.Versions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == command.Version, stop);
        if (version is null)
        {
            return new CannotChangePublication.VersionIsUnknown();
        }

        if (version.Standing is not (Standing.Held or Standing.Withdrawn))
        {
            return new CannotChangePublication.VersionIsPublic();
        }

        var source = await db.Set<SourceText>().AsNoTracking().SingleAsync(t => t.VersionId == version.Id, stop);
        var paper = reader.Read(new PaperText(version.FileName, version.Sha256, SourceCompression.Decompress(source.Gzip)));
        var filing = await PaperFiling.OpenAsync(db, removals, municipality.Value, clock, stop);
        filing.Release(version.Id, paper, ClosedTitles.Sealed);
        Note(AuditEntry.For(command, Actor, clock.GetUtcNow()));
        await filing.SaveAsync(stop);
        return version;
    }

    /// <summary>Takes a version out of everything public; its text is kept, so that it can be released again.</summary>
    public async Task<Result<PaperVersion, CannotChangePublication>> WithdrawAsync(WithdrawVersion command, CancellationToken stop)
    {
        var version = await db.Versions.SingleOrDefaultAsync(v => v.Id == command.Version, stop);
        if (version is null)
        {
            return new CannotChangePublication.VersionIsUnknown();
        }

        if (version.Standing is Standing.Held or Standing.Withdrawn)
        {
            return new CannotChangePublication.VersionIsNotPublic();
        }

        var around = await removals.AroundAsync([version.Id], stop);
        version.Withdraw(command.Reason, clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Participations.Where(p => p.VersionId == version.Id).ExecuteDeleteAsync(stop);
        await db.Items.Where(i => i.VersionId == version.Id).ExecuteDeleteAsync(stop);
        await ForgetWhatOnlyItToldAsync(stop);
        await DescribeMeetingAnewAsync(version, stop);
        await SearchIndexWriter.PurgeAsync(db, version.Id, stop);
        Note(AuditEntry.For(command, Actor, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await removals.NoteGoneAsync(around, clock.GetUtcNow(), stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);

        // The outbox would do it too, some seconds later.
        await installation.ForgetAsync([version.Id], stop);
        return version;
    }

    /// <summary>Titles of cases and names of members that stood in no other version go with it.</summary>
    private async Task ForgetWhatOnlyItToldAsync(CancellationToken stop)
    {
        await db.Cases.Where(c => !db.Items.Any(i => i.CaseId == c.Id)).ExecuteDeleteAsync(stop);
        await db.Members.Where(m => !db.Participations.Any(p => p.MemberId == m.Id)).ExecuteDeleteAsync(stop);
        var retitled = await db
            .Cases.Where(c => !db.Items.Any(i => i.CaseId == c.Id && i.Title == c.Title))
            .Select(c => new
            {
                Case = c,
                Newest = db
                    .Items.Where(i => i.CaseId == c.Id)
                    .Join(db.Versions, i => i.VersionId, v => v.Id, (i, v) => new { i.Title, v.PaperId })
                    .Join(db.Papers, x => x.PaperId, p => p.Id, (x, p) => new { x.Title, p.MeetingId })
                    .Join(db.Meetings, x => x.MeetingId, m => m.Id, (x, m) => new { x.Title, m.Date })
                    .OrderByDescending(x => x.Date)
                    .FirstOrDefault(),
            })
            .ToListAsync(stop);
        foreach (var row in retitled.Where(r => r.Newest is not null))
        {
            row.Case.Retitle(row.Newest!.Date, row.Newest.Title);
        }
    }

    /// <summary>Where and how long a meeting was is what its papers say that may still be read.</summary>
    private async Task DescribeMeetingAnewAsync(PaperVersion withdrawn, CancellationToken stop)
    {
        var meeting = await db
            .Meetings.Where(m => db.Papers.Any(p => p.Id == withdrawn.PaperId && p.MeetingId == m.Id))
            .SingleOrDefaultAsync(stop);
        if (meeting is null)
        {
            return;
        }

        meeting.ForgetWhereAndHowLong();
        var readable = await (
            from version in db.Versions.AsNoTracking()
            join paper in db.Papers on version.PaperId equals paper.Id
            join text in db.Set<SourceText>() on version.Id equals text.VersionId
            where
                paper.MeetingId == meeting.Id
                && version.Id != withdrawn.Id
                && (version.Standing == Standing.Shown || version.Standing == Standing.Superseded)
            orderby version.Standing == Standing.Shown, version.ImportedAt
            select new
            {
                version.FileName,
                version.Sha256,
                text.Gzip,
            }
        ).ToListAsync(stop);
        foreach (var source in readable)
        {
            var told = reader.Read(new PaperText(source.FileName, source.Sha256, SourceCompression.Decompress(source.Gzip))).Meeting;
            meeting.Describe(told.Start, told.End, told.Place, term: null);
        }
    }

    private void Note(AuditEntry deed)
    {
        db.Add(deed);
        db.Add(PublishedIndex.Changed(deed.At));
    }
}
