using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>From our own sign-out on to the provider's (OpenID Connect RP-Initiated Logout 1.0).</summary>
/// <remarks>It is a link and not part of the form that signs out: our content security policy lets forms lead to ourselves alone.</remarks>
internal sealed class ProviderSignOut(OidcProviders providers, PublicAddress address, CurrentMunicipality current)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        var hint = HintCookie.Take(http, current.Value);
        var home = $"/{current.Value.Slug}/logget-ud";
        if (providers.Of(current.Value) is not { } provider)
        {
            return Results.Redirect(home);
        }

        try
        {
            if ((await provider.MetadataAsync(http.RequestAborted)).EndSessionEndpoint is not { Length: > 0 } endpoint)
            {
                return Results.Redirect(home);
            }

            var query = QueryString
                .Create([
                    new("client_id", provider.Settings.ClientId),
                    new("post_logout_redirect_uri", OidcAddresses.AfterSignOut(http.Request, address, current.Value)),
                    .. hint is null
                        ? Array.Empty<KeyValuePair<string, string?>>()
                        : [new KeyValuePair<string, string?>("id_token_hint", hint)],
                ])
                .Value!;
            return Results.Redirect(endpoint + (endpoint.Contains('?') ? "&" + query[1..] : query));
        }
        catch (ProviderException)
        {
            return Results.Redirect(home);
        }
    }
}

/// <summary>The provider's own proof, kept for the minutes between the two sign-outs; goes to the addresses of signing out alone.</summary>
internal static class HintCookie
{
    private const string Name = "ledetraad-ud";

    public static string? Take(HttpContext http, Municipality municipality)
    {
        http.Response.Cookies.Delete(Name, Of(municipality).Build(http));
        return http.Request.Cookies[Name];
    }

    public static void Write(HttpContext http, Municipality municipality, string value) =>
        http.Response.Cookies.Append(Name, value, Of(municipality).Build(http));

    private static CookieBuilder Of(Municipality municipality) =>
        new()
        {
            Path = $"/{municipality.Slug}/log-ud",
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromMinutes(5),
            SameSite = SameSiteMode.Lax,
            SecurePolicy = CookieSecurePolicy.SameAsRequest,
        };
}
