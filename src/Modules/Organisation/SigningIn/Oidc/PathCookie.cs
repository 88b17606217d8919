using Ledetraad.Kernel.Municipalities;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>A cookie for the minutes between two steps, which goes to the addresses of those steps alone.</summary>
internal sealed class PathCookie
{
    /// <summary>Binds an attempt to sign in to the browser that began it.</summary>
    public static readonly PathCookie Attempt = new("ledetraad-login", "log-ind", BeginSignIn.LongestAttempt);

    /// <summary>The provider's own proof, kept between the two sign-outs.</summary>
    public static readonly PathCookie Hint = new("ledetraad-ud", "log-ud", TimeSpan.FromMinutes(5));

    private readonly string _name;
    private readonly string _path;
    private readonly TimeSpan _age;

    private PathCookie(string name, string path, TimeSpan age) => (_name, _path, _age) = (name, path, age);

    public string? Take(HttpContext http, Municipality municipality)
    {
        http.Response.Cookies.Delete(_name, Of(municipality).Build(http));
        return http.Request.Cookies[_name];
    }

    public void Write(HttpContext http, Municipality municipality, string value) =>
        http.Response.Cookies.Append(_name, value, Of(municipality).Build(http));

    private CookieBuilder Of(Municipality municipality) =>
        new()
        {
            Path = $"/{municipality.Slug}/{_path}",
            HttpOnly = true,
            IsEssential = true,
            MaxAge = _age,
            SameSite = SameSiteMode.Lax,
            SecurePolicy = CookieSecurePolicy.SameAsRequest,
        };
}
