using System.Collections.Concurrent;
using Ledetraad.Kernel.Municipalities;
using Microsoft.Extensions.Configuration;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>The providers of the installation's municipalities.</summary>
internal sealed class OidcProviders(IConfiguration configuration, TimeProvider clock) : IDisposable
{
    private const int MostBytes = 1_000_000;

    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(configuration.GetValue("SignIn:SecondsToAnswer", 10)),
        MaxResponseContentBufferSize = MostBytes,
    };

    private readonly ConcurrentDictionary<string, OidcProvider?> _bySlug = new(StringComparer.Ordinal);

    /// <summary>Null when none is set up.</summary>
    public OidcProvider? Of(Municipality municipality) =>
        _bySlug.GetOrAdd(
            municipality.Slug,
            slug => OidcSettings.Read(configuration, slug) is { } settings ? new OidcProvider(settings, _http, clock) : null
        );

    public void Dispose()
    {
        foreach (var provider in _bySlug.Values)
        {
            provider?.Dispose();
        }

        _http.Dispose();
    }
}
