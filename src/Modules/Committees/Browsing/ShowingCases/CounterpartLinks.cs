using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingCases;

/// <summary>Another municipality that decides the same matter.</summary>
/// <param name="Address">Of the case there; null when it is not public in this installation.</param>
internal sealed record CounterpartView(string Municipality, string? Number, string? Address);

/// <summary>
/// Finds the same case in other municipalities of the installation, by what all have published. A page that is kept may miss a case that was published
/// there since; at the latest the next day it does not. It tells nothing but the address, so that nothing withdrawn is shown.
/// </summary>
internal sealed class CounterpartLinks(PublishedIndexDbContext index, IMunicipalityDirectory directory)
{
    public async Task<IReadOnlyList<CounterpartView>> OfAsync(IReadOnlyList<Counterpart> counterparts, CancellationToken stop)
    {
        if (counterparts.Count == 0)
        {
            return [];
        }

        var active = (await directory.AllAsync(stop)).Where(m => m.IsActive).Select(m => m.Slug).ToHashSet(StringComparer.Ordinal);
        var places = counterparts
            .Where(one => one.Number is not null && active.Contains(one.Slug))
            .DistinctBy(one => one.Ordinal)
            .ToDictionary(one => one.Ordinal, one => CaseFile.IdOf(one.Slug, one.Number!));
        var ids = places.Values.Distinct().ToList();
        var published =
            ids.Count == 0
                ? []
                : await index
                    .Documents.Where(document => document.CaseId != null && ids.Contains(document.CaseId.Value) && !document.Closed)
                    .Select(document => document.CaseId!.Value)
                    .Distinct()
                    .ToListAsync(stop);
        return
        [
            .. counterparts.Select(one => new CounterpartView(
                one.Municipality,
                one.Number,
                places.TryGetValue(one.Ordinal, out var id) && published.Contains(id) ? new Addresses(one.Slug).Case(id) : null
            )),
        ];
    }
}
