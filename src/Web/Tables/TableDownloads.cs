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
        var files = endpoints.MapGroup("");
        files.MapGet($"{page}.csv", (HttpContext http) => SendAsync<TSource, TRow>(http, "csv", CsvType, TableExport.WriteCsv));
        files.MapGet($"{page}.xlsx", (HttpContext http) => SendAsync<TSource, TRow>(http, "xlsx", XlsxType, TableExport.WriteXlsx));
        return files;
    }

    private static async Task SendAsync<TSource, TRow>(
        HttpContext http,
        string ending,
        string type,
        Action<TableDefinition<TRow>, IReadOnlyCollection<TRow>, Stream> write
    )
        where TSource : ITableSource<TRow>
    {
        var source = http.RequestServices.GetRequiredService<TSource>();
        var request = TableRequest.From(http);
        var selected = source.Definition.Select(source.Rows(request), request).Take(TableExport.MostRows);
        IReadOnlyCollection<TRow> rows =
            selected is IAsyncEnumerable<TRow> ? await selected.ToListAsync(http.RequestAborted) : [.. selected];

        using var file = new MemoryStream();
        write(source.Definition, rows, file);
        http.Response.ContentType = type;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = new ContentDisposition
        {
            FileName = $"{source.Definition.FileName}.{ending}",
        }.ToString();
        file.Position = 0;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
