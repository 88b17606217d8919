using System.Text.Json.Nodes;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Hosting;
using Ledetraad.Web.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>Objects and lists of OParl 1.1 as JSON.</summary>
internal static class OparlEndpoints
{
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>The kinds with a list of their own, all but the system.</summary>
    public static readonly IReadOnlyList<ObjectKind> Listed = [.. Enum.GetValues<ObjectKind>().Where(kind => kind != ObjectKind.System)];

    public static void AddOparl(this IServiceCollection services)
    {
        services.AddScoped<Organizations>();
        services.AddScoped<Persons>();
        services.AddScoped<Memberships>();
        services.AddScoped<MeetingObjects>();
        services.AddScoped<AgendaItems>();
        services.AddScoped<PaperObjects>();
        services.AddScoped<Consultations>();
        services.AddScoped<Files>();
        services.AddScoped<Locations>();
        services.AddScoped<LegislativeTerms>();
        services.AddScoped<Bodies>();
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Organizations>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Persons>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Memberships>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<MeetingObjects>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<AgendaItems>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<PaperObjects>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Consultations>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Files>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Locations>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<LegislativeTerms>());
        services.AddScoped<IObjectSource>(s => s.GetRequiredService<Bodies>());
    }

    public static void MapOparl(this IEndpointRouteBuilder endpoints)
    {
        var room = endpoints.MapGroup($"/{{Municipality}}/{OparlLinks.Room}").OpenData();
        room.MapGet(
            $"/{OparlLinks.PathOf(ObjectKind.System)}",
            async (HttpContext http, Bodies bodies) => Answer(await bodies.SystemAsync(LinksFor(http), http.RequestAborted))
        );
        foreach (var kind in Listed)
        {
            var list = $"/{OparlLinks.PathOf(kind)}";
            room.MapGet(list, (Delegate)((HttpContext http) => ListAsync(http, kind)));
            room.MapGet($"{list}/{{**Key}}", (HttpContext http, string key) => FindAsync(http, kind, key));
        }

        room.MapGet(
            $"/{OparlLinks.PathOf(ObjectKind.Organization)}/{{Id:guid}}/{OparlLinks.PathOf(ObjectKind.Meeting)}",
            (HttpContext http, Guid id, MeetingObjects meetings) => MeetingsOfAsync(http, id, meetings)
        );
    }

    public static OparlLinks LinksFor(HttpContext http)
    {
        var services = http.RequestServices;
        return new OparlLinks(
            services.GetRequiredService<PublicAddress>().Of(http.Request),
            services.GetRequiredService<CurrentMunicipality>().Value.Slug
        );
    }

    public static IObjectSource SourceOf(IServiceProvider services, ObjectKind kind) =>
        services.GetServices<IObjectSource>().Single(source => source.Kind == kind);

    private static async Task<IResult> ListAsync(HttpContext http, ObjectKind kind)
    {
        if (OparlRequest.From(http.Request.Query) is var request && request.IsRefused(out var parameter))
        {
            return Refuse(parameter);
        }

        var links = LinksFor(http);
        var page = await SourceOf(http.RequestServices, kind).PageAsync(request.Value, links, http.RequestAborted);
        return Answer(OparlPage.Of(links.List(kind), request.Value, page));
    }

    private static async Task<IResult> MeetingsOfAsync(HttpContext http, Guid committee, MeetingObjects meetings)
    {
        if (OparlRequest.From(http.Request.Query) is var request && request.IsRefused(out var parameter))
        {
            return Refuse(parameter);
        }

        var links = LinksFor(http);
        var page = await meetings.PageAsync(meetings.Of(committee), request.Value, links, http.RequestAborted);
        return Answer(OparlPage.Of(links.MeetingsOf(committee), request.Value, page));
    }

    private static async Task<IResult> FindAsync(HttpContext http, ObjectKind kind, string key)
    {
        var found = await SourceOf(http.RequestServices, kind).FindAsync(key, LinksFor(http), http.RequestAborted);
        return found is null ? Answer(OparlObject.Error(T["Oparl.Unknown"]), StatusCodes.Status404NotFound) : Answer(found);
    }

    private static IResult Refuse(string parameter) =>
        Answer(OparlObject.Error(T["Oparl.Misuse", parameter]), StatusCodes.Status400BadRequest);

    private static IResult Answer(JsonObject written, int status = StatusCodes.Status200OK) =>
        Results.Text(written.ToText(), JsonType, statusCode: status);
}
