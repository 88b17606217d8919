using System.Text.Json.Nodes;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.ShowingCommittees;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData.Describing;

/// <summary>
/// The open data as an OpenAPI document. Its examples are answers of the first municipality that has published something, made by what
/// answers: they hold no more than it does, and they can be fetched.
/// </summary>
internal sealed class OpenApiDocument(IServiceProvider services, IMunicipalityDirectory directory)
{
    private const string Version = "3.1.1";
    private const string Json = "application/json";

    /// <param name="site">Scheme and host.</param>
    public async Task<JsonObject> WriteAsync(string site, CancellationToken stop)
    {
        var paths = new JsonObject();
        var document = new JsonObject
        {
            ["openapi"] = Version,
            ["info"] = new JsonObject
            {
                ["title"] = T["OpenApi.Title"],
                ["version"] = "1.1",
                ["description"] = T["OpenApi.Description"],
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = site }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = OpenApiSchemas.All() },
        };
        foreach (var municipality in (await directory.AllAsync(stop)).Where(m => m.IsActive).OrderBy(m => m.Slug, StringComparer.Ordinal))
        {
            await using var opened = await services.OpenMunicipalityAsync(municipality);
            if (await opened.ServiceProvider.GetRequiredService<PublishedMeetings>().ChangedLastAsync(null, 1, stop) is { Count: > 0 })
            {
                await AddAsync(paths, opened.ServiceProvider, new OparlLinks(site, municipality.Slug), stop);
                break;
            }
        }

