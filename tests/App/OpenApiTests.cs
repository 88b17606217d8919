using System.Net;
using System.Text.Json;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>What the OpenAPI document shows as an answer is what is answered.</summary>
[Collection(RunningAppCollection.Name)]
public class OpenApiTests(RunningApp app)
{
    [Fact]
    public async Task Every_example_can_be_fetched_and_is_what_it_was_said_to_be()
    {
        var document = JsonDocument.Parse(await app.Client.GetStringAsync("/openapi/v1.json")).RootElement;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        Assert.True(paths.Count > 35, $"Only {paths.Count} paths.");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var operation = path.Value.GetProperty("get");
            Assert.True(ids.Add(operation.GetProperty("operationId").GetString()!));
            using var answer = await app.Client.GetAsync(AddressOf(path.Name, operation));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path.Name} answered {answer.StatusCode}");
            var content = Assert.Single(operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject());
            Assert.Equal(content.Name, answer.Content.Headers.ContentType?.MediaType);
            if (content.Value.TryGetProperty("example", out var example))
            {
                Assert.Equal(example.GetRawText(), await answer.Content.ReadAsStringAsync());
            }
        }

        // Nothing is referred to that is not there.
        foreach (var reference in References(document))
        {
            var target = reference["#/".Length..].Split('/').Aggregate(document, (element, name) => element.GetProperty(name));
            Assert.Equal(JsonValueKind.Object, target.ValueKind);
        }
    }

    [Fact]
    public async Task The_document_names_all_that_is_open_data()
    {
        var document = JsonDocument.Parse(await app.Client.GetStringAsync("/openapi/v1.json")).RootElement;
        var told = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();

        foreach (
            var kind in new[]
            {
                "system",
                "body",
                "organization",
                "person",
                "membership",
                "meeting",
                "agenda-item",
                "paper",
                "consultation",
                "file",
                "location",
                "legislative-term",
            }
        )
        {
            Assert.Contains($"/{{municipality}}/oparl/v1.1/{kind}", told);
        }

        Assert.Contains("/{municipality}/feeds/udvalg/{committee}", told);
        Assert.Contains("/{municipality}/feeds/soegning", told);
        Assert.Contains("/feeds/soegning", told);
        Assert.Contains("/{municipality}/kalender/udvalg/{committee}.ics", told);
        Assert.Contains("/{municipality}/dagsordener/sager.xlsx", told);
    }

    [Fact]
    public async Task A_copy_of_the_document_with_its_tag_is_still_right()
    {
        using var first = await app.Client.GetAsync("/openapi/v1.json");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, (await app.Client.SendAsync(request)).StatusCode);
    }

    private static string AddressOf(string path, JsonElement operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
        {
            var name = parameter.GetProperty("name").GetString()!;
            if (parameter.TryGetProperty("example", out var example))
            {
                if (parameter.GetProperty("in").GetString() == "path")
                {
                    path = path.Replace($"{{{name}}}", example.ToString(), StringComparison.Ordinal);
                }
                else
                {
                    query.Add($"{name}={Uri.EscapeDataString(example.ToString())}");
                }
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    p is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : References(p.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            _ => [],
        };
}
