using System.Text.Json;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>The provider tells that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0): their sessions here end too.</summary>
internal sealed class BackChannelSignOut(
    PeopleDbContext db,
    OidcProviders providers,
    CurrentMunicipality current,
    TimeProvider clock,
    ILogger<BackChannelSignOut> log
)
{
    private const string LogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        if (providers.Of(current.Value) is not { } provider || form?["logout_token"].ToString() is not { Length: > 0 } sent)
        {
            return Results.BadRequest();
        }

        try
        {
            var believed = await provider.BelieveAsync(sent, http.RequestAborted);
            if (believed.IsRefused(out var doubt) || !IsLogout(believed.Value))
            {
                log.LogWarning("A notice of sign-out of {Municipality} is not believed: {Doubt}", current.Value.Slug, doubt);
                return Results.BadRequest();
            }

            await EndAsync(believed.Value, http.RequestAborted);
            return Results.Ok();
        }
        catch (ProviderException e)
        {
            log.LogWarning(e, "A notice of sign-out of {Municipality} cannot be checked", current.Value.Slug);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>§ 2.4: somebody or some session, an event of this kind, and never a nonce, so that no other token will do.</summary>
    private static bool IsLogout(JsonWebToken token) =>
        (token.Subject is { Length: > 0 } || token.TryGetPayloadValue<string>("sid", out _))
        && token.TryGetPayloadValue<JsonElement>("events", out var events)
        && events.ValueKind == JsonValueKind.Object
        && events.TryGetProperty(LogoutEvent, out _)
        && !token.TryGetPayloadValue<string>("nonce", out _);

    private async Task EndAsync(JsonWebToken token, CancellationToken stop)
    {
        var account = $"{token.Issuer}|{token.Subject}";
        var sid = token.TryGetPayloadValue<string>("sid", out var value) ? value : null;
        var ended = await db.Sessions.Where(s => sid != null ? s.ProviderSession == sid : s.User!.BoundTo == account).ToListAsync(stop);
        db.RemoveRange(ended);
        db.AddRange(ended.Select(s => AuditEntry.For(new SignOut(s.Id), Actor.AuditNameOf(s.UserId), clock.GetUtcNow())));
        await db.SaveChangesAsync(stop);
    }
}
