using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
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
        services.TryAddScoped<CurrentMunicipality>();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        return services;
    }

    /// <summary>Security headers, error pages and the language of the request; first in the pipeline.</summary>
    public static IApplicationBuilder UseLedetraadWeb(this IApplicationBuilder app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization();
        app.UseMiddleware<LanguageChoice>();
        app.UseExceptionHandler("/fejl/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/fejl/{0}", createScopeForStatusCodePages: true);
        app.UseMiddleware<ErrorPageIsRead>();
        return app;
    }

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
        pages.Add(AnswerHead);
        return pages;
    }

    /// <summary>Whoever may read a page may ask for its headers alone, as link checkers do.</summary>
    private static void AnswerHead(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<IHttpMethodMetadata>().LastOrDefault() is { } methods && methods.HttpMethods.Contains(HttpMethods.Get))
        {
            endpoint.Metadata.Add(new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head]));
        }
    }
}
