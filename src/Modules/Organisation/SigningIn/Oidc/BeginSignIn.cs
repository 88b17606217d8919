using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Sends somebody to the provider, and writes down what they shall come back with.</summary>
internal sealed class BeginSignIn(
    PeopleDbContext db,
    OidcProviders providers,
    PublicAddress address,
    CurrentMunicipality current,
    TimeProvider clock,
    ILogger<BeginSignIn> log
)
{
    public static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(10);

    public async Task<IResult> HandleAsync(HttpContext http, string? returnTo)
    {
        if (providers.Of(current.Value) is not { } provider)
        {
            return SignInPageAddress.Telling(current.Value, CannotSignIn.NotSetUp);
        }

        OpenIdConnectConfiguration metadata;
        try
        {
            metadata = await provider.MetadataAsync(http.RequestAborted);
        }
        catch (ProviderException e)
        {
            log.LogWarning(e, "Sign-in of {Municipality} cannot be begun", current.Value.Slug);
            return SignInPageAddress.Telling(current.Value, CannotSignIn.ProviderDoesNotAnswer);
        }

        var (state, browser, now) = (Secrets.New(), Secrets.New(), clock.GetUtcNow());
        var attempt = new SignInAttempt
        {
            StateHash = Secrets.HashOf(state),
            BrowserHash = Secrets.HashOf(browser),
            Nonce = Secrets.New(),
            CodeVerifier = Secrets.New(),
            ReturnTo = ReturnAddress.Safe(current.Value.Slug, returnTo) ?? "",
            CreatedAt = now,
        };
        db.Add(attempt);
        await db.SaveChangesAsync(http.RequestAborted);
        await db.Attempts.Where(a => a.CreatedAt < now - LongestAttempt).ExecuteDeleteAsync(http.RequestAborted);
        PathCookie.Attempt.Write(http, current.Value, browser);
        return OidcAddresses.RedirectTo(
            metadata.AuthorizationEndpoint,
            [
                new("response_type", "code"),
                new("client_id", provider.Settings.ClientId),
                new("redirect_uri", OidcAddresses.RedirectUri(http.Request, address, current.Value)),
                new("scope", provider.Settings.Scopes),
                new("state", state),
                new("nonce", attempt.Nonce),
                new("code_challenge", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(attempt.CodeVerifier)))),
                new("code_challenge_method", "S256"),
                .. provider.Settings.AskedAssurance is { } asked
                    ? [new KeyValuePair<string, string?>("acr_values", asked)]
                    : Array.Empty<KeyValuePair<string, string?>>(),
            ]
        );
    }
}

internal static class SignInPageAddress
{
    /// <summary>To the sign-in page, which tells why it came to nothing.</summary>
    public static IResult Telling(Municipality municipality, CannotSignIn why) =>
        Results.Redirect($"/{municipality.Slug}/log-ind?fejl={why}");
}
