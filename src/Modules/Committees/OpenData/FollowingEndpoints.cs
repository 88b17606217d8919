using Ledetraad.Modules.Committees.OpenData.Calendars;
using Ledetraad.Modules.Committees.OpenData.Feeds;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Web.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>Feeds and calendars, for those who follow a committee.</summary>
internal static class FollowingEndpoints
{
    public static void AddFollowing(this IServiceCollection services)
    {
        services.AddScoped<PublishedMeetings>();
        services.AddScoped<MeetingFeed>();
        services.AddScoped<MeetingCalendar>();
        services.AddScoped<SearchFeed>();
    }

    public static void MapFollowing(this IEndpointRouteBuilder endpoints)
    {
        var municipality = endpoints.MapGroup("/{Municipality}").OpenData();
        municipality.MapGet($"/{FollowingAddresses.Feeds}/alle", (Delegate)((HttpContext http) => FeedAsync(http, slug: null)));
        municipality.MapGet($"/{FollowingAddresses.Feeds}/udvalg/{{Slug}}", (HttpContext http, string slug) => FeedAsync(http, slug));
        municipality.MapGet($"/{FollowingAddresses.Feeds}/{FollowingAddresses.OfSearch}", (Delegate)SearchAsync);
        endpoints.MapGet(FollowingAddresses.SearchOfAll, (Delegate)SearchOfAllAsync).OpenData();
        municipality.MapGet($"/{FollowingAddresses.Calendars}/alle.ics", (Delegate)((HttpContext http) => CalendarAsync(http, slug: null)));
        municipality.MapGet(
            $"/{FollowingAddresses.Calendars}/udvalg/{{Slug}}.ics",
            (HttpContext http, string slug) => CalendarAsync(http, slug)
        );
    }

    private static async Task<IResult> FeedAsync(HttpContext http, string? slug)
    {
        var (isThere, committee) = await CommitteeAsync(http, slug);
        if (!isThere)
        {
            return Results.NotFound();
        }

        var links = OparlEndpoints.LinksFor(http);
        var self = links.Page(new FollowingAddresses(links.Municipality).Feed(slug));
        var feed = await http.RequestServices.GetRequiredService<MeetingFeed>().ReadAsync(committee, self, links, http.RequestAborted);
        return Results.Bytes(feed.ToBytes(), AtomFeed.ContentType);
    }

    private static Task<IResult> SearchAsync(HttpContext http) =>
        AnswerAsync(http.RequestServices.GetRequiredService<SearchFeed>().ReadAsync(http));

    private static Task<IResult> SearchOfAllAsync(HttpContext http) =>
        AnswerAsync(http.RequestServices.GetRequiredService<SearchFeed>().ReadOfAllAsync(http));

    private static async Task<IResult> AnswerAsync(Task<AtomFeed?> read) =>
        await read is { } feed ? Results.Bytes(feed.ToBytes(), AtomFeed.ContentType) : Results.NotFound();

    private static async Task<IResult> CalendarAsync(HttpContext http, string? slug)
    {
        var (isThere, committee) = await CommitteeAsync(http, slug);
        if (!isThere)
        {
            return Results.NotFound();
        }

        var calendar = http.RequestServices.GetRequiredService<MeetingCalendar>();
        return Results.Text(
            await calendar.ReadAsync(committee, OparlEndpoints.LinksFor(http), http.RequestAborted),
            MeetingCalendar.ContentType
        );
    }

    private static async Task<(bool IsThere, FollowedCommittee? Committee)> CommitteeAsync(HttpContext http, string? slug)
    {
        if (slug is null)
        {
            return (true, null);
        }

        var committee = await http.RequestServices.GetRequiredService<PublishedMeetings>().CommitteeAsync(slug, http.RequestAborted);
        return (committee is not null, committee);
    }
}

/// <summary>Where feeds and calendars are, without scheme and host.</summary>
internal sealed class FollowingAddresses(string municipality)
{
    public const string Feeds = "feeds";
    public const string Calendars = "kalender";

    /// <summary>Below the feeds.</summary>
    public const string OfSearch = "soegning";

    /// <summary>The feed of a search in what all municipalities have published.</summary>
    public const string SearchOfAll = $"/{Feeds}/{OfSearch}";

    /// <summary>The feed of a search; what is searched stands in the query, as on the search page.</summary>
    public string Search => $"/{municipality}/{Feeds}/{OfSearch}";

    /// <param name="committee">Null for the feed of all.</param>
    public string Feed(string? committee) => $"/{municipality}/{Feeds}/{(committee is null ? "alle" : $"udvalg/{committee}")}";

    /// <param name="committee">Null for the calendar of all.</param>
    public string Calendar(string? committee) => $"/{municipality}/{Calendars}/{(committee is null ? "alle" : $"udvalg/{committee}")}.ics";
}
