using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Searches the papers of one municipality, narrowed by committee.</summary>
internal sealed class MunicipalitySearch(CommitteesDbContext db, CurrentMunicipality municipality) : SearchPageQuery(db)
{
    protected override async Task<SearchOwners> OwnersAsync(TableRequest request, CancellationToken stop)
    {
        var meetings = db.PublicMeetings();
        var committees = await db
            .Committees.Where(committee => meetings.Any(meeting => meeting.CommitteeId == committee.Id))
            .OrderBy(committee => committee.Name)
            .Select(committee => new
            {
                committee.Id,
                committee.Slug,
                committee.Name,
            })
            .ToListAsync(stop);
        var asked = request.Filter(CommitteeKey);
        var found = committees.Find(committee => committee.Slug == asked);
        return new SearchOwners(
            asked is null ? null
                : found is null ? OwnerFilter.Nobody
                : OwnerFilter.Committee(found.Id),
            [new SearchChoice(CommitteeKey, T["Meetings.Committee"], [.. committees.Select(c => new FilterOption(c.Slug, c.Name))])]
        );
    }

    protected override Task<IReadOnlyList<HitView>> HitsAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop) =>
        new HitQuery(db, municipality.Value.Slug).ReadAsync(hits, withContent, stop);
}