        return document;
    }

    private static async Task AddAsync(JsonObject paths, IServiceProvider opened, OparlLinks links, CancellationToken stop)
    {
        const string Room = $"/{{municipality}}/{OparlLinks.Room}";
        var system = await opened.GetRequiredService<Bodies>().SystemAsync(links, stop);
        paths[$"{Room}/system"] = Get(
            "system",
            T["OpenApi.System"],
            "OParl",
            [Municipality(links)],
            OpenApiSchemas.One(ObjectKind.System),
            system
        );
        foreach (var kind in OparlEndpoints.Listed)
        {
            var path = $"{Room}/{OparlLinks.PathOf(kind)}";
            var name = T[$"Kind.{kind}"];
            var page = await OparlEndpoints.SourceOf(opened, kind).PageAsync(OparlRequest.Only(1), links, stop);
            paths[path] = Get(
                $"list-{OparlLinks.PathOf(kind)}",
                T["OpenApi.List", name],
                "OParl",
                [Municipality(links), .. ListParameters()],
                OpenApiSchemas.List(kind),
                OparlPage.Of(links.List(kind), OparlRequest.Only(1), page)
            );
            if (page.Objects.Count > 0)
            {
                var found = page.Objects[0];
                var key = found["id"]!.GetValue<string>()[(links.List(kind).Length + 1)..];
                paths[$"{path}/{{key}}"] = Get(
                    $"get-{OparlLinks.PathOf(kind)}",
                    T["OpenApi.Object", name],
                    "OParl",
                    [Municipality(links), InPath("key", T["OpenApi.Key"], key)],
                    OpenApiSchemas.One(kind),
                    await OparlEndpoints.SourceOf(opened, kind).FindAsync(key, links, stop)
                );
            }
        }

        var committee = (await opened.GetRequiredService<CommitteeQuery>().OptionsAsync(stop))[0].Value;
        AddFollowing(paths, links, committee);
        AddTables(paths, links, committee);
    }

    private static void AddFollowing(JsonObject paths, OparlLinks links, string committee)
    {
        JsonObject[] ofAll = [Municipality(links)];
        JsonObject[] ofOne() => [Municipality(links), InPath("committee", T["OpenApi.Committee"], committee)];
        const string Feeds = $"/{{municipality}}/{FollowingAddresses.Feeds}";
        const string Calendars = $"/{{municipality}}/{FollowingAddresses.Calendars}";
        paths[$"{Feeds}/alle"] = Get("feed", T["OpenApi.Feed"], "Atom", ofAll, null, null, "application/atom+xml");
        paths[$"{Feeds}/udvalg/{{committee}}"] = Get("feed-of", T["OpenApi.FeedOf"], "Atom", ofOne(), null, null, "application/atom+xml");
        paths[$"{Feeds}/{FollowingAddresses.OfSearch}"] = Get(
            "feed-search",
            T["OpenApi.FeedSearch"],
            "Atom",
            [Municipality(links), Words(), InQuery("udvalg", T["OpenApi.Committee"], Text())],
            null,
            null,
            "application/atom+xml"
        );
        paths[FollowingAddresses.SearchOfAll] = Get(
            "feed-search-all",
            T["OpenApi.FeedSearchOfAll"],
            "Atom",
            [Words(), InQuery("kommune", T["OpenApi.Municipality"], Text()), InQuery("udvalg", T["OpenApi.Committee"], Text())],
            null,
            null,
            "application/atom+xml"
        );
        paths[$"{Calendars}/alle.ics"] = Get(
            "calendar",
            T["OpenApi.Calendar"],
            "iCalendar",
            [Municipality(links)],
            null,
            null,
            "text/calendar"
        );
        paths[$"{Calendars}/udvalg/{{committee}}.ics"] = Get(
            "calendar-of",
            T["OpenApi.CalendarOf"],
            "iCalendar",
            ofOne(),
            null,
            null,
            "text/calendar"
        );
    }

    private static void AddTables(JsonObject paths, OparlLinks links, string committee)
    {
        const string Room = "/{municipality}/dagsordener";
        foreach (var (table, text) in DataTables.All)
        {
            foreach (var (ending, type) in DataTables.Endings)
            {
                paths[$"{Room}/{table}.{ending}"] = Get($"{table}-{ending}", text(), "CSV, XLSX", [Municipality(links)], null, null, type);
            }
        }

        paths[$"{Room}/udvalg/{{committee}}.csv"] = Get(
            "committee-csv",
            T["Table.OfCommittee"],
            "CSV, XLSX",
            [Municipality(links), InPath("committee", T["OpenApi.Committee"], committee)],
            null,
            null,
            "text/csv"
        );
    }

    private static JsonObject Get(
        string id,
        string summary,
        string tag,
        IEnumerable<JsonObject> parameters,
        JsonObject? schema,
        JsonObject? example,
        string mediaType = Json
    )
    {
        var content = new JsonObject();
        if (schema is not null)
        {
            content["schema"] = schema;
        }

        if (example is not null)
        {
            content["example"] = example;
        }

        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["tags"] = new JsonArray(tag),
                ["parameters"] = OparlObject.List(parameters),
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject
                    {
                        ["description"] = T["OpenApi.Ok"],
                        ["content"] = new JsonObject { [mediaType] = content },
                    },
                    ["304"] = new JsonObject { ["description"] = T["OpenApi.NotModified"] },
                    ["404"] = new JsonObject { ["description"] = T["OpenApi.NotFound"] },
                    ["429"] = new JsonObject { ["description"] = T["OpenApi.TooMany"] },
                },
            },
        };
    }

    private static JsonObject Words() => InQuery("q", T["OpenApi.Words"], Text(), "budget");

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Municipality(OparlLinks links) => InPath("municipality", T["OpenApi.Municipality"], links.Municipality);

    private static JsonObject InPath(string name, string description, string example) =>
        new()
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = description,
            ["schema"] = new JsonObject { ["type"] = "string" },
            ["example"] = example,
        };

    private static IEnumerable<JsonObject> ListParameters()
    {
        yield return InQuery("limit", T["OpenApi.Limit"], new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, 1);
        yield return InQuery("page", T["OpenApi.Page"], new JsonObject { ["type"] = "integer", ["minimum"] = 1 });
        yield return InQuery("omit_internal", T["OpenApi.OmitInternal"], new JsonObject { ["type"] = "boolean" });
        foreach (var name in new[] { "created_since", "created_until", "modified_since", "modified_until" })
        {
            yield return InQuery(name, T["OpenApi.When"], new JsonObject { ["type"] = "string", ["format"] = "date-time" });
        }
    }

    private static JsonObject InQuery(string name, string description, JsonObject schema, JsonNode? example = null) =>
        new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["description"] = description,
            ["schema"] = schema,
        }.With("example", example);
}
