using System.Net;
using System.Text.Json;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>OParl as a program meets it that knows nothing but where the system is.</summary>
[Collection(RunningAppCollection.Name)]
public class OparlTests(RunningApp app)
{
    [Fact]
    public async Task From_the_system_on_every_list_and_object_keeps_the_rules_and_every_address_leads_somewhere()
    {
        var system = await ReadAsync("/fjordby/oparl/v1.1/system");
        Assert.Empty(OparlRules.FaultsOf(system));
        var bodies = await ReadAsync(system.GetProperty("body").GetString()!);
        Assert.Empty(OparlRules.FaultsOfList(bodies, "Body"));
        var body = Assert.Single(bodies.GetProperty("data").EnumerateArray());

        var seen = new Dictionary<string, string>(StringComparer.Ordinal) { [body.GetProperty("id").GetString()!] = body.GetRawText() };
        var mentioned = Addresses(body).ToHashSet(StringComparer.Ordinal);
        foreach (var (property, type) in Lists)
        {
            var next = body.GetProperty(property).GetString() + "?limit=50";
            var count = 0;
            while (next is not null)
            {
                var page = await ReadAsync(next);
                Assert.Empty(OparlRules.FaultsOfList(page, type));
                foreach (var thing in page.GetProperty("data").EnumerateArray())
                {
                    Assert.True(seen.TryAdd(thing.GetProperty("id").GetString()!, thing.GetRawText()), $"Told twice: {thing}");
                    mentioned.UnionWith(Addresses(thing));
                    count++;
                }

                next = page.GetProperty("links").TryGetProperty("next", out var link) ? link.GetString() : null;
            }

            Assert.True(count > 0, $"There is no {type}.");
        }

        // What stands under its own address is what the list said.
        foreach (var (id, text) in seen.Where((_, at) => at % 7 == 0))
        {
            Assert.Equal(text, (await ReadAsync(id)).GetRawText());
        }

        var room = new Uri(app.Address, "/fjordby/oparl/").ToString();
        var unknown = mentioned.Where(a => a.StartsWith(room, StringComparison.Ordinal) && !seen.ContainsKey(a)).ToList();
        foreach (
            var address in unknown.Concat(mentioned.Where(a => !a.StartsWith(room, StringComparison.Ordinal)).Where((_, at) => at % 5 == 0))
        )
        {
            Assert.True((await app.Client.GetAsync(address)).StatusCode == HttpStatusCode.OK, $"{address} leads nowhere");
        }
    }

    [Theory]
    [InlineData("/fjordby/oparl/v1.1/meeting/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/fjordby/oparl/v1.1/agenda-item/noget/andet", HttpStatusCode.NotFound)]
    [InlineData("/fjordby/oparl/v1.1/meeting?page=nul", HttpStatusCode.BadRequest)]
    public async Task A_refusal_is_an_error_of_the_standard(string address, HttpStatusCode status)
    {
        using var answer = await app.Client.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("https://schema.oparl.org/1.1/Error", error.GetProperty("type").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
    }

    private static readonly (string Property, string Type)[] Lists =
    [
        ("organization", "Organization"),
        ("person", "Person"),
        ("membership", "Membership"),
        ("meeting", "Meeting"),
        ("agendaItem", "AgendaItem"),
        ("paper", "Paper"),
        ("consultation", "Consultation"),
        ("file", "File"),
        ("locationList", "Location"),
        ("legislativeTermList", "LegislativeTerm"),
    ];

    private async Task<JsonElement> ReadAsync(string address)
    {
        using var answer = await app.Client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
    }

    private IEnumerable<string> Addresses(JsonElement thing) =>
        thing.ValueKind switch
        {
            JsonValueKind.Object => thing.EnumerateObject().SelectMany(p => Addresses(p.Value)),
            JsonValueKind.Array => thing.EnumerateArray().SelectMany(Addresses),
            JsonValueKind.String when thing.GetString()!.StartsWith(app.Address.ToString(), StringComparison.Ordinal) =>
            [
                thing.GetString()!,
            ],
            _ => [],
        };
}
