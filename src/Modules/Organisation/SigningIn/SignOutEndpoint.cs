using Ledetraad.Kernel.Municipalities;
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

        await sessions.EndAsync(new SignOut(http.Features.GetRequiredFeature<SignedIn>().Session), http.RequestAborted);
        SessionCookie.Delete(http, current.Value);
        return Results.Redirect($"/{current.Value.Slug}/dagsordener");
    }
}
