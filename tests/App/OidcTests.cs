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

/// <summary>Sign-in at a provider that keeps the rules, and with tokens that do not.</summary>
public sealed class OidcTests : ProviderOfSandby
{
    [Fact]
    public async Task Who_signs_in_at_the_provider_is_known_here_and_comes_back_to_where_they_were()
    {
        using var client = NewClient();
        using var back = await SignInAsync(client, nonce => Provider.Sign(Provider.Claims(Person, nonce)), "/sandby/hemmeligt/revision");

        Assert.Equal("/sandby/hemmeligt/revision", back.Headers.Location!.ToString());
        Assert.Equal("for auditors", await client.GetStringAsync("/sandby/hemmeligt/revision"));
        Assert.Contains("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://ond.example/")]
    public async Task Who_asks_for_no_page_of_ours_begins_with_what_is_theirs(string asked)
    {
        using var back = await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims(Person, nonce)), asked);

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
            "another is meant",
            "no subject",
            "nonce in a list",
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
                var claims = Provider.Claims(Person, nonce, fromNow: TimeSpan.FromMinutes(-1));
                claims["nbf"] = DateTimeOffset.UtcNow.AddMinutes(1).ToUnixTimeSeconds();
                return Provider.Sign(claims);
            }
        );

        Assert.Equal(Front, back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_it_is_first_met()
    {
        (await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims(Person, nonce)))).Dispose();
        Provider.RollKey();

        using var back = await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims(Person, nonce)));

        Assert.Equal(Front, back.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_answer_is_good_once_and_in_the_browser_that_asked()
    {
        using var client = NewClient();
        var asked = await BeginAsync(client, Front);
        var answer = Answer(asked, Provider.Sign(Provider.Claims(Person, Nonce(asked))));

        using var elsewhere = NewClient();
        Assert.Contains("AnswerIsOld", await LocationAsync(elsewhere, answer), StringComparison.Ordinal);
        Assert.Contains("AnswerIsOld", await LocationAsync(client, answer), StringComparison.Ordinal); // used up by the attempt elsewhere

        asked = await BeginAsync(client, Front);
        answer = Answer(asked, Provider.Sign(Provider.Claims(Person, Nonce(asked))));
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
        var answer = Answer(asked, Provider.Sign(Provider.Claims(Person, Nonce(asked)))) + "&iss=https%3A%2F%2Fond.example";

        Assert.Contains("AnswerIsWrong", await LocationAsync(client, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_those_locked_out_and_other_accounts_under_the_same_name_stay_out()
    {
        using var stranger = await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims("nogen@sandby.example", nonce)));
        Assert.Contains("PersonIsUnknown", stranger.Headers.Location!.ToString(), StringComparison.Ordinal);

        (await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims(Person, nonce)))).Dispose();
        await Town.InStoreAsync(services =>
            services
                .GetRequiredService<PeopleDbContext>()
                .Users.Where(u => u.Id == PersonId)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.BoundTo, "another|account"))
        );
        using var another = await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims(Person, nonce)));
        Assert.Contains("AccountIsAnother", another.Headers.Location!.ToString(), StringComparison.Ordinal);

        await Town.AddPersonAsync("Karen", "karen", Roles.Administrator);
        await Town.InStoreAsync(services =>
            services.GetRequiredService<LockOutHandler>().HandleAsync(new LockOut(PersonId, "fratrådt", "test"), default)
        );
        using var locked = await SignInAsync(NewClient(), nonce => Provider.Sign(Provider.Claims(Person, nonce)));
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
        await Town.InStoreAsync(services =>
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
                var claims = Provider.Claims(Person, nonce);
                if (acr is not null)
                {
                    claims["acr"] = acr;
                }

                return Provider.Sign(claims);
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
        (await SignInAsync(client, nonce => Provider.Sign(Provider.Claims(Person, nonce)))).Dispose();
        var notice = Provider.Claims(Person, nonce: null);
        notice["events"] = LogoutEvent();

        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(Provider.Sign(notice))); // it bears a nonce
        notice.Remove("nonce");
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(Provider.Sign(notice, FakeProvider.NewKey())));
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(FakeProvider.Unsigned(notice)));
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(Provider.Sign(Provider.Claims(Person, nonce: null))));
        Assert.Contains("Viggo", await client.GetStringAsync(Front), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await NoticeAsync(Provider.Sign(notice)));
        await IsOutAsync(client);
    }

    [Theory]
    [InlineData("session-1", false, true)]
    [InlineData(null, false, false)] // of a person, not of one session: all of theirs
    public async Task A_notice_of_one_session_ends_that_one_and_a_notice_of_a_person_all_of_theirs(
        string? session,
        bool isFirstIn,
        bool isSecondIn
    )
    {
        using var first = NewClient();
        using var second = NewClient();
        (await SignInAsync(first, claims => claims["sid"] = "session-1")).Dispose();
        (await SignInAsync(second, claims => claims["sid"] = "session-2")).Dispose();
        var notice = Provider.Claims(Person, nonce: null);
        notice["events"] = LogoutEvent();
        notice.Remove("nonce");
        notice.Remove("sid");
        notice.Remove("sub");
        Assert.Equal(HttpStatusCode.BadRequest, await NoticeAsync(Provider.Sign(notice))); // of nobody
        notice[session is null ? "sub" : "sid"] = session ?? Person;

        Assert.Equal(HttpStatusCode.OK, await NoticeAsync(Provider.Sign(notice)));

        await (isFirstIn ? IsInAsync(first) : IsOutAsync(first));
        await (isSecondIn ? IsInAsync(second) : IsOutAsync(second));
    }

    [Fact]
    public async Task The_auditor_reads_who_signed_in_who_was_refused_and_who_left()
    {
        Town.App.Configuration["SignIn:Default:NameClaim"] = "email";
        (await SignInAsync(NewClient(), claims => (claims["email"], claims["sub"]) = (Person, "1"))).Dispose();
        (await SignInAsync(NewClient(), claims => (claims["email"], claims["sub"]) = (Person, "2"))).Dispose();
        var notice = Provider.Claims("1", nonce: null);
        notice["events"] = LogoutEvent();
        notice.Remove("nonce");
        notice.Remove("sid");
        Assert.Equal(HttpStatusCode.OK, await NoticeAsync(Provider.Sign(notice)));

        using var auditor = NewClient();
        (await SignInAsync(auditor, claims => (claims["email"], claims["sub"]) = (Person, "1"))).Dispose();
        var log = (await TextAsync(auditor, "/sandby/administration/log.csv?sort=tid")).Split('\n');

        Assert.Equal(
            ["Logget ind", "Login afvist", "Logget ud", "Logget ind"],
            log.Where(line => line.Contains("Viggo Tangkær", StringComparison.Ordinal)).Select(line => line.Split(';')[0].Trim('"'))
        );
    }

    [Fact]
    public async Task Signing_out_here_leads_on_to_the_provider_s_sign_out()
    {
        using var client = NewClient();
        (await SignInAsync(client, nonce => Provider.Sign(Provider.Claims(Person, nonce)))).Dispose();
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
        (await SignInAsync(client, nonce => Provider.Sign(Provider.Claims(Person, nonce)))).Dispose();
        var (seen, ends) = (DateTimeOffset.UtcNow.AddMinutes(-idle), DateTimeOffset.UtcNow.AddMinutes(600 - age));
        await Town.InStoreAsync(services =>
            services
                .GetRequiredService<PeopleDbContext>()
                .Sessions.ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, seen).SetProperty(x => x.EndsAt, ends))
        );

        await IsOutAsync(client);
    }

    private string Break(string how, string nonce)
    {
        var claims = Provider.Claims(Person, nonce);
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
            case "another is meant":
                claims["azp"] = "en-anden";
                break;
            case "no subject":
                claims.Remove("sub");
                break;
            case "nonce in a list":
                claims["nonce"] = new[] { nonce };
                break;
            case "no signature":
                return FakeProvider.Unsigned(claims);
            case "key of another":
                return Provider.Sign(claims, FakeProvider.NewKey());
            case "known key id, key of another":
                var forged = FakeProvider.NewKey();
                forged.KeyId = Provider.Key.KeyId;
                return Provider.Sign(claims, forged);
            case "secret as key":
                // The public key taken for a shared secret.
                var secret = new SymmetricSecurityKey(Provider.Key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = Provider.Key.KeyId };
                return Provider.Sign(claims, secret, SecurityAlgorithms.HmacSha256);
            default:
                return "slet ikke";
        }

        return Provider.Sign(claims);
    }

    private static Dictionary<string, object> LogoutEvent() =>
        new(StringComparer.Ordinal) { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() };

    private async Task<HttpStatusCode> NoticeAsync(string token)
    {
        using var client = NewClient();
        using var answer = await client.PostAsync(
            "/sandby/log-ind/udbyder-log-ud",
            new FormUrlEncodedContent([KeyValuePair.Create("logout_token", token)])
        );
        return answer.StatusCode;
    }
}
