using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Web.Tables;

public static class TableDownloads
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Offers the table of a page as files: the page's address with <c>.csv</c> and <c>.xlsx</c> after it.</summary>
    /// <param name="page">The page's route; the files say who may fetch them like the page does, so public tables need <c>AllowAnonymous()</c>.</param>
    public static RouteGroupBuilder MapTableDownloads<TSource, TRow>(this IEndpointRouteBuilder endpoints, string page)
        where TSource : ITableSource<TRow>
    {
        return endpoints.MapTableDownloads(page, SelectedAsync);

        static async Task<TableRows<TRow>> SelectedAsync(HttpContext http)
        {
            var source = http.RequestServices.GetRequiredService<TSource>();
            var request = TableRequest.From(http);
            var selected = source.Definition.Select(source.Rows(request), request).Take(TableExport.MostRows);
            return new TableRows<TRow>(
                source.Definition,
                selected is IAsyncEnumerable<TRow> ? await selected.ToListAsync(http.RequestAborted) : [.. selected]
            );
        }
    }

    /// <summary>The same for rows that no query of the database gives, such as the answers of a search.</summary>
    public static RouteGroupBuilder MapTableDownloads<TRow>(
        this IEndpointRouteBuilder endpoints,
        string page,
        Func<HttpContext, Task<TableRows<TRow>>> read
    )
    {
        var files = endpoints.MapGroup("");
        files.MapGet(
            $"{page}.csv",
            async (HttpContext http) => await SendAsync(http, await read(http), "csv", CsvType, TableExport.WriteCsv)
        );
        files.MapGet(
            $"{page}.xlsx",
            async (HttpContext http) => await SendAsync(http, await read(http), "xlsx", XlsxType, TableExport.WriteXlsx)
        );
        return files;
    }

    private static async Task SendAsync<TRow>(
        HttpContext http,
        TableRows<TRow> table,
        string ending,
        string type,
        Action<TableDefinition<TRow>, IReadOnlyCollection<TRow>, Stream> write
    )
    {
        using var file = new MemoryStream();
        write(table.Definition, table.Rows, file);
        http.Response.ContentType = type;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{table.Definition.FileName}.{ending}" }.ToString();
        file.Position = 0;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}

/// <summary>All the rows of a table that go into a file.</summary>
public sealed record TableRows<TRow>(TableDefinition<TRow> Definition, IReadOnlyCollection<TRow> Rows);
