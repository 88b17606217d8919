using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.OpenData.Describing;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>What committees publish, for programs: OParl, feeds, calendars, and what explains them.</summary>
internal static class OpenDataRegistration
{
    /// <summary>Below the municipality's address.</summary>
    public const string AboutPage = "aabne-data";

    public static IReadOnlyList<NavigationEntry> FooterLinks => [new(AboutPage, () => T["Page.Title"])];

    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddOparl();
        services.AddScoped<Removals>();
        services.AddFollowing();
        services.AddScoped<OpenApiDocument>();
    }

    public static void MapOpenData(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOparl();
        endpoints.MapFollowing();
        endpoints.MapOpenApi();
    }
}
