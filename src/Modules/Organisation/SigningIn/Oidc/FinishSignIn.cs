using System.Security.Cryptography;
using System.Text;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.Storage;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Ledetraad.Modules.Organisation.SigningIn.Oidc;

/// <summary>Somebody comes back from the provider. Whatever does not hold ends on the sign-in page, which says why as far as they may know.</summary>
internal sealed class FinishSignIn(
    PeopleDbContext db,
    OidcProviders providers,
    LettingIn door,
    PublicAddress address,
    CurrentMunicipality current,
    TimeProvider clock,
    ILogger<FinishSignIn> log
)
{
    private CancellationToken _stop;

    public async Task<IResult> HandleAsync(HttpContext http)
    {
        _stop = http.RequestAborted;
        try
        {
            var outcome = await FinishAsync(http);
            return outcome.IsRefused(out var refusal) ? Tell(refusal.Why, refusal.Detail) : Results.Redirect(outcome.Value);
        }
        catch (ProviderException e)
        {
            log.LogWarning(e, "Sign-in of {Municipality} cannot be finished", current.Value.Slug);
            return SignInPageAddress.Telling(current.Value, CannotSignIn.ProviderDoesNotAnswer);
        }
    }

    private async Task<Result<string, Refusal>> FinishAsync(HttpContext http)
    {
        if (providers.Of(current.Value) is not { } provider)
        {
            return new Refusal(CannotSignIn.NotSetUp);
        }

        var query = http.Request.Query;
        if (await TakeAttemptAsync(query["state"].ToString(), PathCookie.Attempt.Take(http, current.Value)) is not { } attempt)
        {
            return new Refusal(CannotSignIn.AnswerIsOld);
        }

        var metadata = await provider.MetadataAsync(_stop);
        if (query["iss"].ToString() is { Length: > 0 } issuer && issuer != metadata.Issuer)
        {
            return new Refusal(CannotSignIn.AnswerIsWrong, "another issuer answers (RFC 9207)");
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return new Refusal(CannotSignIn.ProviderRefused, "no code");
        }

        var redirectUri = OidcAddresses.RedirectUri(http.Request, address, current.Value);
        if (await provider.ExchangeAsync(code, attempt.CodeVerifier, redirectUri, _stop) is not { } idToken)
        {
            return new Refusal(CannotSignIn.AnswerIsOld, "the code is not taken");
        }

        var believed = await provider.BelieveAsync(idToken, _stop);
        if (believed.IsRefused(out var doubt))
        {
            return new Refusal(CannotSignIn.AnswerIsWrong, doubt);
        }

        var token = believed.Value;
        if (!IsSame(ClaimOf(token, "nonce"), attempt.Nonce))
        {
            return new Refusal(CannotSignIn.AnswerIsWrong, "WrongNonce");
        }

        if (token.Subject is not { Length: > 0 })
        {
            return new Refusal(CannotSignIn.AnswerIsWrong, "no subject"); // else all of them would be one account
        }

        var known = await KnowAsync(provider.Settings, token);
        if (known.IsRefused(out var stranger))
        {
            return stranger;
        }

        var assurance = AssuranceWords.Read(ClaimOf(token, provider.Settings.AssuranceClaim));
        var session = new BeginSession(known.Value.Id, "oidc", assurance, ClaimOf(token, "sid"), idToken);
        return await door.HandleAsync(http, session, attempt.ReturnTo);
    }

    /// <summary>Whoever deletes the row has it: the same answer twice, even at once, finds it once.</summary>
    private async Task<SignInAttempt?> TakeAttemptAsync(string state, string? browser)
    {
        var (hash, oldest) = (Secrets.HashOf(state), clock.GetUtcNow() - BeginSignIn.LongestAttempt);
        var attempt = await db.Attempts.AsNoTracking().SingleOrDefaultAsync(a => a.StateHash == hash && a.CreatedAt > oldest, _stop);
        if (attempt is null || await db.Attempts.Where(a => a.StateHash == hash).ExecuteDeleteAsync(_stop) != 1)
        {
            return null;
        }

        return browser is not null && IsSame(Secrets.HashOf(browser), attempt.BrowserHash) ? attempt : null;
    }

    private async Task<Result<User, Refusal>> KnowAsync(OidcSettings settings, JsonWebToken token)
    {
        var name = ClaimOf(token, settings.NameClaim)?.ToLowerInvariant();
        var isDoubtful = settings.NameClaim == "email" && IsSaidToBeUnverified(token);
        if (name is null || isDoubtful || await db.Users.SingleOrDefaultAsync(u => u.SignInName == name, _stop) is not { } user)
        {
            return new Refusal(CannotSignIn.PersonIsUnknown);
        }

        var account = $"{token.Issuer}|{token.Subject}";
        var why =
            user.LockedAt is not null ? CannotSignIn.LockedOut
            : user.BoundTo is { } bound && bound != account ? CannotSignIn.AccountIsAnother
            : (CannotSignIn?)null;
        if (why is { } refused)
        {
            db.Add(AuditEntry.For(new SignInRefused(refused), user.AuditName, clock.GetUtcNow()));
            await db.SaveChangesAsync(_stop);
            return new Refusal(refused);
        }

        user.BindTo(account); // saved with the session
        return user;
    }

    private IResult Tell(CannotSignIn why, string? detail)
    {
        log.LogWarning("Sign-in of {Municipality} refused: {Why} {Detail}", current.Value.Slug, why, detail);
        return SignInPageAddress.Telling(current.Value, why);
    }

    private static string? ClaimOf(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    /// <summary>Some providers write <c>false</c>, others <c>"false"</c>.</summary>
    private static bool IsSaidToBeUnverified(JsonWebToken token) =>
        token.TryGetPayloadValue<object>("email_verified", out var verified)
        && !string.Equals(verified?.ToString(), "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string? a, string b) =>
        a is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));

    /// <param name="Detail">For the log; holds nothing of the person.</param>
    private sealed record Refusal(CannotSignIn Why, string? Detail = null);
}

/// <summary>What the audit keeps of somebody known who was refused.</summary>
internal sealed record SignInRefused(CannotSignIn Why);
