using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Where the provider and we meet. The first two are registered with the provider.</summary>
internal static class OidcAddresses
{
    public const string Begin = "/{Municipality}/log-ind/start";
    public const string Finish = "/{Municipality}/log-ind/tilbage";
    public const string BackChannel = "/{Municipality}/log-ind/udbyder-log-ud";
    public const string LeaveProvider = "/{Municipality}/log-ud/udbyder";

    /// <summary>Where the provider sends people back to.</summary>
    public static string RedirectUri(HttpRequest request, PublicAddress address, Municipality municipality) =>
        $"{address.Of(request)}/{municipality.Slug}/log-ind/tilbage";

    /// <summary>Where the provider sends people after signing them out.</summary>
    public static string AfterSignOut(HttpRequest request, PublicAddress address, Municipality municipality) =>
        $"{address.Of(request)}/{municipality.Slug}/logget-ud";

    /// <summary>To an endpoint of the provider's, which may have a query of its own.</summary>
    public static IResult RedirectTo(string endpoint, IEnumerable<KeyValuePair<string, string?>> parameters)
    {
        var query = QueryString.Create(parameters).Value!;
        return Results.Redirect(endpoint + (endpoint.Contains('?') ? "&" + query[1..] : query));
    }
}
