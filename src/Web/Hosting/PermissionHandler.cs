using Ledetraad.Kernel.Access;
using Microsoft.AspNetCore.Authorization;

namespace Ledetraad.Web.Hosting;

/// <summary>Opens what an actor with one of the required permissions asks for.</summary>
internal sealed class PermissionHandler(CurrentActor actor) : AuthorizationHandler<RequiresAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequiresAttribute requirement)
    {
        if (requirement.AnyOf.Any(actor.May))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
