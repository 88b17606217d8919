using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.SigningIn.Oidc;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Ledetraad.Modules.Organisation.SigningIn;

internal static class SignOutEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost("/{Municipality}/log-ud", SignOutAsync)
            .RequireAuthorization()
            .WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<IResult> SignOutAsync(HttpContext http, SessionKeeper sessions, CurrentMunicipality current)
    {
        if (!http.Features.GetRequiredFeature<IAntiforgeryValidationFeature>().IsValid)
        {
            return Results.BadRequest();
        }

        var command = new SignOut(http.Features.GetRequiredFeature<SignedIn>().Session);
        if (await sessions.EndAsync(command, http.RequestAborted) is { } hint)
        {
            PathCookie.Hint.Write(http, current.Value, hint);
        }

        SessionCookie.Delete(http, current.Value);
        return Results.Redirect($"/{current.Value.Slug}/logget-ud");
    }
}
