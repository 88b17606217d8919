using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Ledetraad.App.Tests;

/// <summary>No client, large request or slow page takes the server from the others; and a stop cuts nobody off.</summary>
public class TrafficTests
{
    [Fact]
    public async Task Who_asks_too_much_is_told_how_long_to_wait_and_others_are_answered()
    {
        await using var town = await TownApp.StartAsync(StoreProvider.Sqlite, new TrafficLimits { Burst = 5, PerSecond = 1 });
        using var greedy = town.NewClient();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 20; i++)
        {
            answers.Add(await greedy.GetAsync("/hjaelp"));
        }

        Assert.Equal(HttpStatusCode.OK, answers[0].StatusCode);
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        var words = await refused.Content.ReadAsStringAsync();
        Assert.Contains("Vent lidt", words, StringComparison.Ordinal);
        Assert.Contains("Wait a little", words, StringComparison.Ordinal);

        // Behind a proxy on this machine each client is its own.
        using var other = town.NewClient();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/hjaelp")).StatusCode);
    }

    [Fact]
    public async Task Who_tries_to_sign_in_again_and_again_must_wait_and_may_read_meanwhile()
    {
        await using var town = await TownApp.StartAsync(StoreProvider.Sqlite, new TrafficLimits { SignInBurst = 3, SignInsPerSecond = 1 });
        await town.ImportAsync(TownPapers.Open);
        using var greedy = town.NewClient();
        var statuses = new List<HttpStatusCode>();
        foreach (var address in new[] { "start", "tilbage?state=x", "start", "tilbage?state=y", "start", "start", "start", "start" })
        {
            statuses.Add((await greedy.GetAsync($"/sandby/log-ind/{address}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Found, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await greedy.GetAsync("/sandby/log-ind")).StatusCode);
        for (var i = 0; i < 10; i++) // a provider tells of all who have left it
        {
            using var notice = await greedy.PostAsync("/sandby/log-ind/udbyder-log-ud", new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.BadRequest, notice.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await greedy.GetAsync("/sandby/dagsordener")).StatusCode);
        using var other = town.NewClient();
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.7");
        Assert.Equal(HttpStatusCode.Found, (await other.GetAsync("/sandby/log-ind/start")).StatusCode);
    }

    [Fact]
    public async Task A_request_larger_than_a_megabyte_is_refused()
    {
        await using var town = await TownApp.StartAsync(
            StoreProvider.Sqlite,
            new TrafficLimits { PerSecond = 0 },
            app => app.MapPost("/tag-imod", async (HttpRequest r) => await new StreamReader(r.Body).ReadToEndAsync()).AllowAnonymous()
        );
        using var client = town.NewClient();

        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/tag-imod", new StringContent("lidt"))).StatusCode);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge,
            (await client.PostAsync("/tag-imod", new ByteArrayContent(new byte[1_000_001]))).StatusCode
        );
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up()
    {
        await using var town = await TownApp.StartAsync(
            StoreProvider.Sqlite,
            new TrafficLimits { PerSecond = 0, LongestRequest = TimeSpan.FromMilliseconds(300) },
            app =>
                app.MapGet("/langsom", async (CancellationToken stop) => await Task.Delay(TimeSpan.FromMinutes(1), stop)).AllowAnonymous()
        );
        using var client = town.NewClient();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/langsom")).StatusCode);
    }

    [Fact]
    public async Task A_stop_under_load_lets_every_request_that_was_begun_be_answered()
    {
        var town = await TownApp.StartAsync(
            StoreProvider.Sqlite,
            new TrafficLimits { PerSecond = 0 },
            app => app.MapGet("/lidt-langsom", async () => await Task.Delay(700)).AllowAnonymous()
        );
        await town.ImportAsync(TownPapers.Open);
        var faults = new ConcurrentQueue<string>();
        var answered = 0;
        var isStopping = false;
        using var slow = town.NewClient();
        var readers = Enumerable.Range(0, 16).Select(_ => Task.Run(ReadUntilClosedAsync)).ToList();
        while (Volatile.Read(ref answered) < 200)
        {
            await Task.Delay(20);
        }

        var begun = Enumerable.Range(0, 10).Select(_ => slow.GetAsync("/lidt-langsom")).ToList();
        await Task.Delay(200);

        Volatile.Write(ref isStopping, true);
        await town.DisposeAsync();
        await Task.WhenAll(readers);

        Assert.All(await Task.WhenAll(begun), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Empty(faults.Distinct());

        async Task ReadUntilClosedAsync()
        {
            using var client = town.NewClient();
            while (true)
            {
                var begunBefore = !Volatile.Read(ref isStopping);
                try
                {
                    using var answer = await client.GetAsync("/sandby/dagsordener");
                    await answer.Content.ReadAsByteArrayAsync();
                    Interlocked.Increment(ref answered);
                    if (answer.StatusCode != HttpStatusCode.OK)
                    {
                        faults.Enqueue($"{answer.StatusCode}");
                    }
                }
                catch (HttpRequestException e)
                {
                    // Refused at the door is an honest answer once the stop has begun; cut off is not.
                    if (begunBefore && e.InnerException is not SocketException { SocketErrorCode: SocketError.ConnectionRefused })
                    {
                        faults.Enqueue(e.ToString());
                    }

                    return;
                }
            }
        }
    }
}
