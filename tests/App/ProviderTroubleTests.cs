using Ledetraad.Modules.Organisation.SigningIn.Oidc;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>A provider that breaks down, misbehaves, or keeps the rules in its own way.</summary>
public sealed class ProviderTroubleTests : ProviderOfSandby
{
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
            Provider.InsteadOfTokens = breakdown;
            using var back = await SignInAsync(client, nonce => Provider.Sign(Provider.Claims(Person, nonce)));
            Assert.Contains("ProviderDoesNotAnswer", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        await IsOutAsync(client);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_or_calls_itself_another_is_not_asked()
    {
        using var client = NewClient();
        Provider.InsteadInMetadata["issuer"] = "https://ond.example";
        Assert.Contains("ProviderDoesNotAnswer", await LocationAsync(client, "/sandby/log-ind/start"), StringComparison.Ordinal);

        await Provider.StopAsync();
        Assert.Contains("ProviderDoesNotAnswer", await LocationAsync(client, "/sandby/log-ind/start"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authorization_endpoint", null)]
    [InlineData("authorization_endpoint", "/authorize")]
    [InlineData("authorization_endpoint", "javascript:alert(1)")]
    [InlineData("token_endpoint", null)]
    [InlineData("token_endpoint", "http://ond.example/token")]
    [InlineData("token_endpoint", "ftp://ond.example/token")]
    [InlineData("jwks_uri", "http://ond.example/keys")]
    public async Task Metadata_that_lead_nowhere_safe_begin_no_sign_in(string name, string? value)
    {
        using var client = NewClient();
        Provider.InsteadInMetadata[name] = value;

        Assert.Contains("ProviderDoesNotAnswer", await LocationAsync(client, "/sandby/log-ind/start"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://ond.example/logout")]
    [InlineData("javascript:alert(1)")]
    public async Task Without_a_safe_place_to_sign_out_at_the_provider_one_is_signed_out_here(string? endpoint)
    {
        using var client = NewClient();
        Provider.InsteadInMetadata["end_session_endpoint"] = endpoint;
        (await SignInAsync(client)).Dispose();

        Assert.Equal("/sandby/logget-ud", await LocationAsync(client, "/sandby/log-ud/udbyder"));
    }

    [Fact]
    public async Task A_provider_that_keeps_us_waiting_is_given_up_and_asked_again_the_next_time()
    {
        using var client = NewClient();
        Provider.InsteadOfTokens = http => Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted);
        using (var given = await SignInAsync(client))
        {
            Assert.Contains("ProviderDoesNotAnswer", given.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Provider.InsteadOfTokens = null;
        using var back = await SignInAsync(client);
        Assert.Equal(Front, back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_provider_with_one_key_need_not_name_it_also_when_it_takes_another()
    {
        Provider.UseNamelessKey();
        (await SignInAsync(NewClient())).Dispose();
        Provider.UseNamelessKey();

        using var client = NewClient();
        using var back = await SignInAsync(client);

        Assert.Equal(Front, back.Headers.Location!.ToString());
        await IsInAsync(client);
    }

    [Theory]
    [InlineData(false)]
    [InlineData("false")]
    [InlineData("nej")]
    [InlineData(0)]
    public async Task An_address_of_mail_that_is_said_to_be_unverified_names_nobody(object verified)
    {
        NamedByMail();
        using var client = NewClient();
        using var back = await SignInAsync(
            client,
            claims =>
            {
                (claims["email"], claims["sub"]) = (Person, "4711");
                claims["email_verified"] = verified;
            }
        );

        Assert.Contains("PersonIsUnknown", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        await IsOutAsync(client);
    }

    [Theory]
    [InlineData(true)]
    [InlineData("true")]
    [InlineData(null)]
    public async Task An_address_of_mail_that_is_not_doubted_names_its_owner(object? verified)
    {
        NamedByMail();
        using var client = NewClient();
        using var back = await SignInAsync(
            client,
            claims =>
            {
                (claims["email"], claims["sub"]) = (Person, "4711");
                if (verified is not null)
                {
                    claims["email_verified"] = verified;
                }
            }
        );

        Assert.Equal(Front, back.Headers.Location!.ToString());
        await IsInAsync(client);
    }

    [Fact]
    public async Task Of_one_answer_sent_many_times_at_once_one_is_let_in()
    {
        using var client = NewClient();
        var asked = await BeginAsync(client, Front);
        var answer = Answer(asked, Provider.Sign(Provider.Claims(Person, Nonce(asked))));

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => LocationAsync(client, answer)));

        Assert.Single(all, led => led == Front);
        Assert.Equal(7, all.Count(led => led.Contains("AnswerIsOld", StringComparison.Ordinal)));
        Assert.Equal(1, await Town.InStoreAsync(services => services.GetRequiredService<PeopleDbContext>().Sessions.CountAsync()));
    }

    [Fact]
    public async Task Metadata_that_are_away_for_some_hours_stop_nobody_and_for_two_days_everybody()
    {
        var clock = new MovedClock();
        using var http = new HttpClient();
        using var provider = new OidcProvider(
            new OidcSettings { Authority = Provider.Address, ClientId = FakeProvider.ClientId },
            http,
            clock
        );
        var first = await provider.MetadataAsync(default);
        Provider.HidesMetadata = true;

        clock.Ahead = TimeSpan.FromHours(13);
        Assert.Same(first, await provider.MetadataAsync(default));
        await Assert.ThrowsAsync<ProviderException>(() => provider.MetadataAsync(default, anew: true)); // a key that is not among those known
        clock.Ahead = TimeSpan.FromHours(49);
        await Assert.ThrowsAsync<ProviderException>(() => provider.MetadataAsync(default));

        Provider.HidesMetadata = false;
        Assert.NotSame(first, await provider.MetadataAsync(default));
    }

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }

    private void NamedByMail() => Town.App.Configuration["SignIn:Default:NameClaim"] = "email";
}
