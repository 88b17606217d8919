using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ledetraad.Web.Hosting;

public static class WebRegistration
{
    /// <summary>The shared look and the pages of these modules, in the order of the menu.</summary>
    public static IServiceCollection AddLedetraadWeb(this IServiceCollection services, IReadOnlyList<IModule> modules)
    {
        services.AddRazorComponents();
        services.AddSingleton(new Site(modules));
#pragma warning disable S5122 // open data are meant for every site; nothing else bears the policy
        services.AddCors(cors =>
            cors.AddPolicy(
                OpenDataEndpoints.Policy,
                policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD").AllowAnyHeader().WithExposedHeaders("ETag", "Last-Modified")
            )
        );
#pragma warning restore S5122
        services.TryAddScoped<CurrentMunicipality>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalReason>();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        return services;
    }

    /// <summary>Security headers, error pages and the language of the request; first in the pipeline.</summary>
    public static IApplicationBuilder UseLedetraadWeb(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseMiddleware<LanguageChoice>();
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/fejl/500",
                CreateScopeForErrors = true,
                StatusCodeSelector = exception =>
                    exception is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePagesWithReExecute("/fejl/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorPageIsRead>();
        return app;
    }

    /// <summary>Answers of published pages are kept by version; after it is known which municipality and who asks, and before anything is worked out.</summary>
    public static IApplicationBuilder UsePublishedAnswers(this IApplicationBuilder app) => app.UseMiddleware<PublishedAnswers>();

    /// <summary>The pages of Web and of every module. Each page says itself who may see it.</summary>
    /// <param name="assetManifest">Path of the host's list of static files; null for the one named after the host.</param>
    public static RazorComponentsEndpointConventionBuilder MapLedetraadPages(
        this IEndpointRouteBuilder endpoints,
        string? assetManifest = null
    )
    {
        endpoints.MapStaticAssets(assetManifest).WithMetadata(new AllowAnonymousAttribute());
        var site = endpoints.ServiceProvider.GetRequiredService<Site>();
        var pages = endpoints.MapRazorComponents<App>().AddAdditionalAssemblies([.. site.PageAssemblies]).WithStaticAssets(assetManifest);
        pages.Add(HeadAnswers.Add);
        return pages;
    }
}
