using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>One answer met on the way.</summary>
internal sealed record Answer(string Address, HttpStatusCode Status, string ContentType, byte[] Bytes);

/// <summary>Follows every link that a visitor could follow, downloads too, from the front page on.</summary>
internal static class Crawl
{
    private const int MostPages = 3000;

    /// <summary>Sorting and languages show the same again: one page of each kind is enough.</summary>
    private static readonly string[] SameAgain = ["sprog=", "sort=", "desc"];

    public static Task<IReadOnlyList<Answer>> EverythingAsync(RunningApp app) =>
        EverythingAsync(
            app.Client,
            app.Address,
            [
                "/fjordby/dagsordener/soeg?q=budget",
                "/dagsordener?q=budget&kommune=fjordby&udvalg=oekonomiudvalget",
                "/dagsordener?q=budgetkontrl",
            ],
            throughData: false
        );

    /// <param name="also">Addresses to begin at beside the front page.</param>
    /// <param name="throughData">Follow the addresses in JSON too: every object has one.</param>
    public static async Task<IReadOnlyList<Answer>> EverythingAsync(HttpClient client, Uri host, IEnumerable<string> also, bool throughData)
    {
        var parser = new HtmlParser();
        var waiting = new Queue<string>(["/", "/hjaelp", "/tilgaengelighed", "/findesikke/dagsordener", .. also]);
        var seen = waiting.ToHashSet(StringComparer.Ordinal);
        var answers = new List<Answer>();
        while (waiting.TryDequeue(out var address) && answers.Count < MostPages)
        {
            using var response = await client.GetAsync(address);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            var type = response.Content.Headers.ContentType?.MediaType ?? "";
            answers.Add(new Answer(address, response.StatusCode, type, bytes));
            var links =
                response.Headers.Location is { } location ? [location.ToString()]
                : type == "text/html" ? Links(parser, bytes)
                : type == "application/json" && throughData ? Addresses(bytes, host)
                : [];
            foreach (var link in links.Select(l => Local(host, address, l)).OfType<string>())
            {
                if (!SameAgain.Any(s => link.Contains(s, StringComparison.Ordinal)) && seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        Assert.True(answers.Count < MostPages, "The walk did not end: links make new links.");
        return answers;
    }

    private static IEnumerable<string> Links(HtmlParser parser, byte[] html)
    {
        using var document = parser.ParseDocument(new MemoryStream(html));
        return document
            .QuerySelectorAll("a[href], link[href], script[src], img[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .ToList();
    }

    private static IEnumerable<string> Addresses(byte[] json, Uri host) =>
        Encoding.UTF8.GetString(json).Split('"').Where(text => text.StartsWith(host.ToString(), StringComparison.Ordinal)).ToList();

    private static string? Local(Uri host, string from, string link)
    {
        var target = new Uri(new Uri(host, from), link);
        return target.Authority == host.Authority ? target.PathAndQuery : null;
    }
}
