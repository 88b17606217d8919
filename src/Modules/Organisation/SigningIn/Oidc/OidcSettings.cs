using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>A municipality's provider of sign-in (docs/operations.md). Any that keeps OpenID Connect Core 1.0 will do.</summary>
internal sealed record OidcSettings
{
    /// <summary>The issuer; its metadata lie below it at <c>/.well-known/openid-configuration</c>.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Null for a public client: PKCE is used either way.</summary>
    public string? ClientSecret { get; init; }

    public string Scopes { get; init; } = "openid profile";

    /// <summary>The claim that is compared with people's sign-in names.</summary>
    public string NameClaim { get; init; } = "sub";

    /// <summary>The claim that says how sure the sign-in is; see <see cref="AssuranceWords"/>.</summary>
    public string AssuranceClaim { get; init; } = "acr";

    /// <summary>Asked of the provider as <c>acr_values</c>; null to leave it to the provider.</summary>
    public string? AskedAssurance { get; init; }

    /// <summary>From <c>SignIn:Municipalities:SLUG</c>, and what is missing there from <c>SignIn:Default</c>; null when neither names a provider.</summary>
    /// <exception cref="InvalidOperationException">The settings are wrong, and say so at once rather than at the first sign-in.</exception>
    public static OidcSettings? Read(IConfiguration configuration, string slug)
    {
        var own = configuration.GetSection($"SignIn:Municipalities:{slug}");
        var shared = configuration.GetSection("SignIn:Default");
        if ((own["Authority"] ?? shared["Authority"]) is not { Length: > 0 } authority)
        {
            return null;
        }

        var settings = new OidcSettings
        {
            Authority =
                SafeAddress(authority) ?? throw new InvalidOperationException($"SignIn: Authority '{authority}' is not an https address."),
            ClientId = own["ClientId"] ?? shared["ClientId"] ?? throw new InvalidOperationException($"SignIn: no ClientId for '{slug}'."),
            ClientSecret = own["ClientSecret"] ?? shared["ClientSecret"],
            AskedAssurance = own["AskedAssurance"] ?? shared["AskedAssurance"],
        };
        return settings with
        {
            Scopes = own["Scopes"] ?? shared["Scopes"] ?? settings.Scopes,
            NameClaim = own["NameClaim"] ?? shared["NameClaim"] ?? settings.NameClaim,
            AssuranceClaim = own["AssuranceClaim"] ?? shared["AssuranceClaim"] ?? settings.AssuranceClaim,
        };
    }

    /// <summary>Whether people, or a code and our secret, may be sent to an address that the provider names.</summary>
    public bool MayBeAsked([NotNullWhen(true)] string? address) =>
        SafeAddress(address) is { } safe && (safe.Scheme == Uri.UriSchemeHttps || Authority.IsLoopback);

    /// <summary>Keys that come over an open line prove nothing; only a provider on this machine may be without TLS.</summary>
    private static Uri? SafeAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : null;
}
