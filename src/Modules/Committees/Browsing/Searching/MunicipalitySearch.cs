using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Searches the papers of one municipality, narrowed by committee.</summary>
internal sealed class MunicipalitySearch(CommitteesDbContext db, CurrentMunicipality municipality) : SearchPageQuery(db)
{
    public override string OwnerKey => "udvalg";

    protected override async Task<IReadOnlyList<SearchOwner>> OwnersAsync(CancellationToken stop)
    {
        var meetings = db.PublicMeetings();
        return await db
            .Committees.Where(committee => meetings.Any(meeting => meeting.CommitteeId == committee.Id))
            .OrderBy(committee => committee.Name)
            .Select(committee => new SearchOwner(committee.Id, committee.Slug, committee.Name))
            .ToListAsync(stop);
    }

    protected override Task<IReadOnlyList<HitView>> HitsAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop) =>
        new HitQuery(db, municipality.Value.Slug).ReadAsync(hits, withContent, stop);
}
