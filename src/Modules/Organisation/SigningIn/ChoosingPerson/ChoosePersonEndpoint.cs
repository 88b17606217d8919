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
        LettingIn door
    )
    {
        if (!await db.Users.AnyAsync(u => u.Id == person && u.IsFictional && u.LockedAt == null, http.RequestAborted))
        {
            return Results.NotFound();
        }

        return Results.Redirect(await door.HandleAsync(http, new BeginSession(person, "demo", Assurance.High), retur));
    }
}
