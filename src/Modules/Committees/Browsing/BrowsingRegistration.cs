using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Modules.Committees.Browsing.Searching;
using Ledetraad.Modules.Committees.Browsing.ShowingCases;
using Ledetraad.Modules.Committees.Browsing.ShowingCommittees;
using Ledetraad.Modules.Committees.Browsing.ShowingMeetings;
using Ledetraad.Modules.Committees.Browsing.ShowingMembers;
using Ledetraad.Modules.Committees.Browsing.ShowingPapers;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Web.Publishing;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>The public pages: what they need, their place in the menu, and their tables as files.</summary>
internal static class BrowsingRegistration
{
    public static IReadOnlyList<NavigationEntry> Navigation =>
        [
            new("dagsordener", () => T["Menu.Overview"]),
            new("dagsordener/sager", () => T["Menu.Cases"]),
            new("dagsordener/opfoelgning", () => T["Menu.FollowUps"]),
            new("dagsordener/medlemmer", () => T["Menu.Members"]),
            FindingsRegistration.MenuEntry,
            new("dagsordener/soeg", () => T["Menu.Search"], IsSearch: true),
        ];

    public static void AddBrowsing(this IServiceCollection services)
    {
        services.AddScoped<OverviewQuery>();
        services.AddScoped<CommitteeQuery>();
        services.AddScoped<MeetingTable>();
        services.AddScoped<MeetingQuery>();
        services.AddScoped<AgendaTable>();
        services.AddScoped<ItemQuery>();
        services.AddScoped<CaseTable>();
        services.AddScoped<CaseQuery>();
        services.AddScoped<CounterpartLinks>();
        services.AddScoped<PublishedPaperQuery>();
        services.AddScoped<MemberTable>();
        services.AddScoped<MemberQuery>();
        services.AddScoped<PartTable>();
        services.AddScoped<FollowUpTable>();
        services.AddScoped<MunicipalitySearch>();
        services.AddScoped<InstallationSearch>();
    }

    public static void MapBrowsing(this IEndpointRouteBuilder endpoints)
    {
        const string Room = "/{Municipality}/dagsordener";
        endpoints
            .MapGet("/{Municipality}", (CurrentMunicipality current) => Results.Redirect(new Addresses(current.Value.Slug).Overview))
            .AllowAnonymous();
        endpoints.MapTableDownloads<MeetingTable, MeetingRow>($"{Room}/moeder").OpenData();
        endpoints.MapTableDownloads<MeetingTable, MeetingRow>($"{Room}/udvalg/{{Slug}}").OpenData();
        endpoints.MapTableDownloads<AgendaTable, AgendaRow>($"{Room}/moeder/{{Id:guid}}").OpenData();
        endpoints.MapTableDownloads<CaseTable, CaseRow>($"{Room}/sager").OpenData();
        endpoints.MapTableDownloads<MemberTable, MemberRow>($"{Room}/medlemmer").OpenData();
        endpoints.MapTableDownloads<PartTable, PartRow>($"{Room}/medlemmer/{{Id:guid}}").OpenData();
        endpoints.MapTableDownloads<FollowUpTable, FollowUpRow>($"{Room}/opfoelgning").OpenData();
        endpoints.MapPublishedFiles();
        endpoints.MapTableDownloads($"{Room}/soeg", SearchTable.ReadAsync).AllowAnonymous();
        endpoints.MapTableDownloads(Addresses.SearchOfAll, SearchTable.ReadOfAllAsync).AllowAnonymous();
    }
}
