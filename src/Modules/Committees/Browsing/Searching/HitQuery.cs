using Ledetraad.Modules.Committees.Searching;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Fetches what is told of each hit from the municipality's own store, in two statements.</summary>
internal sealed class HitQuery(CommitteesDbContext db, string municipality)
{
    /// <param name="withContent">With the text, from which an extract is cut.</param>
    public async Task<IReadOnlyList<HitView>> ReadAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop)
    {
        var numbers = hits.Select(hit => hit.Document).ToList();
        var rows = await ItemsAsync(numbers, withContent, stop);
        if (rows.Count < hits.Count)
        {
            foreach (var (number, row) in await MeetingsAsync([.. numbers.Where(number => !rows.ContainsKey(number))], stop))
            {
                rows[number] = row;
            }
        }

        // What has been withdrawn since the index was asked is left out.
        return [.. hits.Where(hit => rows.ContainsKey(hit.Document)).Select(hit => new HitView(hit, rows[hit.Document], municipality))];
    }

    private async Task<Dictionary<int, FoundRow>> ItemsAsync(List<int> numbers, bool withContent, CancellationToken stop) =>
        numbers.Count == 0
            ? []
            : await (
                from document in db.SearchDocuments
                join row in db.FoundItems(withContent) on document.ItemId equals row.ItemId
                where numbers.Contains(document.Number)
                select new { document.Number, Row = row }
            ).ToDictionaryAsync(found => found.Number, found => found.Row, stop);

    private Task<Dictionary<int, FoundRow>> MeetingsAsync(List<int> numbers, CancellationToken stop) =>
        (
            from document in db.SearchDocuments
            join row in db.FoundMeetings() on document.VersionId equals row.VersionId
            where document.ItemId == null && numbers.Contains(document.Number)
            select new { document.Number, Row = row }
        ).ToDictionaryAsync(found => found.Number, found => found.Row, stop);
}
