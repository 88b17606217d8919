using System.Linq.Expressions;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Installation;

/// <summary>
/// Keeps the installation's search index in step with what one municipality shows. Under the writer's lock the municipality is asked anew, so that
/// what was withdrawn a moment ago is not brought back; and it may be repeated as often as one likes.
/// </summary>
internal sealed class InstallationIndex(PublishedIndexDbContext index, CommitteesDbContext db, CurrentMunicipality municipality)
{
    /// <summary>The installation's store is locked for so long only: others write to it too.</summary>
    public const int VersionsAtATime = 128;

    private readonly SearchStore _store = new(index);

    private string Slug => municipality.Value.Slug;

    /// <summary>Takes every municipality out of it.</summary>
    public static async Task EmptyAsync(PublishedIndexDbContext index, CancellationToken stop)
    {
        await using var transaction = await index.Database.BeginTransactionAsync(stop);
        var store = new SearchStore(index);
        await store.LockAsync(stop);
        await store.EmptyAsync(stop);
        await index.Documents.ExecuteDeleteAsync(stop);
        await index.Committees.ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Adds what is shown and not in the index yet, and takes out what is shown no more.</summary>
    public async Task FollowAsync(CancellationToken stop)
    {
        var indexed = await index.Documents.Where(d => d.Municipality == Slug).Select(d => d.VersionId).Distinct().ToListAsync(stop);
        var shown = await db
            .Versions.Where(v => v.Standing == Standing.Shown)
            .OrderBy(v => v.ImportedAt)
            .ThenBy(v => v.Id)
            .Select(v => v.Id)
            .ToListAsync(stop);
        foreach (var gone in indexed.Except(shown).Chunk(VersionsAtATime))
        {
            await ForgetVersionsAsync(gone, stop);
        }

        var appender = new IndexAppender(_store);
        foreach (var added in shown.Except(indexed).Chunk(VersionsAtATime))
        {
            await AddAsync(added, appender, stop);
        }

        await NameCommitteesAsync(stop);
    }

    /// <summary>Adds some versions, at most <see cref="VersionsAtATime"/>: those of them that are shown and not in the index yet.</summary>
    public Task AddAsync(IReadOnlyCollection<Guid> versions, CancellationToken stop) => AddAsync(versions, new IndexAppender(_store), stop);

    /// <summary>Takes versions out of it: no byte is left that tells what they said.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<Guid> versions, CancellationToken stop)
    {
        await ForgetVersionsAsync(versions, stop);
        await NameCommitteesAsync(stop);
    }

    /// <summary>Makes the municipality's part of it anew.</summary>
    public async Task RebuildAsync(CancellationToken stop)
    {
        await ForgetWhereAsync(document => document.Municipality == Slug, stop);
        await FollowAsync(stop);
    }

    private Task ForgetVersionsAsync(IReadOnlyCollection<Guid> versions, CancellationToken stop) =>
        ForgetWhereAsync(document => document.Municipality == Slug && versions.Contains(document.VersionId), stop);

    private async Task ForgetWhereAsync(Expression<Func<PublishedDocument, bool>> which, CancellationToken stop)
    {
        await using var transaction = await index.Database.BeginTransactionAsync(stop);
        await _store.LockAsync(stop);
        var numbers = await index.Documents.Where(which).Select(document => document.Number).ToListAsync(stop);
        if (numbers.Count > 0)
        {
            await _store.PurgeAsync(numbers, stop);
            await index.Documents.Where(which).ExecuteDeleteAsync(stop);
        }

        await transaction.CommitAsync(stop);
    }

    private async Task AddAsync(IReadOnlyCollection<Guid> versions, IndexAppender appender, CancellationToken stop)
    {
        await using var transaction = await index.Database.BeginTransactionAsync(stop);
        await _store.LockAsync(stop);
        var known = await index
            .Documents.Where(d => d.Municipality == Slug && versions.Contains(d.VersionId))
            .Select(d => d.VersionId)
            .Distinct()
            .ToListAsync(stop);
        var wanted = versions.Except(known).ToList();
        var places = await SearchRebuild.PlacesAsync(db, db.Versions.Where(v => wanted.Contains(v.Id)), stop);
        var read = await SearchRebuild.TextsAsync(db, places, stop);
        var rows = await RowsAsync(wanted, stop);
        var texts = read.Where(text => rows.ContainsKey((text.Place.Version.Id, text.ItemId))).ToList();
        if (texts.Count > 0)
        {
            var first = await appender.AddAsync(texts, text => DocumentOwner.Published(Slug, text.Place.Committee?.Slug), stop);
            var told = texts.Select(text => rows[(text.Place.Version.Id, text.ItemId)]).ToList();
            await PublishedDocument.AddAsync(index, first, Slug, told, stop);
        }

        await transaction.CommitAsync(stop);
    }

    /// <summary>The committees of which something is shown, and no others.</summary>
    private async Task NameCommitteesAsync(CancellationToken stop)
    {
        await using var transaction = await index.Database.BeginTransactionAsync(stop);
        await _store.LockAsync(stop);
        var papers = db.ShownPapers();
        var shown = await db
            .Committees.Where(committee => papers.Any(paper => paper.CommitteeId == committee.Id))
            .Select(committee => new PublishedCommittee
            {
                Municipality = Slug,
                Slug = committee.Slug,
                Name = committee.Name,
            })
            .ToListAsync(stop);
        var named = await index.Committees.Where(committee => committee.Municipality == Slug).ToListAsync(stop);
        index.RemoveRange(named.ExceptBy(shown.Select(committee => committee.Slug), committee => committee.Slug));
        index.AddRange(shown.ExceptBy(named.Select(committee => committee.Slug), committee => committee.Slug));
        await index.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private async Task<Dictionary<(Guid Version, Guid? Item), FoundRow>> RowsAsync(
        IReadOnlyCollection<Guid> versions,
        CancellationToken stop
    )
    {
        var items = await db.FoundItems(withContent: true).Where(row => versions.Contains(row.VersionId)).ToListAsync(stop);
        var meetings = await db.FoundMeetings().Where(row => versions.Contains(row.VersionId)).ToListAsync(stop);
        return items.Concat(meetings).ToDictionary(row => (row.VersionId, row.ItemId));
    }
}
