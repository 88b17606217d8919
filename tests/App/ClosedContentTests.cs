using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;

namespace Ledetraad.App.Tests;

/// <summary>Closed, held and withdrawn content stands in no public byte: pages, files, feeds, calendars, objects, descriptions, copies.</summary>
public class ClosedContentTests
{
    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    /// <summary>These find what is looked for, and do not say it themselves, as a page repeats what was typed.</summary>
    private static readonly string[] Searches = ["sagen", "kontrakt", "udvalget", "26*", "Kvæd*", "Hyb*", "Tytteb*"];

    private static TrafficLimits NoLimit => new() { PerSecond = 0 };

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_of_it_is_found_wherever_one_looks(StoreProvider provider)
    {
        await using var town = await TownApp.StartAsync(provider, NoLimit);
        var versions = await town.ImportAsync(
            TownPapers.Open,
            TownPapers.All("Tyttebær"),
            TownPapers.All("Hyben", "Borgeren 070761-4285 har klaget.")
        );

        // What is public is found, and so would be what is not: the search itself works.
        var before = await EverythingAsync(town);
        Assert.All(
            TownPapers.Words("Tyttebær"),
            word => Assert.True(Mentions(before, word).Any(), $"'{word}' is nowhere, though it is public")
        );
        Nowhere(before, TownPapers.Closed);
        Nowhere(before, TownPapers.Words("Hyben"));

        await town.WithdrawAsync(versions[1]);

        var after = await EverythingAsync(town, before.Select(answer => answer.Address));
        Nowhere(after, TownPapers.Closed);
        Nowhere(after, TownPapers.Words("Hyben"));
        Nowhere(after, TownPapers.Words("Tyttebær"));
        Assert.Contains(after, answer => answer.Text.Contains("\"deleted\":true", StringComparison.Ordinal));

        // A corrected paper of the same meeting brings back nothing of the old one.
        await town.ImportAsync(
            TownPapers
                .All("Slåen")
                .Replace("Slåenudvalget", "Tyttebærudvalget", StringComparison.Ordinal)
                .Replace("Mødested Slåenhuset, lokale 9\n\n", "", StringComparison.Ordinal)
        );
        Nowhere(
            await EverythingAsync(town, before.Select(answer => answer.Address)),
            TownPapers.Words("Tyttebær").Where(word => word != "Tyttebærudvalget")
        );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task After_a_withdrawal_is_acknowledged_no_answer_carries_what_was_withdrawn(StoreProvider provider)
    {
        await using var town = await TownApp.StartAsync(provider, NoLimit);
        var versions = await town.ImportAsync(TownPapers.Open, TownPapers.All("Tyttebær"));
        var addresses = (await EverythingAsync(town))
            .Where(answer => answer.Text.Contains("Tyttebær", StringComparison.Ordinal))
            .Select(answer => answer.Address)
            .ToList();
        Assert.True(addresses.Count > 15, $"Only {addresses.Count} addresses told of it.");

        var carrying = new ConcurrentDictionary<(string Address, string Tag), bool>();
        var acknowledged = false;
        var faults = new ConcurrentQueue<string>();
        var answeredAfter = 0;
        using var enough = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(number => Task.Run(() => ReadAsync(number))).ToList();
        await Task.Delay(500);
        await town.WithdrawAsync(versions[1]);
        Volatile.Write(ref acknowledged, true);
        for (var waited = 0; waited < 60 && Volatile.Read(ref answeredAfter) < 300; waited++)
        {
            await Task.Delay(500);
        }

        await enough.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(faults.Distinct());
        Assert.True(answeredAfter > 100, $"Only {answeredAfter} answers came after the withdrawal.");

        async Task ReadAsync(int number)
        {
            using var client = town.NewClient();
            var tags = new Dictionary<string, EntityTagHeaderValue>(StringComparer.Ordinal);
            var at = number;
            while (!enough.IsCancellationRequested)
            {
                at++;
                var address = addresses[at % addresses.Count];
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (tags.TryGetValue(address, out var tag) && at % 3 == 0)
                {
                    request.Headers.IfNoneMatch.Add(tag);
                }

                var isAfter = Volatile.Read(ref acknowledged);
                using var answer = await client.SendAsync(request);
                var text = Answers.TextOf(answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync());
                var carries = text.Contains("Tyttebær", StringComparison.OrdinalIgnoreCase);
                if ((int)answer.StatusCode >= 500)
                {
                    faults.Enqueue($"{answer.StatusCode} {address}");
                }

                if (isAfter)
                {
                    Interlocked.Increment(ref answeredAfter);
                    if (carries)
                    {
                        faults.Enqueue($"{answer.StatusCode} {address} after the withdrawal");
                    }
                    else if (answer.StatusCode == HttpStatusCode.NotModified && carrying.ContainsKey((address, tags[address].Tag)))
                    {
                        faults.Enqueue($"{address}: a copy from before was called right");
                    }
                }

                if (answer.StatusCode == HttpStatusCode.OK && answer.Headers.ETag is { } seen)
                {
                    tags[address] = seen;
                    if (carries)
                    {
                        carrying.TryAdd((address, seen.Tag), true);
                    }
                }
            }
        }
    }

    private static async Task<IReadOnlyList<(string Address, string Text)>> EverythingAsync(TownApp town, IEnumerable<string>? also = null)
    {
        using var client = town.NewClient();
        string[] doors =
        [
            "/openapi/v1.json",
            "/sandby/oparl/v1.1/system",
            .. new[]
            {
                "meeting",
                "agenda-item",
                "paper",
                "consultation",
                "file",
                "person",
                "membership",
                "organization",
                "location",
                "legislative-term",
            }.Select(kind => $"/sandby/oparl/v1.1/{kind}?modified_since=1990-01-01T00:00:00Z"),
            .. Searches.SelectMany(words =>
                new[] { "/sandby/dagsordener/soeg", "/dagsordener", "/sandby/feeds/soegning", "/feeds/soegning" }.Select(page =>
                    $"{page}?q={Uri.EscapeDataString(words)}"
                )
            ),
            .. also ?? [],
        ];
        var answers = await Crawl.EverythingAsync(client, town.Address, doors, throughData: true);
        Assert.True(answers.Count > 40, $"Only {answers.Count} addresses were met.");
        return [.. answers.Select(answer => (answer.Address, Answers.TextOf(answer.ContentType, answer.Bytes)))];
    }

    private static IEnumerable<string> Mentions(IEnumerable<(string Address, string Text)> answers, string word) =>
        answers
            .Where(answer => answer.Text.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(answer => $"{answer.Address} shows '{word}'");

    private static void Nowhere(IReadOnlyList<(string Address, string Text)> answers, IEnumerable<string> words) =>
        Assert.Empty(words.SelectMany(word => Mentions(answers, word)));
}
