using System.Net;
using Ledetraad.Kernel.Access;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>Nobody sees what they may not: what does not say that it is public is refused.</summary>
[Collection(RunningAppCollection.Name)]
public class RefusalTests(RunningApp app)
{
    /// <summary>All that is public. Adding to the list is a decision.</summary>
    private static readonly string[] Public =
    [
        "/",
        "/dagsordener",
        "/feeds/soegning",
        "/fejl/{Status:int}",
        "/health/live",
        "/health/ready",
        "/hjaelp",
        "/openapi/v1.json",
        "/findes-ikke",
        "/tilgaengelighed",
        "/{Municipality}",
        "/{Municipality}/aabne-data",
        "/{Municipality}/dagsordener",
        "/{Municipality}/dagsordener/medlemmer",
        "/{Municipality}/dagsordener/medlemmer/{Id:guid}",
        "/{Municipality}/dagsordener/moeder",
        "/{Municipality}/dagsordener/moeder/{Id:guid}",
        "/{Municipality}/dagsordener/moeder/{Id:guid}/punkter/{Number}",
        "/{Municipality}/dagsordener/papirer",
        "/{Municipality}/dagsordener/papirer/{Id:guid}/bilag/{AttachmentId:guid}", // of a published paper
        "/{Municipality}/dagsordener/papirer/{Id:guid}/bilag/{AttachmentId:guid}/vis",
        "/{Municipality}/dagsordener/papirer/{ItemId:guid}",
        "/{Municipality}/dagsordener/opfoelgning",
        "/{Municipality}/dagsordener/sager",
        "/{Municipality}/dagsordener/sager/{Id:guid}",
        "/{Municipality}/dagsordener/soeg",
        "/{Municipality}/dagsordener/udvalg/{Slug}",
        "/{Municipality}/talkontrol",
        "/{Municipality}/talkontrol/{Status}",
        "/{Municipality}/udvalg/traad/{Id:guid}",
        "/{Municipality}/udvalg/traad/{Id:guid}/{Cell}",
        "/{Municipality}/feeds/alle",
        "/{Municipality}/feeds/soegning",
        "/{Municipality}/feeds/udvalg/{Slug}",
        "/{Municipality}/kalender/alle.ics",
        "/{Municipality}/kalender/udvalg/{Slug}.ics",
        "/{Municipality}/log-ind",
        "/{Municipality}/log-ind/person", // in the demo
        "/{Municipality}/log-ind/start",
        "/{Municipality}/log-ind/tilbage",
        "/{Municipality}/log-ind/udbyder-log-ud",
        "/{Municipality}/logget-ud",
        "/{Municipality}/log-ud/udbyder",
        "/{Municipality}/oparl/v1.1/agenda-item",
        "/{Municipality}/oparl/v1.1/agenda-item/{**Key}",
        "/{Municipality}/oparl/v1.1/body",
        "/{Municipality}/oparl/v1.1/body/{**Key}",
        "/{Municipality}/oparl/v1.1/consultation",
        "/{Municipality}/oparl/v1.1/consultation/{**Key}",
        "/{Municipality}/oparl/v1.1/file",
        "/{Municipality}/oparl/v1.1/file/{**Key}",
        "/{Municipality}/oparl/v1.1/legislative-term",
        "/{Municipality}/oparl/v1.1/legislative-term/{**Key}",
        "/{Municipality}/oparl/v1.1/location",
        "/{Municipality}/oparl/v1.1/location/{**Key}",
        "/{Municipality}/oparl/v1.1/meeting",
        "/{Municipality}/oparl/v1.1/meeting/{**Key}",
        "/{Municipality}/oparl/v1.1/membership",
        "/{Municipality}/oparl/v1.1/membership/{**Key}",
        "/{Municipality}/oparl/v1.1/organization",
        "/{Municipality}/oparl/v1.1/organization/{**Key}",
        "/{Municipality}/oparl/v1.1/organization/{Id:guid}/meeting",
        "/{Municipality}/oparl/v1.1/paper",
        "/{Municipality}/oparl/v1.1/paper/{**Key}",
        "/{Municipality}/oparl/v1.1/person",
        "/{Municipality}/oparl/v1.1/person/{**Key}",
        "/{Municipality}/oparl/v1.1/system",
    ];

