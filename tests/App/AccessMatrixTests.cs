using System.Net;
using Ledetraad.Kernel.Access;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>
/// Every role on every page and endpoint of every module: found in the table of routes, so that nothing is forgotten. What is expected follows
/// from what the page declares and from what the modules propose for the role, not from the page itself.
/// </summary>
[Collection(RunningAppCollection.Name)]
public class AccessMatrixTests(RunningApp app)
{
    public static TheoryData<string> EveryRole => [.. Roles.All];

    private PermissionCatalog Catalog => app.App.Services.GetRequiredService<PermissionCatalog>();

    [Theory, MemberData(nameof(EveryRole))]
    public async Task A_role_comes_in_where_it_may_and_nowhere_else(string role)
    {
        using var client = await app.SignInAsync(role);
        var wrong = new List<string>();
        var (opened, refused) = (0, 0);
        foreach (var (endpoint, address) in Guarded())
        {
            var may = MayOpen(role, endpoint);
            foreach (var method in MethodsOf(endpoint))
            {
                var status = (await SendAsync(client, method, address)).StatusCode;
                if (may != status is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) || (int)status >= 500)
                {
                    wrong.Add($"{role} {(may ? "may" : "may not")} {method} {address}, and met {(int)status}");
                }

                var asksForMore = endpoint.Metadata.GetMetadata<RequiresAttribute>() is not null;
                (opened, refused) = may ? (asksForMore ? opened + 1 : opened, refused) : (opened, refused + 1);
            }
        }

        Assert.Empty(wrong);
        Assert.True(refused > 0);
        Assert.Equal(Catalog.All.Any(permission => permission.GrantedTo.Contains(role)), opened > 0);
    }

    [Fact]
    public async Task Nobody_comes_in_without_signing_in()
    {
        var wrong = new List<string>();
        foreach (var (endpoint, address) in Guarded())
        {
            foreach (var method in MethodsOf(endpoint))
            {
                var status = (await SendAsync(app.Client, method, address)).StatusCode;
                if (status != HttpStatusCode.Unauthorized)
                {
                    wrong.Add($"{method} {address}: {(int)status}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_page_requires_what_some_module_declares_and_is_not_public_as_well()
    {
        foreach (var endpoint in Endpoints().Where(e => e.Metadata.GetMetadata<RequiresAttribute>() is not null))
        {
            Assert.Null(endpoint.Metadata.GetMetadata<IAllowAnonymous>());
            var required = endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>();
            Assert.All(required, r => Assert.NotEmpty(r.AnyOf));
            Assert.All(
                required.SelectMany(r => r.AnyOf),
                key => Assert.True(Catalog.Find(key) is not null, $"{endpoint.RoutePattern.RawText} requires {key}, which nobody declares.")
            );
        }
    }

    [Fact]
    public void A_permission_is_proposed_for_roles_that_there_are_and_is_asked_for_somewhere()
    {
        Assert.All(Catalog.All, permission => Assert.Empty(permission.GrantedTo.Except(Roles.All)));
        Assert.All(Catalog.All, permission => Assert.False(string.IsNullOrWhiteSpace(permission.Text())));
    }

    private bool MayOpen(string role, RouteEndpoint endpoint)
    {
        var required = endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>();
        var needsNoMore = endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;
        return needsNoMore && required.All(r => r.AnyOf.Any(key => Catalog.Find(key)!.GrantedTo.Contains(role)));
    }

    /// <summary>All that is not public. Signing out is left out: it would end the visit.</summary>
    private IEnumerable<(RouteEndpoint Endpoint, string Address)> Guarded() =>
        Endpoints()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => (e, AddressOf(e.RoutePattern)))
            .Where(e => e.Item2.StartsWith("/fjordby/", StringComparison.Ordinal) && e.Item2 != "/fjordby/log-ud");

    private static IEnumerable<HttpMethod> MethodsOf(RouteEndpoint endpoint)
    {
        var declared = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
        return declared.Where(m => m is "GET" or "POST" or "PUT" or "DELETE" or "PATCH").Select(m => new HttpMethod(m));
    }

    /// <summary>A value in each place of the address; a thing that is not there, so that nothing is changed.</summary>
    private static string AddressOf(RoutePattern pattern) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart { Name: "Municipality" } => "fjordby",
                            RoutePatternParameterPart place when place.ParameterPolicies.Any(p => p.Content == "guid") =>
                                "00000000-0000-0000-0000-000000000001",
                            _ => "1",
                        }
                    )
                )
            )
        );

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method != HttpMethod.Get)
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return await client.SendAsync(request);
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
