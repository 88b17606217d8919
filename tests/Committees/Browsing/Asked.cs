using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Committees.Tests.Browsing;

/// <summary>What an address asks of a table.</summary>
internal static class Asked
{
    public static TableRequest By(string query = "", params (string Key, object Value)[] route)
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/fjordby/dagsordener";
        http.Request.QueryString = new QueryString(query);
        foreach (var (key, value) in route)
        {
            http.Request.RouteValues[key] = value;
        }

        return TableRequest.From(http);
    }

    public static Task<TablePage<TRow>> ReadAsync<TRow>(
        this ITableSource<TRow> source,
        string query = "",
        params (string Key, object Value)[] route
    )
    {
        var request = By(query, route);
        return source.Definition.ReadAsync(source.Rows(request), request, CancellationToken.None);
    }
}
