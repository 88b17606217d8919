using System.Security.Cryptography;
using System.Text;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Web.Hosting;
using Ledetraad.Web.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Ledetraad.Modules.Committees.OpenData.Describing;

internal static class OpenApiEndpoint
{
    public const string Address = "/openapi/v1.json";

    /// <summary>Open data of the whole installation: made anew each time, and told apart by what it holds.</summary>
    public static void MapOpenApi(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                Address,
                async (HttpContext http, PublicAddress site, OpenApiDocument document) =>
                {
                    var text = (await document.WriteAsync(site.Of(http.Request), http.RequestAborted)).ToText();
                    var bytes = Encoding.UTF8.GetBytes(text);
                    http.Response.Headers.CacheControl = "no-cache";
                    http.Response.Headers.Vary = "Cookie";
                    return Results.Bytes(
                        bytes,
                        "application/json; charset=utf-8",
                        entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"")
                    );
                }
            )
            .OpenData();
}
