using Ledetraad.Kernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.Web.Hosting;

/// <summary>Remembers what was missing when somebody is refused, so that the error page can name it.</summary>
internal sealed class RefusalReason : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Forbidden)
        {
            context.Features.Set(new Lacking([.. policy.Requirements.OfType<RequiresAttribute>()]));
        }

        return _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}

/// <summary>One of the permissions of each would have opened the page.</summary>
internal sealed record Lacking(IReadOnlyList<RequiresAttribute> Requirements);
