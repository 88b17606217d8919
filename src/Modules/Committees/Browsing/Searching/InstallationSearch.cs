using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Searches what all municipalities have published, narrowed by municipality, and by the name of a committee across them.</summary>
internal sealed class InstallationSearch(PublishedIndexDbContext index, KnownIndex known, IMunicipalityDirectory directory)
    : SearchPageQuery(index, known)
{
    public const string MunicipalityKey = "kommune";

    protected override async Task<SearchOwners> OwnersAsync(TableRequest request, CancellationToken stop)
    {
        var municipalities = (await directory.AllAsync(stop))
            .Where(municipality => municipality.IsActive)
            .OrderBy(municipality => municipality.Name, Words.DanishOrder)
            .Select(municipality => new FilterOption(municipality.Slug, municipality.Name))
            .ToList();
        var committees = await index.Committees.AsNoTracking().ToListAsync(stop);
        var (municipality, committee) = (request.Filter(MunicipalityKey), request.Filter(CommitteeKey));
        return new SearchOwners(
            AskedFor(municipality, committee, municipalities),
            [
                new SearchChoice(MunicipalityKey, T["Search.Municipality"], municipalities, IsDanish: true),
                new SearchChoice(CommitteeKey, T["Meetings.Committee"], Offered(committees, municipality, committee), IsDanish: true),
            ]
        );
    }

    protected override async Task<IReadOnlyList<HitView>> HitsAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop)
    {
        var numbers = hits.Select(hit => hit.Document).ToList();
        var found = await index
            .Documents.AsNoTracking()
            .Where(document => numbers.Contains(document.Number))
            .ToDictionaryAsync(document => document.Number, stop);

        var names = (await directory.AllAsync(stop)).ToDictionary(m => m.Slug, m => m.Name, StringComparer.Ordinal);

        // What has been withdrawn since the index was asked is left out.
        return
        [
            .. hits.Where(hit => found.ContainsKey(hit.Document))
                .Select(hit => (Hit: hit, Document: found[hit.Document]))
                .Select(of => new HitView(of.Hit, of.Document, of.Document.Municipality, names[of.Document.Municipality])),
        ];
    }

    private static OwnerFilter? AskedFor(string? municipality, string? committee, IReadOnlyList<FilterOption> municipalities)
    {
        if (municipality is null && committee is null)
        {
            return null;
        }

        var isThere = municipality is null || municipalities.Any(option => option.Value == municipality);
        return isThere ? OwnerFilter.Published(municipality, committee) : OwnerFilter.Nobody;
    }

    /// <summary>The committees of the municipality that is chosen, or of all; and the one that is asked for, be it elsewhere.</summary>
    private static IReadOnlyList<FilterOption> Offered(List<PublishedCommittee> committees, string? municipality, string? asked) =>
        [
            .. committees
                .Where(committee => municipality is null || committee.Municipality == municipality || committee.Slug == asked)
                .Select(committee => new FilterOption(committee.Slug, committee.Name))
                .OrderBy(option => option.Text, Words.DanishOrder)
                .DistinctBy(option => option.Value),
        ];
}
