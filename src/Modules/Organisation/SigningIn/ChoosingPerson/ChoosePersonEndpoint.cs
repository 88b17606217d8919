using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.SigningIn.ChoosingPerson;

/// <summary>Signs somebody in as a fictional person. Mapped in the demo only; and only fictional people can be chosen.</summary>
internal static class ChoosePersonEndpoint
{
    public const string Path = "log-ind/person";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost($"/{{Municipality}}/{Path}", ChooseAsync).AllowAnonymous();

    private static async Task<IResult> ChooseAsync(
        HttpContext http,
        [FromForm] Guid person,
        [FromForm] string? retur,
        PeopleDbContext db,
        SessionKeeper sessions,
        CurrentMunicipality current
    )
    {
        if (!await db.Users.AnyAsync(u => u.Id == person && u.IsFictional && u.LockedAt == null, http.RequestAborted))
        {
            return Results.NotFound();
        }

        var token = await sessions.BeginAsync(new BeginSession(person, "demo", Assurance.High), http.RequestAborted);
        SessionCookie.Write(http, current.Value, token);
        return Results.Redirect(ReturnAddress.Safe(current.Value.Slug, retur));
    }
}