    [Fact]
    public async Task What_says_nothing_is_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Client.GetAsync("/hemmeligt")).StatusCode);
    }

    [Fact]
    public void What_is_public_is_on_the_list()
    {
        var open = Endpoints()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'));
        var pages = open.Where(p =>
            !p.StartsWith("/_content/", StringComparison.Ordinal) && p != "/{*address}" // which finds nothing
        );
        var tables = pages
            .Where(p => p.EndsWith(".csv", StringComparison.Ordinal) || p.EndsWith(".xlsx", StringComparison.Ordinal))
            .ToList();
        Assert.Empty(pages.Distinct().Except(Public).Except(tables));
        Assert.Empty(tables.Select(t => t[..t.LastIndexOf('.')]).Distinct().Except(Public)); // a table is as public as its page
    }

    [Fact]
    public async Task What_is_not_public_answers_401_whatever_the_method()
    {
        var closed = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        Assert.NotEmpty(closed); // the probe at least
        foreach (var endpoint in closed)
        {
            var address =
                "/"
                + string.Join(
                    '/',
                    endpoint.RoutePattern.PathSegments.Select(s =>
                        s.IsSimple && s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart l ? l.Content : "1"
                    )
                );
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                var status = (await app.Client.SendAsync(new HttpRequestMessage(method, address))).StatusCode;
                Assert.True(
                    status is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed,
                    $"{method} {address} answered {status}"
                );
            }
        }
    }

    [Theory]
    [InlineData("/findesikke/dagsordener")]
    [InlineData("/ringsted/dagsordener")] // in the directory, but without content
    [InlineData("/fjordby/dagsordener/moeder/00000000-0000-0000-0000-000000000000")]
    [InlineData("/fjordby/talkontrol/noget-andet")]
    [InlineData("/fjordby/dagsordener/findes.ikke")]
    [InlineData("/findes-ikke.html")]
    [InlineData("/noget/helt/andet")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        var response = await app.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fjordby/dagsordener/findes-ikke")]
    [InlineData("/fjordby/dagsordener/findes.ikke")]
    [InlineData("/fjordby/dagsordener/moeder/00000000-0000-0000-0000-000000000000")]
    public async Task What_is_not_there_in_a_municipality_has_its_menu(string address)
    {
        var page = await (await app.Client.GetAsync(address)).Content.ReadAsStringAsync();

        Assert.Contains("Fjordby Kommune", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/fjordby/dagsordener/sager\"", page, StringComparison.Ordinal);
        Assert.Contains("action=\"/fjordby/dagsordener/soeg\"", page, StringComparison.Ordinal);
    }

    /// <summary>Also where the page that is not there would have had a form.</summary>
    [Theory]
    [InlineData(Roles.Secretary, "udvalg/sager/indstillinger/skabeloner/findes-ikke")]
    [InlineData(Roles.CaseOfficer, "udvalg/sager/00000000-0000-0000-0000-000000000000/ret")]
    [InlineData(Roles.CaseOfficer, "udvalg/datasaet/findes-ikke/ret")]
    [InlineData(Roles.Administrator, "administration/afdelinger/00000000-0000-0000-0000-000000000000")]
    public async Task What_is_not_there_is_not_found_by_those_who_may_change_it(string role, string page)
    {
        using var client = await app.SignInAsync(role);
        using var response = await client.GetAsync($"/fjordby/{page}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_bears_the_security_headers()
    {
        foreach (var address in new[] { "/", "/fjordby/dagsordener", "/hemmeligt", "/findesikke/dagsordener" })
        {
            var headers = (await app.Client.GetAsync(address)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.False(headers.Contains("Server"));
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() =>
        app.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
