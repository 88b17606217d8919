using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Hosting;

/// <summary>Where the installation is met from outside: the beginning of every address that others keep.</summary>
/// <param name="Fixed">Set by the operator; null to take what the request says.</param>
public sealed record PublicAddress(Uri? Fixed)
{
    /// <summary>Scheme and host, without a slash behind.</summary>
    public string Of(HttpRequest request) =>
        Fixed is null ? $"{request.Scheme}://{request.Host}" : Fixed.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
