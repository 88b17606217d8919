using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AngleSharp;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>Feeds keep the rules of RFC 4287, calendars those of RFC 5545.</summary>
[Collection(RunningAppCollection.Name)]
public class FollowingTests(RunningApp app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/fjordby/feeds/alle", 20)]
    [InlineData("/fjordby/feeds/udvalg/arbejdsmarkedsudvalget", 10)]
    [InlineData("/fjordby/feeds/soegning?q=budget&udvalg=arbejdsmarkedsudvalget", 5)]
    [InlineData("/feeds/soegning?q=budget&kommune=fjordby&aar=2024", 5)]
    public async Task A_feed_keeps_the_rules(string address, int fewest)
    {
        using var answer = await app.Client.GetAsync(address);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(new Uri(app.Address, address).ToString(), LinkOf(feed, "self"));
        Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name"); // § 4.1.1: else each entry must have one
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.True(entries.Count >= fewest);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        foreach (var part in entries.Prepend(feed))
        {
            Assert.True(Uri.TryCreate(Assert.Single(part.Elements(Atom + "id")).Value, UriKind.Absolute, out _));
            Assert.NotEqual("", Assert.Single(part.Elements(Atom + "title")).Value);
            Instant(Assert.Single(part.Elements(Atom + "updated")).Value);
            Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(LinkOf(part, "alternate"))).StatusCode);
        }

        foreach (var entry in entries)
        {
            Assert.True(
                Instant(Assert.Single(entry.Elements(Atom + "published")).Value) <= Instant(entry.Element(Atom + "updated")!.Value)
            );
            Assert.Single(entry.Elements(Atom + "summary"));
        }

        Assert.Equal(entries.Max(e => e.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
    }

    [Theory]
    [InlineData("/fjordby/kalender/alle.ics", 20)]
    [InlineData("/fjordby/kalender/udvalg/arbejdsmarkedsudvalget.ics", 10)]
    public async Task A_calendar_keeps_the_rules(string address, int fewest)
    {
        using var answer = await app.Client.GetAsync(address);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.Single(lines, "VERSION:2.0");
        Assert.Single(lines, line => line.StartsWith("PRODID:", StringComparison.Ordinal));

        // Components are nested as they were opened.
        var open = new Stack<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal))
            {
                open.Push(line[6..]);
            }
            else if (line.StartsWith("END:", StringComparison.Ordinal))
            {
                Assert.Equal(open.Pop(), line[4..]);
            }
        }

        Assert.Empty(open);
        var zone = Assert.Single(Parts(lines, "VTIMEZONE"));
        Assert.Contains("TZID:Europe/Copenhagen", zone);
        Assert.Single(Parts(zone, "STANDARD"));
        Assert.Single(Parts(zone, "DAYLIGHT"));
        var events = Parts(lines, "VEVENT").ToList();
        Assert.True(events.Count >= fewest);
        Assert.Equal(events.Count, events.Select(e => Value(e, "UID")).Distinct().Count());
        foreach (var meeting in events)
        {
            Assert.Matches(@"^\d{8}T\d{6}Z$", Value(meeting, "DTSTAMP"));
            var start = Assert.Single(meeting, line => line.StartsWith("DTSTART", StringComparison.Ordinal));
            Assert.Matches(@"^DTSTART(;TZID=Europe/Copenhagen:\d{8}T\d{6}|;VALUE=DATE:\d{8})$", start);
            Assert.NotEqual("", Value(meeting, "SUMMARY"));
            Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync(Value(meeting, "URL"))).StatusCode);
        }
    }

    [Theory]
    [InlineData("/fjordby/feeds/udvalg/findesikke")]
    [InlineData("/fjordby/kalender/udvalg/findesikke.ics")]
    [InlineData("/fjordby/feeds/soegning")] // asks for nothing
    [InlineData("/feeds/soegning?q=")]
    public async Task Of_what_is_not_there_nothing_is_told(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task A_committees_page_leads_to_its_feed_and_its_calendar()
    {
        var page = await app.Client.GetStringAsync("/fjordby/dagsordener/udvalg/arbejdsmarkedsudvalget");
        using var document = await BrowsingContext.New().OpenAsync(r => r.Content(page));

        foreach (
            var address in new[] { "/fjordby/feeds/udvalg/arbejdsmarkedsudvalget", "/fjordby/kalender/udvalg/arbejdsmarkedsudvalget.ics" }
        )
        {
            Assert.Single(document.QuerySelectorAll($"head link[rel=alternate][href='{address}']"));
            Assert.Single(document.QuerySelectorAll($"main a[href='{address}']"));
        }
    }

    [Theory]
    [InlineData("/fjordby/dagsordener/soeg?q=budget&aar=2024&sort=dato", "/fjordby/feeds/soegning?q=budget&aar=2024")]
    [InlineData(
        "/dagsordener?q=budget&kommune=fjordby&udvalg=oekonomiudvalget",
        "/feeds/soegning?q=budget&kommune=fjordby&udvalg=oekonomiudvalget"
    )]
    public async Task A_search_leads_to_its_feed(string search, string feed)
    {
        var page = await app.Client.GetStringAsync(search);
        using var document = await BrowsingContext.New().OpenAsync(r => r.Content(page));

        Assert.Equal(feed, Assert.Single(document.QuerySelectorAll("head link[rel=alternate]")).GetAttribute("href"));
        Assert.Single(document.QuerySelectorAll($"main a[href='{feed}']"));
    }

    private static string LinkOf(XElement part, string relation) =>
        Assert.Single(part.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == relation).Attribute("href")!.Value;

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Value(IEnumerable<string> lines, string name) =>
        Assert.Single(lines, line => line.StartsWith(name + ":", StringComparison.Ordinal))[(name.Length + 1)..];

    private static IEnumerable<IReadOnlyList<string>> Parts(IReadOnlyList<string> lines, string component)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at] == $"BEGIN:{component}")
            {
                yield return [.. lines.Skip(at + 1).TakeWhile(line => line != $"END:{component}")];
            }
        }
    }
}
