using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

internal sealed record SearchRow(int Rank, string Address, HitView Hit);

/// <summary>The answers of a search as a file.</summary>
internal static class SearchTable
{
    private static readonly TableDefinition<SearchRow> Table = new TableDefinition<SearchRow>(
        "soegning",
        () => T["Search.Caption"],
        row => row.Rank
    )
        .Column("plads", () => T["Search.Rank"], row => row.Rank)
        .Column("titel", () => T["Agenda.Title"], row => row.Hit.Title)
        .Column("udvalg", () => T["Meetings.Committee"], row => row.Hit.Committee)
        .Column("dato", () => T["Meetings.Date"], row => row.Hit.Date)
        .Column("nummer", () => T["Agenda.Number"], row => row.Hit.Place == null ? null : row.Hit.Place.Value.Number)
        .Column("sagsnummer", () => T["Case.Number"], row => row.Hit.CaseNumber)
        .Column("udfald", () => T["Agenda.Outcome"], row => row.Hit.Outcome, outcome => outcome is { } known ? Words.Of(known) : null)
        .Column("beslutning", () => T["Agenda.Decision"], row => row.Hit.Decision)
        .Column("adresse", () => T["Search.Address"], row => row.Address);

    public static async Task<TableRows<SearchRow>> ReadAsync(HttpContext http)
    {
        var query = http.RequestServices.GetRequiredService<SearchPageQuery>();
        var addresses = new Addresses(http.RequestServices.GetRequiredService<CurrentMunicipality>().Value.Slug);
        var hits = await query.ReadAllAsync(TableRequest.From(http), http.RequestAborted);
        var host = $"{http.Request.Scheme}://{http.Request.Host}";
        return new TableRows<SearchRow>(Table, [.. hits.Select((hit, i) => new SearchRow(i + 1, host + hit.AddressIn(addresses), hit))]);
    }
}
