using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>Searches what all municipalities have published, narrowed by municipality.</summary>
internal sealed class InstallationSearch(PublishedIndexDbContext index, IMunicipalityDirectory directory) : SearchPageQuery(index)
{
    public override string OwnerKey => "kommune";

    protected override async Task<IReadOnlyList<SearchOwner>> OwnersAsync(CancellationToken stop) =>
        [
            .. (await directory.AllAsync(stop))
                .Where(municipality => municipality.IsActive)
                .OrderBy(municipality => municipality.Name, Words.DanishOrder)
                .Select(municipality => new SearchOwner(
                    InstallationIndex.OwnerOf(municipality.Slug),
                    municipality.Slug,
                    municipality.Name
                )),
        ];

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
}
