using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Findings.DecidingPublicity;
using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>The kept figure check: what its pages need, its tables as files, and its part of the fictional municipality.</summary>
internal static class FindingsRegistration
{
    /// <summary>Only where the municipality shows its figure check.</summary>
    public static NavigationEntry MenuEntry =>
        new(
            "talkontrol",
            () => T["Title"],
            IsOffered: (services, stop) => services.GetRequiredService<FigureCheckVisibility>().IsPublicAsync(stop)
        );

    public static void AddFindings(this IServiceCollection services)
    {
        services.AddScoped<FindingTable>();
        services.AddScoped<FigureCheckVisibility>();
    }

    public static void MapFindings(this IEndpointRouteBuilder endpoints)
    {
        foreach (var page in new[] { "/{Municipality}/talkontrol", "/{Municipality}/talkontrol/{Status}" })
        {
            endpoints
                .MapTableDownloads<FindingTable, FindingRow>(page)
                .AddEndpointFilter(FigureCheckVisibility.RequireAsync)
                .AllowAnonymous();
        }
    }

    /// <summary>The fictional municipality shows its figure check, unless somebody has hidden it.</summary>
    public static async Task AddDemoDataAsync(IServiceProvider services, Municipality municipality, CancellationToken stop)
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var check = ActivatorUtilities.CreateInstance<CheckStoredPapersHandler>(opened.ServiceProvider);
        await check.HandleAsync(new CheckStoredPapers(), (_, _) => { }, stop);
        if (!await opened.ServiceProvider.GetRequiredService<CommitteesDbContext>().FigureCheckPublicity.AnyAsync(stop))
        {
            var publish = ActivatorUtilities.CreateInstance<PublishFigureCheckHandler>(opened.ServiceProvider);
            await publish.HandleAsync(new PublishFigureCheck(IsPublic: true, "command:demo"), stop);
        }
    }
}
