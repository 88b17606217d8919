using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.People.LockingOut;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Ledetraad.App.Tests;

/// <summary>Sign-in at a provider that keeps the rules, and at one that does not.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private const string Person = "viggo@sandby.example";
    private const string Front = "/sandby/dagsordener";

    private FakeProvider _provider = null!;
    private TownApp _town = null!;
    private Guid _person;

    public async Task InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _town = await TownApp.StartAsync(
            StoreProvider.Sqlite,
            new TrafficLimits { PerSecond = 0 },
            app =>
            {
                _provider.IntroduceTo(app);
                app.MapGet("/{Municipality}/hemmeligt/revision", () => "for auditors").Requires("organisation.read-audit");
            }
        );
        _person = await _town.AddPersonAsync("Viggo Tangkær", "Viggo@Sandby.Example", Roles.Auditor);
    }

    public async Task DisposeAsync()
    {
        await _town.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task Who_signs_in_at_the_provider_is_known_here_and_comes_back_to_where_they_were()
    {
        using var client = NewClient();
        using var back = await SignInAsync(client, nonce => _provider.Sign(_provider.Claims(Person, nonce)), "/sandby/hemmeligt/revision");

        Assert.Equal("/sandby/hemmeligt/revision", back.Headers.Location!.ToString());
        Assert.Equal("for auditors", await client.GetStringAsync("/sandby/hemmeligt/revision"));
        Assert.Contains("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://ond.example/")]
    public async Task Who_asks_for_no_page_of_ours_begins_with_what_is_theirs(string asked)
    {
        using var back = await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims(Person, nonce)), asked);

        Assert.Equal("/sandby/administration", back.Headers.Location!.ToString());
    }

    public static TheoryData<string> Broken =>
        [
            "nonce of another",
            "no nonce",
            "audience of another",
            "issuer of another",
            "expired",
            "not yet valid",
            "no expiry",
            "no signature",
            "key of another",
            "known key id, key of another",
            "secret as key",
            "two audiences, another is meant",
            "no token at all",
        ];

    [Theory, MemberData(nameof(Broken))]
    public async Task A_token_that_is_not_right_in_every_part_opens_nothing(string broken)
    {
        using var client = NewClient();
        using var back = await SignInAsync(client, nonce => Break(broken, nonce));

        Assert.Equal("/sandby/log-ind?fejl=AnswerIsWrong", back.Headers.Location!.ToString());
        await IsOutAsync(client);
        Assert.Contains("kunne ikke godkendes", await TextAsync(client, back.Headers.Location.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clocks_may_differ_by_a_minute()
    {
        using var client = NewClient();
        using var back = await SignInAsync(
            client,
            nonce =>
            {
                var claims = _provider.Claims(Person, nonce, fromNow: TimeSpan.FromMinutes(-1));
                claims["nbf"] = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds();
                return _provider.Sign(claims);
            }
        );

        Assert.Equal(Front, back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_it_is_first_met()
    {
        (await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims(Person, nonce)))).Dispose();
        _provider.RollKey();

        using var back = await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims(Person, nonce)));

        Assert.Equal(Front, back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_answer_is_good_once_and_in_the_browser_that_asked()
    {
        using var client = NewClient();
        var asked = await BeginAsync(client, Front);
        var answer = Answer(asked, _provider.Sign(_provider.Claims(Person, Nonce(asked))));

        using var elsewhere = NewClient();
        Assert.Contains("AnswerIsOld", await LocationAsync(elsewhere, answer), StringComparison.Ordinal);
        Assert.Contains("AnswerIsOld", await LocationAsync(client, answer), StringComparison.Ordinal); // used up by the attempt elsewhere

        asked = await BeginAsync(client, Front);
        answer = Answer(asked, _provider.Sign(_provider.Claims(Person, Nonce(asked))));
        Assert.Equal(Front, await LocationAsync(client, answer));
        Assert.Contains("AnswerIsOld", await LocationAsync(client, answer), StringComparison.Ordinal);
        Assert.Contains("AnswerIsOld", await LocationAsync(client, "/sandby/log-ind/tilbage?code=x&state=y"), StringComparison.Ordinal);
        Assert.Contains("AnswerIsOld", await LocationAsync(client, "/sandby/log-ind/tilbage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_used_elsewhere_opens_nothing()
    {
        using var client = NewClient();
        var asked = await BeginAsync(client, Front);
        var state = QueryHelpers.ParseQuery(asked.Query)["state"];

        Assert.Contains(
            "AnswerIsOld",
            await LocationAsync(client, $"/sandby/log-ind/tilbage?code=used&state={state}"),
            StringComparison.Ordinal
        );
        await IsOutAsync(client);
    }

    [Fact]
    public async Task An_answer_in_the_name_of_another_issuer_opens_nothing()
    {
        using var client = NewClient();
        var asked = await BeginAsync(client, Front);
        var answer = Answer(asked, _provider.Sign(_provider.Claims(Person, Nonce(asked)))) + "&iss=https%3A%2F%2Fond.example";

        Assert.Contains("AnswerIsWrong", await LocationAsync(client, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_at_the_provider_is_told_that_they_may_try_again()
    {
        using var client = NewClient();
        var state = QueryHelpers.ParseQuery((await BeginAsync(client, Front)).Query)["state"];
        var led = await LocationAsync(client, $"/sandby/log-ind/tilbage?error=access_denied&state={state}");

        Assert.Contains("ProviderRefused", led, StringComparison.Ordinal);
        Assert.Contains("Prøv igen", await TextAsync(client, led), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_breaks_down_is_told_of_calmly()
    {
        using var client = NewClient();
        foreach (
            var breakdown in new Func<HttpContext, Task>[]
            {
                http =>
                {
                    http.Abort();
                    return Task.CompletedTask;
                },
                http => http.Response.WriteAsync("<html>"),
                http => http.Response.WriteAsync("{}"),
                http =>
                {
                    http.Response.StatusCode = 503;
                    return Task.CompletedTask;
                },
                http => http.Response.WriteAsync(new string('x', 2_000_000)),
            }
        )
        {
            _provider.InsteadOfTokens = breakdown;
            using var back = await SignInAsync(client, nonce => _provider.Sign(_provider.Claims(Person, nonce)));
            Assert.Contains("ProviderDoesNotAnswer", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        await IsOutAsync(client);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_or_calls_itself_another_is_not_asked()
    {
        using var client = NewClient();
        _provider.CalledIssuer = "https://ond.example";
        Assert.Contains("ProviderDoesNotAnswer", await LocationAsync(client, "/sandby/log-ind/start"), StringComparison.Ordinal);

        await _provider.StopAsync();
        Assert.Contains("ProviderDoesNotAnswer", await LocationAsync(client, "/sandby/log-ind/start"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_those_locked_out_and_other_accounts_under_the_same_name_stay_out()
    {
        using var stranger = await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims("nogen@sandby.example", nonce)));
        Assert.Contains("PersonIsUnknown", stranger.Headers.Location!.ToString(), StringComparison.Ordinal);

        (await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims(Person, nonce)))).Dispose();
        await _town.InStoreAsync(services =>
            services
                .GetRequiredService<PeopleDbContext>()
                .Users.Where(u => u.Id == _person)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.BoundTo, "another|account"))
        );
        using var another = await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims(Person, nonce)));
        Assert.Contains("AccountIsAnother", another.Headers.Location!.ToString(), StringComparison.Ordinal);

        await _town.AddPersonAsync("Karen", "karen", Roles.Administrator);
        await _town.InStoreAsync(services =>
            services.GetRequiredService<LockOutHandler>().HandleAsync(new LockOut(_person, "fratrådt", "test"), default)
        );
        using var locked = await SignInAsync(NewClient(), nonce => _provider.Sign(_provider.Claims(Person, nonce)));
        Assert.Contains("LockedOut", locked.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://data.gov.dk/concept/core/nsis/loa/Low", false)]
    [InlineData("https://data.gov.dk/concept/core/nsis/loa/Substantial", true)]
    [InlineData("http://eidas.europa.eu/LoA/high", true)]
    [InlineData("noget andet", false)]
    public async Task A_role_counts_only_at_the_assurance_that_it_asks_for(string? acr, bool counts)
    {
        await _town.InStoreAsync(services =>
            services
                .GetRequiredService<PeopleDbContext>()
                .Roles.Where(r => r.Key == Roles.Auditor)
                .ExecuteUpdateAsync(r => r.SetProperty(x => x.LeastAssurance, Assurance.Substantial))
        );
        using var client = NewClient();
        using var back = await SignInAsync(
            client,
            nonce =>
            {
                var claims = _provider.Claims(Person, nonce);
                if (acr is not null)
                {
                    claims["acr"] = acr;
                }

                return _provider.Sign(claims);
            }
        );

        using var answer = await client.GetAsync("/sandby/hemmeligt/revision");
        Assert.Equal(counts ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
        if (!counts)
        {
            Assert.Contains(
                "højere sikringsniveau",
                WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task When_the_provider_tells_that_somebody_has_signed_out_they_are_out_here_too()
    {
        using var client = NewClient();
        (await SignInAsync(client, nonce => _provider.Sign(_provider.Claims(Person, nonce)))).Dispose();
        var notice = _provider.Claims(Person, nonce: null);
        notice["events"] = new Dictionary<string, object>
        {
            ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>(),
        };

        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(_provider.Sign(notice))); // it bears a nonce
        notice.Remove("nonce");
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(_provider.Sign(notice, FakeProvider.NewKey())));
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(FakeProvider.Unsigned(notice)));
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(_provider.Sign(_provider.Claims(Person, nonce: null))));
        Assert.Contains("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await NoticeAsync(_provider.Sign(notice)));
        await IsOutAsync(client);
    }

    [Fact]
    public async Task Signing_out_here_leads_on_to_the_provider_s_sign_out()
    {
        using var client = NewClient();
        (await SignInAsync(client, nonce => _provider.Sign(_provider.Claims(Person, nonce)))).Dispose();
        var field = DemoSignIn.AntiforgeryOf(await client.GetStringAsync(Front));
        using var left = await client.PostAsync(
            "/sandby/log-ud",
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", field)])
        );
        Assert.Contains("/sandby/log-ud/udbyder", await client.GetStringAsync(left.Headers.Location), StringComparison.Ordinal);

        var there = new Uri(await LocationAsync(client, "/sandby/log-ud/udbyder"));
        var asked = QueryHelpers.ParseQuery(there.Query);
        Assert.Equal("/logout", there.AbsolutePath);
        Assert.NotEmpty(asked["id_token_hint"].ToString());
        Assert.EndsWith("/sandby/logget-ud", asked["post_logout_redirect_uri"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(61, 1)] // minutes idle
    [InlineData(0, 601)] // minutes in all
    public async Task A_session_ends_when_it_is_idle_or_old(int idle, int age)
    {
        using var client = NewClient();
        (await SignInAsync(client, nonce => _provider.Sign(_provider.Claims(Person, nonce)))).Dispose();
        var (seen, ends) = (DateTimeOffset.UtcNow.AddMinutes(-idle), DateTimeOffset.UtcNow.AddMinutes(600 - age));
        await _town.InStoreAsync(services =>
            services
                .GetRequiredService<PeopleDbContext>()
                .Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, seen).SetProperty(x => x.EndsAt, ends))
        );

        await IsOutAsync(client);
    }

    private string Break(string how, string nonce)
    {
        var claims = _provider.Claims(Person, nonce);
        switch (how)
        {
            case "nonce of another":
                claims["nonce"] = "en anden";
                break;
            case "no nonce":
                claims.Remove("nonce");
                break;
            case "audience of another":
                claims["aud"] = "en-anden";
                break;
            case "issuer of another":
                claims["iss"] = "https://ond.example";
                break;
            case "expired":
                claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(-10).ToUnixTimeSeconds();
                break;
            case "not yet valid":
                claims["nbf"] = DateTimeOffset.UtcNow.AddMinutes(10).ToUnixTimeSeconds();
                break;
            case "no expiry":
                claims.Remove("exp");
                break;
            case "two audiences, another is meant":
                claims["aud"] = new[] { FakeProvider.ClientId, "en-anden" };
                claims["azp"] = "en-anden";
                break;
            case "no signature":
                return FakeProvider.Unsigned(claims);
            case "key of another":
                return _provider.Sign(claims, FakeProvider.NewKey());
            case "known key id, key of another":
                var forged = FakeProvider.NewKey();
                forged.KeyId = _provider.Key.KeyId;
                return _provider.Sign(claims, forged);
            case "secret as key":
                // The public key taken for a shared secret.
                var secret = new SymmetricSecurityKey(_provider.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = _provider.Key.KeyId };
                return _provider.Sign(claims, secret, SecurityAlgorithms.HmacSha256);
            default:
                return "slet ikke";
        }

        return _provider.Sign(claims);
    }

    private HttpClient NewClient() => DemoSignIn.NewClient(_town.Address);

    private Task<HttpResponseMessage> SignInAsync(HttpClient client, Func<string, string> token, string returnTo = Front) =>
        _provider.SignInAsync(client, token, returnTo);

    private static Task<Uri> BeginAsync(HttpClient client, string returnTo) => FakeProvider.BeginAsync(client, returnTo);

    private string Answer(Uri asked, string token) => _provider.Answer(asked, token);

    private static string Nonce(Uri asked) => FakeProvider.Nonce(asked);

    private async Task<HttpStatusCode> NoticeAsync(string token)
    {
        using var client = NewClient();
        using var answer = await client.PostAsync(
            "/sandby/log-ind/udbyder-log-ud",
            new FormUrlEncodedContent([KeyValuePair.Create("logout_token", token)])
        );
        return answer.StatusCode;
    }

    private static async Task<string> LocationAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> TextAsync(HttpClient client, string address) =>
        WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static async Task IsOutAsync(HttpClient client) =>
        Assert.DoesNotContain("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);
}
