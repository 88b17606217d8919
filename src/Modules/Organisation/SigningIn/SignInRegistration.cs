using Ledetraad.Modules.Organisation.SigningIn.ChoosingPerson;
using Ledetraad.Modules.Organisation.SigningIn.EndingSessions;
using Ledetraad.Modules.Organisation.SigningIn.Oidc;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>What the web server needs to know who asks.</summary>
internal static class SignInRegistration
{
    public static void AddSignIn(this IServiceCollection services, bool isDemo)
    {
        services.AddSingleton(new SignInSettings(isDemo));
        services.AddScoped<SessionKeeper>();
        services.AddScoped<LettingIn>();
        services.AddScoped<OwnSessions>();
        services.AddOidc();
        if (isDemo)
        {
            services.AddScoped<FictionalPeople>();
        }

        services
            .AddAuthentication(SessionAuthentication.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthentication>(SessionAuthentication.Scheme, null);
    }

    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        SignOutEndpoint.Map(endpoints);
        endpoints.MapOidc();
        if (endpoints.ServiceProvider.GetRequiredService<SignInSettings>().IsDemo)
        {
            ChoosePersonEndpoint.Map(endpoints);
        }
    }
}
