using Ledetraad.Modules.Committees.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Modules.Committees.Findings.ShowingFindings;

/// <summary>Whether the present municipality shows its figure check to everybody.</summary>
internal sealed class FigureCheckVisibility(CommitteesDbContext db)
{
    public Task<bool> IsPublicAsync(CancellationToken stop) => db.FigureCheckPublicity.AnyAsync(p => p.IsPublic, stop);

    /// <summary>For endpoints: what is not shown is not found.</summary>
    public static async ValueTask<object?> RequireAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return await http.RequestServices.GetRequiredService<FigureCheckVisibility>().IsPublicAsync(http.RequestAborted)
            ? await next(context)
            : Results.NotFound();
    }
}
