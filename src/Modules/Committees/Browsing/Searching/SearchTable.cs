using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

internal sealed record SearchRow(int Rank, string Address, HitView Hit);

/// <summary>The answers of a search as a file.</summary>
internal static class SearchTable
{
    private static readonly TableDefinition<SearchRow> OfOne = WithTheRest(Begun());

    private static readonly TableDefinition<SearchRow> OfAll = WithTheRest(
        Begun().Column("kommune", () => T["Search.Municipality"], row => row.Hit.MunicipalityName)
    );

    public static Task<TableRows<SearchRow>> ReadAsync(HttpContext http) => ReadAsync<MunicipalitySearch>(http, OfOne);

    public static Task<TableRows<SearchRow>> ReadOfAllAsync(HttpContext http) => ReadAsync<InstallationSearch>(http, OfAll);

    private static async Task<TableRows<SearchRow>> ReadAsync<TSearch>(HttpContext http, TableDefinition<SearchRow> table)
        where TSearch : SearchPageQuery
    {
        var hits = await http.RequestServices.GetRequiredService<TSearch>().ReadAllAsync(TableRequest.From(http), http.RequestAborted);
        var host = $"{http.Request.Scheme}://{http.Request.Host}";
        return new TableRows<SearchRow>(table, [.. hits.Select((hit, i) => new SearchRow(i + 1, host + hit.Address, hit))]);
    }

    private static TableDefinition<SearchRow> Begun() =>
        new TableDefinition<SearchRow>("soegning", () => T["Search.Caption"], row => row.Rank)
            .Column("plads", () => T["Search.Rank"], row => row.Rank)
            .Column("titel", () => T["Agenda.Title"], row => row.Hit.Row.Title);

    private static TableDefinition<SearchRow> WithTheRest(TableDefinition<SearchRow> table) =>
        table
            .Column("udvalg", () => T["Meetings.Committee"], row => row.Hit.Row.Committee)
            .Column("dato", () => T["Meetings.Date"], row => row.Hit.Row.Date)
            .Column("nummer", () => T["Agenda.Number"], row => row.Hit.Row.ItemNumber)
            .Column("sagsnummer", () => T["Case.Number"], row => row.Hit.Row.CaseNumber)
            .Column(
                "udfald",
                () => T["Agenda.Outcome"],
                row => row.Hit.Row.Outcome,
                outcome => outcome is { } known ? Words.Of(known) : null
            )
            .Column("beslutning", () => T["Agenda.Decision"], row => row.Hit.Decision)
            .Column("adresse", () => T["Search.Address"], row => row.Address);
}
