using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Searches the papers of one municipality, narrowed by committee.</summary>
internal sealed class MunicipalitySearch(CommitteesDbContext db, KnownIndex known, CurrentMunicipality municipality)
    : SearchPageQuery(db, known)
{
    private const int ShortestNumber = 3;
    private const int MostNumbers = 10;

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
            [
                new SearchChoice(
                    CommitteeKey,
                    T["Meetings.Committee"],
                    [.. committees.Select(c => new FilterOption(c.Slug, c.Name))],
                    IsDanish: true
                ),
            ]
        );
    }

    /// <summary>Cases that another municipality knows by a number among the words.</summary>
    public async Task<IReadOnlyList<CaseElsewhere>> ElsewhereAsync(string words, CancellationToken stop)
    {
        var keys = words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Append(words)
            .Select(word => CommitteeCase.KeyOf(word.Trim('"', '”', '“', '»', '«', '*')))
            .Where(key => key.Length >= ShortestNumber && key.Any(char.IsAsciiDigit))
            .Distinct()
            .Take(MostNumbers)
            .ToList();
        if (keys.Count == 0)
        {
            return [];
        }

        var treatments = db.Treatments();
        return await (
            from one in db.PublicCounterparts
            join found in db.Cases on one.CaseId equals found.Id
            where keys.Contains(one.MatchKey!) && treatments.Any(treatment => treatment.Item.CaseId == found.Id && !treatment.Item.Closed)
            orderby found.Title
            select new CaseElsewhere(found.Id, found.Title, one.Municipality, one.Number!)
        ).ToListAsync(stop);
    }

    protected override Task<IReadOnlyList<HitView>> HitsAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop) =>
        new HitQuery(db, municipality.Value.Slug).ReadAsync(hits, withContent, stop);
}

/// <summary>One of our cases, by the number that another municipality gives it.</summary>
internal sealed record CaseElsewhere(Guid Id, string Title, string Municipality, string Number);
