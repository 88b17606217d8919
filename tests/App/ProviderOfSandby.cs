using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace Ledetraad.App.Tests;

/// <summary>A town whose people sign in at a provider of its own, with one person: Viggo, the auditor.</summary>
public abstract class ProviderOfSandby : IAsyncLifetime
{
    protected const string Person = "viggo@sandby.example";
    protected const string Front = "/sandby/dagsordener";

    private protected FakeProvider Provider { get; private set; } = null!;

    private protected TownApp Town { get; private set; } = null!;

    private protected Guid PersonId { get; private set; }

    public async Task InitializeAsync()
    {
        Provider = await FakeProvider.StartAsync();
        Town = await TownApp.StartAsync(
            StoreProvider.Sqlite,
            new TrafficLimits { PerSecond = 0 },
            app =>
            {
                Provider.IntroduceTo(app);
                app.Configuration["SignIn:SecondsToAnswer"] = "8";
                app.MapGet("/{Municipality}/hemmeligt/revision", () => "for auditors").Requires("organisation.read-audit");
            }
        );
        PersonId = await Town.AddPersonAsync("Viggo Tangkær", "Viggo@Sandby.Example", Roles.Auditor);
    }

    public async Task DisposeAsync()
    {
        await Town.DisposeAsync();
        await Provider.DisposeAsync();
    }

    private protected HttpClient NewClient() => DemoSignIn.NewClient(Town.Address);

    private protected Task<HttpResponseMessage> SignInAsync(HttpClient client, Func<string, string> token, string returnTo = Front) =>
        Provider.SignInAsync(client, token, returnTo);

    /// <summary>Signs Viggo in with a token that is right but for some claims.</summary>
    private protected Task<HttpResponseMessage> SignInAsync(HttpClient client, Action<Dictionary<string, object>>? adjust = null) =>
        Provider.SignInAsync(
            client,
            nonce =>
            {
                var claims = Provider.Claims(Person, nonce);
                adjust?.Invoke(claims);
                return Provider.Sign(claims);
            },
            Front
        );

    private protected static Task<Uri> BeginAsync(HttpClient client, string returnTo) => FakeProvider.BeginAsync(client, returnTo);

    private protected string Answer(Uri asked, string token) => Provider.Answer(asked, token);

    private protected static string Nonce(Uri asked) => FakeProvider.Nonce(asked);

    private protected static async Task<string> LocationAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private protected static async Task<string> TextAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private protected static async Task IsOutAsync(HttpClient client) =>
        Assert.DoesNotContain("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);

    private protected static async Task IsInAsync(HttpClient client) =>
        Assert.Contains("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);
}
