using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Ledetraad.App.Serving;

/// <summary>
/// An address with a municipality works on that municipality's store, and no other. One that is unknown, or has no content yet, is not found;
/// nothing is created by asking.
/// </summary>
internal sealed class ChooseMunicipality(RequestDelegate next)
{
    /// <summary>The route value that names the municipality, in pages and endpoints alike.</summary>
    private const string RouteValue = "Municipality";

    public async Task InvokeAsync(
        HttpContext context,
        IMunicipalityDirectory directory,
        CurrentMunicipality current,
        StoreOptions stores,
        Migrator migrator
    )
    {
        if (AskedFor(context) is { } slug && !current.IsChosen)
        {
            if (await directory.FindBySlugAsync(slug, context.RequestAborted) is not { IsActive: true } municipality)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            current.Choose(municipality);
            await migrator.MigrateOnceAsync(stores.For(municipality), StoreKind.Municipality);
        }

        await next(context);
    }

    /// <summary>A page that says why somebody is refused is one of the municipality's pages, with its head.</summary>
    private static string? AskedFor(HttpContext context)
    {
        var isRefusal = context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden;
        var route = isRefusal ? context.Features.Get<IStatusCodeReExecuteFeature>()?.RouteValues : null;
        return (route ?? context.Request.RouteValues)[RouteValue] as string;
    }
}
