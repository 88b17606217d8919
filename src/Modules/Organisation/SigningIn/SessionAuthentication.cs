using System.Security.Claims;
using System.Text.Encodings.Web;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>Finds who asks by the cookie of their session. Whoever must sign in first is led there, when it is a person who reads.</summary>
internal sealed class SessionAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    CurrentMunicipality municipality,
    CurrentActor actor,
    IServiceProvider services
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!municipality.IsChosen || SessionCookie.Read(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        // Asked for only now: without a municipality there is no store to look in.
        var keeper = (SessionKeeper)services.GetService(typeof(SessionKeeper))!;
        if (await keeper.FindAsync(token, Context.RequestAborted) is not { } found)
        {
            SessionCookie.Delete(Context, municipality.Value);
            return AuthenticateResult.NoResult();
        }

        actor.Choose(found.Actor);
        Context.Features.Set(found);
        Response.OnStarting(ForNobodyElse, Response);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, found.Actor.Id.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (municipality.IsChosen && HttpMethods.IsGet(Request.Method) && WantsPage())
        {
            var here = Request.Path + Request.QueryString;
            Response.Redirect($"/{municipality.Value.Slug}/log-ind?retur={Uri.EscapeDataString(here)}");
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>What one person sees is kept by nobody: not by a proxy, and not by a browser that others use too.</summary>
    private static Task ForNobodyElse(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.CacheControl = "no-store";
        headers.Remove(HeaderNames.ETag);
        return Task.CompletedTask;
    }

    private bool WantsPage() => Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
}
