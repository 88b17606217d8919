using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Ledetraad.Kernel.Access;

/// <summary>Says who may see a page or call an endpoint: those who have one of these permissions. What says nothing is refused to everybody.</summary>
/// <remarks>
/// It is an <see cref="AuthorizeAttribute"/> so that the policy for what says nothing, which refuses all, does not apply beside it.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(params string[] anyOf) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<string> AnyOf => anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

public static class RequiresEndpoints
{
    /// <summary>The same for endpoints that are not pages.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoints, params string[] anyOf)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new RequiresAttribute(anyOf));
}
