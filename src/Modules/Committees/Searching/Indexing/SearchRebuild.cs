using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Makes a store's index anew from what is shown: for stores that were filled before there was an index, or when its terms have changed.</summary>
internal static class SearchRebuild
{
    private const int VersionsAtATime = 64;

    /// <summary>For a store that was filled before there was an index.</summary>
    public static async Task RunIfMissingAsync(CommitteesDbContext db, CancellationToken stop)
    {
        if (!await db.SearchBlocks.AnyAsync(stop) && await db.Versions.AnyAsync(version => version.Standing == Standing.Shown, stop))
        {
            await RunAsync(db, (_, _) => { }, stop);
        }
    }

    /// <summary>Makes it whether there is one or not.</summary>
    /// <param name="done">Told how many versions have been read, and of how many.</param>
    /// <returns>How many versions can be found now.</returns>
    public static async Task<int> RunAsync(CommitteesDbContext db, Action<int, int> done, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var store = new SearchStore(db);
        await store.LockAsync(stop);
        await store.EmptyAsync(stop);
        await db.SearchDocuments.ExecuteDeleteAsync(stop);
        var places = await PlacesAsync(db, stop);
        var writer = new SearchIndexWriter(db);
        var read = 0;
        foreach (var some in places.Chunk(VersionsAtATime))
        {
            foreach (var text in await TextsAsync(db, some, stop))
            {
                writer.Show(text);
            }

            await writer.WriteAsync(stop);
            read += some.Length;
            done(read, places.Count);
        }

        await transaction.CommitAsync(stop);
        return places.Count;
    }

    /// <summary>The versions that are shown, in the order in which they came.</summary>
    public static Task<IReadOnlyList<SearchablePlace>> PlacesAsync(CommitteesDbContext db, CancellationToken stop) =>
        PlacesAsync(db, db.Versions, stop);

    /// <summary>Those of some versions that are shown, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<SearchablePlace>> PlacesAsync(
        CommitteesDbContext db,
        IQueryable<PaperVersion> some,
        CancellationToken stop
    )
    {
        var shown =
            from version in some.AsNoTracking()
            join paper in db.Papers on version.PaperId equals paper.Id
            join heldMeeting in db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            join heldBy in db.Committees on paper.CommitteeId equals (Guid?)heldBy.Id into committees
            from committee in committees.DefaultIfEmpty()
            where version.Standing == Standing.Shown
            orderby version.ImportedAt, version.Id
            select new SearchablePlace(version, committee, meeting);
        return await shown.ToListAsync(stop);
    }

    /// <summary>What can be found of some versions, in the order in which they are given.</summary>
    public static async Task<IReadOnlyList<SearchableText>> TextsAsync(
        CommitteesDbContext db,
        IReadOnlyCollection<SearchablePlace> places,
        CancellationToken stop
    )
    {
        var versions = places.Select(place => place.Version.Id).ToList();
        var items = (
            await db.Items.AsNoTracking().Where(item => versions.Contains(item.VersionId)).OrderBy(item => item.Ordinal).ToListAsync(stop)
        ).ToLookup(item => item.VersionId);
        var decisions = (
            await db
                .Decisions.AsNoTracking()
                .Where(decision => db.Items.Any(item => item.Id == decision.ItemId && versions.Contains(item.VersionId)))
                .OrderBy(decision => decision.Ordinal)
                .ToListAsync(stop)
        ).ToLookup(decision => decision.ItemId);
        var parts = (
            await db
                .Participations.AsNoTracking()
                .Where(part => versions.Contains(part.VersionId))
                .OrderBy(part => part.DecisionOrdinal)
                .ThenBy(part => part.Ordinal)
                .ToListAsync(stop)
        ).ToLookup(part => (part.VersionId, part.ItemId));
        var texts = new List<SearchableText>();
        foreach (var place in places)
        {
            if (place.Meeting is not null)
            {
                texts.Add(SearchableText.Of(place, parts[(place.Version.Id, null)]));
            }

            foreach (var item in items[place.Version.Id])
            {
                texts.Add(SearchableText.Of(item, place, decisions[item.Id], parts[(place.Version.Id, item.Id)]));
            }
        }

        return texts;
    }
}
