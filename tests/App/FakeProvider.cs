using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ledetraad.App.Tests;

/// <summary>A provider of sign-in on this machine, which keeps the rules of OpenID Connect until it is told to break one.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "ledetraad";
    public const string Secret = "hemmelig nøgle";

    private readonly ConcurrentDictionary<string, (string Challenge, string RedirectUri, string Token)> _codes = new(
        StringComparer.Ordinal
    );
    private readonly WebApplication _app;

    private FakeProvider(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public RsaSecurityKey Key { get; private set; } = NewKey();

    /// <summary>What stands in the metadata instead of what should; null for nothing.</summary>
    public Dictionary<string, object?> InsteadInMetadata { get; } = new(StringComparer.Ordinal);

    /// <summary>The metadata are away, and nothing else.</summary>
    public bool HidesMetadata { get; set; }

    /// <summary>What the token endpoint does instead of answering.</summary>
    public Func<HttpContext, Task>? InsteadOfTokens { get; set; }

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var provider = new FakeProvider(app);
        app.MapGet(
            "/.well-known/openid-configuration",
            () => provider.HidesMetadata ? Results.StatusCode(503) : Results.Json(provider.Metadata())
        );
        app.MapGet("/keys", () => new { keys = new[] { provider.PublicKey() } });
        app.MapPost("/token", (Delegate)provider.TokenAsync); // as a request delegate its result would be thrown away
        await app.StartAsync();
        provider.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return provider;
    }

    /// <summary>From now on another key signs, and the old one is no longer published.</summary>
    public void RollKey() => Key = NewKey();

    /// <summary>From now on the only key has no name, as it may.</summary>
    public void UseNamelessKey() => Key = new(RSA.Create(2048));

    public Task StopAsync() => _app.StopAsync();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    /// <summary>The claims of a good token.</summary>
    public Dictionary<string, object> Claims(string name, string? nonce, TimeSpan? fromNow = null) =>
        new(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["sub"] = name,
            ["sid"] = "session-" + name,
            ["iat"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["exp"] = (DateTimeOffset.UtcNow + (fromNow ?? TimeSpan.FromMinutes(5))).ToUnixTimeSeconds(),
            ["nonce"] = nonce ?? "",
        };

    public string Sign(IDictionary<string, object> claims, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new SigningCredentials(key ?? Key, algorithm) }
        );

    public static string Unsigned(IDictionary<string, object> claims) =>
        $"{Part("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{Part(System.Text.Json.JsonSerializer.Serialize(claims))}.";

    /// <summary>What the person does at the provider: it answers with a code for this token.</summary>
    private string CodeFor(Uri authorization, string token)
    {
        var asked = QueryHelpers.ParseQuery(authorization.Query);
        Assert.Equal("S256", asked["code_challenge_method"]);
        Assert.Equal("code", asked["response_type"]);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (asked["code_challenge"]!, asked["redirect_uri"]!, token);
        return code;
    }

    /// <summary>The whole way there and back, into Sandby.</summary>
    /// <param name="token">Made of the nonce that was asked for.</param>
    public async Task<HttpResponseMessage> SignInAsync(HttpClient client, Func<string, string> token, string returnTo)
    {
        var asked = await BeginAsync(client, returnTo);
        return await client.GetAsync(Answer(asked, token(Nonce(asked))));
    }

    public static async Task<Uri> BeginAsync(HttpClient client, string returnTo)
    {
        using var led = await client.GetAsync($"/sandby/log-ind/start?retur={Uri.EscapeDataString(returnTo)}");
        Assert.Equal(System.Net.HttpStatusCode.Found, led.StatusCode);
        return led.Headers.Location!;
    }

    /// <summary>Where the provider sends the person back to.</summary>
    public string Answer(Uri asked, string token) =>
        $"/sandby/log-ind/tilbage?code={CodeFor(asked, token)}&state={QueryHelpers.ParseQuery(asked.Query)["state"]}";

    public static string Nonce(Uri asked) => QueryHelpers.ParseQuery(asked.Query)["nonce"]!;

    /// <summary>Tells the server of Sandby where we are.</summary>
    public void IntroduceTo(WebApplication server)
    {
        server.Configuration["SignIn:Default:ClientId"] = ClientId;
        server.Configuration["SignIn:Municipalities:sandby:Authority"] = Address.ToString();
        server.Configuration["SignIn:Municipalities:sandby:ClientSecret"] = Secret;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private string Issuer => Address.ToString().TrimEnd('/');

    private Dictionary<string, object?> Metadata()
    {
        var metadata = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["end_session_endpoint"] = $"{Issuer}/logout",
            ["jwks_uri"] = $"{Issuer}/keys",
        };
        foreach (var (name, value) in InsteadInMetadata)
        {
            metadata[name] = value;
        }

        return metadata.Where(entry => entry.Value is not null).ToDictionary(StringComparer.Ordinal);
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        if (InsteadOfTokens is { } other)
        {
            await other(http);
            return Results.Empty;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var basic = $"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(Secret)}";
        var isClient = http.Request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(basic));
        var wasKnown = _codes.TryRemove(form["code"].ToString(), out var known); // a code is good once
        var isGood =
            isClient
            && wasKnown
            && known.RedirectUri == form["redirect_uri"]
            && known.Challenge == Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return isGood
            ? Results.Json(
                new
                {
                    id_token = known.Token,
                    access_token = "unused",
                    token_type = "Bearer",
                }
            )
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private Dictionary<string, string> PublicKey()
    {
        var parameters = Key.Rsa.ExportParameters(false);
        var key = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Key.KeyId is { } name)
        {
            key["kid"] = name;
        }

        return key;
    }

    private static string Part(string json) => Base64UrlEncoder.Encode(json);
}
