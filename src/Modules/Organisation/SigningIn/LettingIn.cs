using Ledetraad.Kernel.Municipalities;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>Somebody has shown who they are: their session begins, their browser gets its cookie, and they are told where to go on to.</summary>
internal sealed class LettingIn(SessionKeeper sessions, Site site, CurrentMunicipality current)
{
    /// <param name="asked">See <see cref="ReturnAddress"/>.</param>
    /// <returns>The page that was asked for, else their own first one.</returns>
    public async Task<string> HandleAsync(HttpContext http, BeginSession command, string? asked)
    {
        var token = await sessions.BeginAsync(command, http.RequestAborted);
        SessionCookie.Write(http, current.Value, token);
        return ReturnAddress.Safe(current.Value.Slug, asked)
            ?? site.FirstPageOf((await sessions.FindAsync(token, http.RequestAborted))?.Actor, current.Value);
    }
}
