using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization;
using Ledetraad.Kernel;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Speaks with one provider: its metadata and keys, the exchange of a code, and what makes a token believed.</summary>
internal sealed class OidcProvider(OidcSettings settings, HttpClient http, TimeProvider clock) : IDisposable
{
    /// <summary>How wrong the two clocks may be.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan MetadataLast = TimeSpan.FromHours(12);

    /// <summary>Where new ones cannot be had: people sign in at a provider whose metadata alone are away for some hours.</summary>
    private static readonly TimeSpan MetadataLastAtMost = TimeSpan.FromHours(48);

    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(5);

    /// <summary>An unknown key makes us ask again, but not oftener: else anybody could make us ask all day.</summary>
    private static readonly TimeSpan AskNoOftenerThan = TimeSpan.FromSeconds(30);

    /// <summary>Signatures with a key pair only: a shared secret or none at all is never believed.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256,
        SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256,
        SecurityAlgorithms.EcdsaSha384,
        SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly SemaphoreSlim _gate = new(1, 1);
    private OpenIdConnectConfiguration? _metadata;
    private DateTimeOffset _readAt;
    private DateTimeOffset _askAt;
    private DateTimeOffset _askedAnewAt;

    public OidcSettings Settings => settings;

    public void Dispose() => _gate.Dispose();

    /// <exception cref="ProviderException">The provider does not answer, or not as it should.</exception>
    public async Task<OpenIdConnectConfiguration> MetadataAsync(CancellationToken stop, bool anew = false)
    {
        await _gate.WaitAsync(stop);
        var now = clock.GetUtcNow();
        try
        {
            if (_metadata is not null && (anew ? now - _askedAnewAt < AskNoOftenerThan : now < _askAt))
            {
                return _metadata;
            }

            _askedAnewAt = anew ? now : _askedAnewAt;
            var address = settings.Authority.ToString().TrimEnd('/') + "/.well-known/openid-configuration";
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !settings.Authority.IsLoopback };
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, stop);
            if (found.Issuer?.TrimEnd('/') != settings.Authority.ToString().TrimEnd('/'))
            {
                throw new ProviderException("The metadata name another issuer.");
            }

            if (!settings.MayBeAsked(found.AuthorizationEndpoint) || !settings.MayBeAsked(found.TokenEndpoint))
            {
                throw new ProviderException("The metadata name no safe place to sign in at.");
            }

            (_metadata, _readAt, _askAt) = (found, now, now + MetadataLast);
            return found;
        }
        catch (Exception e)
            when (e is not ProviderException
                && !stop.IsCancellationRequested
                && !anew
                && now - _readAt < MetadataLastAtMost
                && _metadata is not null
            )
        {
            _askAt = now + AskAgainAfter;
            return _metadata;
        }
        catch (Exception e) when (e is not ProviderException && !stop.IsCancellationRequested) // waiting too long is a cancellation too
        {
            throw new ProviderException("The metadata could not be read.", e);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Exchanges a code for the token that says who it is.</summary>
    /// <returns>Null when the provider does not take the code, as when it comes a second time.</returns>
    /// <exception cref="ProviderException">The provider does not answer, or not as it should.</exception>
    public async Task<string?> ExchangeAsync(string code, string codeVerifier, string redirectUri, CancellationToken stop)
    {
        var metadata = await MetadataAsync(stop);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirectUri,
            ["client_id"] = settings.ClientId,
            ["code_verifier"] = codeVerifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, metadata.TokenEndpoint) { Content = new FormUrlEncodedContent(fields) };
        if (settings.ClientSecret is { } secret)
        {
            var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        try
        {
            using var answer = await http.SendAsync(request, stop);
            if (!answer.IsSuccessStatusCode)
            {
                return (int)answer.StatusCode < 500
                    ? null
                    : throw new ProviderException($"The token endpoint answered {answer.StatusCode}.");
            }

            return (await answer.Content.ReadFromJsonAsync<TokenAnswer>(stop))?.IdToken
                ?? throw new ProviderException("The token endpoint gave no id_token.");
        }
        catch (Exception e) when (e is not ProviderException && !stop.IsCancellationRequested) // waiting too long is a cancellation too
        {
            throw new ProviderException("The code could not be exchanged.", e);
        }
    }

    /// <summary>A token of the provider's, meant for us, signed by a key of its own, and not too old.</summary>
    /// <returns>A refusal that names what does not hold, for the log.</returns>
    /// <exception cref="ProviderException">The provider does not answer, or not as it should.</exception>
    public async Task<Result<JsonWebToken, string>> BelieveAsync(string token, CancellationToken stop)
    {
        var outcome = await ValidateAsync(token, await MetadataAsync(stop));
        if (outcome.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have taken a new key into use.
            outcome = await ValidateAsync(token, await MetadataAsync(stop, anew: true));
        }

        if (!outcome.IsValid)
        {
            return outcome.Exception.GetType().Name;
        }

        var believed = (JsonWebToken)outcome.SecurityToken;
        var party = believed.TryGetPayloadValue<string>("azp", out var azp) ? azp : null;
        var isForUs = party is null ? !believed.Audiences.Skip(1).Any() : party == settings.ClientId;
        return isForUs ? believed : "WrongAuthorizedParty";
    }

    private Task<TokenValidationResult> ValidateAsync(string token, OpenIdConnectConfiguration metadata) =>
        new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = metadata.Issuer,
                ValidAudience = settings.ClientId,
                IssuerSigningKeys = metadata.SigningKeys,
                ValidAlgorithms = Algorithms,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                LifetimeValidator = IsInItsTime,
                TryAllIssuerSigningKeys = metadata.SigningKeys.Count == 1, // a provider with one key need not name it (Core 1.0 § 10.1)
            }
        );

    private bool IsInItsTime(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires > now - ClockSkew && (notBefore is null || notBefore < now + ClockSkew);
    }

    private sealed record TokenAnswer([property: JsonPropertyName("id_token")] string? IdToken);
}

#pragma warning disable S3871 // nobody outside the module meets it
/// <summary>The provider does not answer, or not as it should: a dependency is broken.</summary>
internal sealed class ProviderException(string message, Exception? inner = null) : Exception(message, inner);
#pragma warning restore S3871
