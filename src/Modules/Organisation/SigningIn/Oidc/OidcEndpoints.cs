using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Where a provider and we meet: all of it before anybody is signed in.</summary>
internal static class OidcEndpoints
{
    public static void AddOidc(this IServiceCollection services)
    {
        services.AddSingleton<OidcProviders>();
        services.AddScoped<BeginSignIn>();
        services.AddScoped<FinishSignIn>();
        services.AddScoped<BackChannelSignOut>();
        services.AddScoped<ProviderSignOut>();
    }

    public static void MapOidc(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(OidcAddresses.Begin, (HttpContext http, string? retur, BeginSignIn begin) => begin.HandleAsync(http, retur))
            .AllowAnonymous();
        endpoints.MapGet(OidcAddresses.Finish, (HttpContext http, FinishSignIn finish) => finish.HandleAsync(http)).AllowAnonymous();
        endpoints
            .MapGet(OidcAddresses.LeaveProvider, (HttpContext http, ProviderSignOut leave) => leave.HandleAsync(http))
            .AllowAnonymous();

        // The provider has no cookie of ours: what it sends is believed by its signature.
        endpoints.MapPost(OidcAddresses.BackChannel, (HttpContext http, BackChannelSignOut end) => end.HandleAsync(http)).AllowAnonymous();
    }
}
