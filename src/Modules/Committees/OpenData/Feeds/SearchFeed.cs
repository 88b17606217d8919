using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Browsing.Searching;
using Ledetraad.Web.Hosting;
using Ledetraad.Web.Tables;
using Ledetraad.Web.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData.Feeds;

/// <summary>A saved search: what was published last of all that has every word, newest first.</summary>
internal sealed class SearchFeed(PublicAddress address)
{
    private const int MostEntries = 50;

    /// <returns>Null when nothing is asked for.</returns>
    public Task<AtomFeed?> ReadAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var municipality = services.GetRequiredService<CurrentMunicipality>().Value;
        var of = new Source(
            services.GetRequiredService<MunicipalitySearch>(),
            new FollowingAddresses(municipality.Slug).Search,
            new Addresses(municipality.Slug).Search,
            T["Feed.Author", municipality.Name],
            T["Feed.Author", municipality.Name]
        );
        return ReadAsync(http, of);
    }

    /// <returns>Null when nothing is asked for.</returns>
    public Task<AtomFeed?> ReadOfAllAsync(HttpContext http)
    {
        var of = new Source(
            http.RequestServices.GetRequiredService<InstallationSearch>(),
            FollowingAddresses.SearchOfAll,
            Addresses.SearchOfAll,
            T["Feed.AllMunicipalities"],
            "Ledetråd"
        );
        return ReadAsync(http, of);
    }

    private async Task<AtomFeed?> ReadAsync(HttpContext http, Source of)
    {
        var request = TableRequest.From(http);
        var (question, chosen, hits) = await of.Search.ReadNewestAsync(request, MostEntries, http.RequestAborted);
        if (question.Words.Length == 0)
        {
            return null;
        }

        var site = address.Of(http.Request);
        var self = request.At(of.Feed);
        IReadOnlyList<AtomEntry> entries = [.. hits.DistinctBy(hit => hit.Address).Select(hit => EntryOf(hit, site))];
        return new AtomFeed(
            StableId.Of("search-feed", self),
            T["Feed.Search", question.Words, PlaceOf(of, chosen)],
            of.Author,
            site + self,
            site + request.At(of.Page),
            entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
            entries
        );
    }

    /// <summary>Committee and municipality, or all of them.</summary>
    private static string PlaceOf(Source of, IReadOnlyDictionary<string, string> chosen)
    {
        var municipality = chosen.TryGetValue(InstallationSearch.MunicipalityKey, out var name) ? T["Feed.Author", name] : of.Name;
        return chosen.TryGetValue(SearchPageQuery.CommitteeKey, out var committee) ? $"{committee}, {municipality}" : municipality;
    }

    /// <summary>The entry's id follows from its address, which outlives the version of the paper.</summary>
    private static AtomEntry EntryOf(HitView hit, string site)
    {
        var day = hit.Row.Date is { } date ? Days.Plain(date) : null;
        string?[] facts = [hit.MunicipalityName is { } name ? T["Feed.Author", name] : null, hit.Row.Committee, day, hit.Decision];
        return new AtomEntry(
            StableId.Of("search-entry", hit.Address),
            hit.Row.Title,
            site + hit.Address,
            hit.Row.PublishedAt,
            hit.Row.ChangedAt,
            string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)))
        );
    }

    private sealed record Source(SearchPageQuery Search, string Feed, string Page, string Name, string Author);
}
