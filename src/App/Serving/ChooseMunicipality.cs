using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Ledetraad.App.Serving;

/// <summary>
/// An address with a municipality works on that municipality's store, and no other. One that is unknown, or has no content yet, is not found;
/// nothing is created by asking. A page that says why there is no answer is one of the municipality's pages, with its head and menu.
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
        var refused = RefusedAddress(context);
        if (!current.IsChosen && (refused ?? context.Request.RouteValues[RouteValue] as string) is { Length: > 0 } slug)
        {
            if (await directory.FindBySlugAsync(slug, context.RequestAborted) is { IsActive: true } municipality)
            {
                current.Choose(municipality);
                await migrator.MigrateOnceAsync(stores.For(municipality), StoreKind.Municipality);
            }
            else if (refused is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }

        await next(context);
    }

    /// <summary>The first step of an address that could not be answered; null when this is no page that says so, or when it is our own fault.</summary>
    private static string? RefusedAddress(HttpContext context) =>
        context.Response.StatusCode < StatusCodes.Status500InternalServerError
            ? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.Trim('/').Split('/')[0]
            : null;
}
