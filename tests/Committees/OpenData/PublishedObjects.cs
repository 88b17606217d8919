using System.Text.Json;
using System.Text.Json.Nodes;
using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.OpenData;

/// <summary>What the open data of a store say, as a program would meet them.</summary>
internal static class PublishedObjects
{
    public static readonly OparlLinks Links = new("https://ledetraad.example", "fjordby");

    public static Task<IReadOnlyList<JsonElement>> ListAsync(this ImportingStore store, ObjectKind kind, string query = "") =>
        store.WorkAsync(async services =>
        {
            var page = await OparlEndpoints.SourceOf(services, kind).PageAsync(Asked(query), Links, default);
            return (IReadOnlyList<JsonElement>)[.. page.Objects.Select(Read)];
        });

    public static Task<JsonElement?> FindAsync(this ImportingStore store, ObjectKind kind, string key) =>
        store.WorkAsync(async services =>
            await OparlEndpoints.SourceOf(services, kind).FindAsync(key, Links, default) is { } found ? Read(found) : (JsonElement?)null
        );

    /// <summary>Every object of every list, one string.</summary>
    public static async Task<string> EverythingAsync(this ImportingStore store)
    {
        var texts = new List<string>();
        foreach (var kind in OparlEndpoints.Listed)
        {
            texts.AddRange((await store.ListAsync(kind, "?modified_since=1990-01-01T00:00:00Z")).Select(thing => thing.GetRawText()));
        }

        return string.Join('\n', texts);
    }

    public static string Key(this JsonElement thing, ObjectKind kind) =>
        thing.GetProperty("id").GetString()![(Links.List(kind).Length + 1)..];

    private static OparlRequest Asked(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);
        return OparlRequest.From(http.Request.Query).Value;
    }

    private static JsonElement Read(JsonObject written) => JsonDocument.Parse(written.ToText()).RootElement;
}
