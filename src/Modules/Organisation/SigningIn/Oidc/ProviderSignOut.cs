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
        var hint = PathCookie.Hint.Take(http, current.Value);
        var home = $"/{current.Value.Slug}/logget-ud";
        if (providers.Of(current.Value) is not { } provider)
        {
            return Results.Redirect(home);
        }

        try
        {
            var endpoint = (await provider.MetadataAsync(http.RequestAborted)).EndSessionEndpoint;
            if (!provider.Settings.MayBeAsked(endpoint))
            {
                return Results.Redirect(home);
            }

            return OidcAddresses.RedirectTo(
                endpoint,
                [
                    new("client_id", provider.Settings.ClientId),
                    new("post_logout_redirect_uri", OidcAddresses.AfterSignOut(http.Request, address, current.Value)),
                    .. hint is null
                        ? Array.Empty<KeyValuePair<string, string?>>()
                        : [new KeyValuePair<string, string?>("id_token_hint", hint)],
                ]
            );
        }
        catch (ProviderException)
        {
            return Results.Redirect(home);
        }
    }
}
