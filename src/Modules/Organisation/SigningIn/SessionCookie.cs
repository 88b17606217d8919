using Ledetraad.Kernel.Municipalities;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Organisation.SigningIn;

/// <summary>The cookie of a session. It goes to the addresses of its own municipality alone, so no other one ever sees it.</summary>
internal static class SessionCookie
{
    public const string Name = "ledetraad";

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Write(HttpContext http, Municipality municipality, string token) =>
        http.Response.Cookies.Append(Name, token, Of(municipality).Build(http));

    public static void Delete(HttpContext http, Municipality municipality) =>
        http.Response.Cookies.Delete(Name, Of(municipality).Build(http));

    private static CookieBuilder Of(Municipality municipality) =>
        new()
        {
            Path = $"/{municipality.Slug}",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = CookieSecurePolicy.SameAsRequest,
        };
}
