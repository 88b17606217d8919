using System.Diagnostics;
using System.Globalization;
using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Bench.Generating;
using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Bench.Minutes;

/// <summary>
/// The search page under a steady load of different questions. A request is sent when its time has come, whether or not those before it have been
/// answered, and its time is counted from then on: a server that stands still is not asked less.
/// </summary>
internal static class SearchLoad
{
    private const double MillisecondsGoal = 100;
    private const int PerSecond = 100;
    private const int SmallSeconds = 3;
    private const int FullSeconds = 20;
    private const double Percentile = 0.99;

    public static async Task<BenchmarkResult> MeasureAsync(StoreOptions stores, IReadOnlyList<SoughtPapers> questions, BenchmarkRun run)
    {
        await using var server = WebServer.Build(
            stores,
            "http://127.0.0.1:0",
            builder => builder.Services.AddSingleton(new TrafficLimits { PerSecond = 0 })
        );
        await server.StartAsync(run.Stop);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
        {
            BaseAddress = LoadedPages.AddressOf(server),
        };
        var page = $"/{Municipality.SlugOf(Town.Name)}/dagsordener/soeg?q=";
        var addresses = questions.Select(question => page + Uri.EscapeDataString(question.Words)).ToList();
        foreach (var address in addresses) // warms up
        {
            await AskAsync(client, address, run.Stop);
        }

        var draw = Draw.For(SoughtPapersOfFacts.Seed, PerSecond);
        var slowest = new List<double>();
        for (var round = 0; round < Timing.Runs; round++)
        {
            var asked = Enumerable
                .Range(0, PerSecond * (run.IsFull ? FullSeconds : SmallSeconds))
                .Select(_ => draw.One(addresses))
                .ToList();
            var (times, processor) = await Timing.ProcessorTimeAsync(() => LoadAsync(client, asked, run.Stop));
            slowest.Add(times[(int)(times.Count * Percentile)]);
            run.Tell(
                $"search-load: {processor / asked.Count:0.0} ms of processor time a question, asking included; p50 {times[times.Count / 2]:0.0} ms."
            );
        }

        await server.StopAsync(run.Stop);
        return new BenchmarkResult(
            "search-load-p99",
            string.Create(CultureInfo.InvariantCulture, $"ms at {PerSecond} questions/s"),
            Timing.Median(slowest),
            MoreIsBetter: false,
            Timing.Runs,
            Goal: new Goal(run.Within(MillisecondsGoal), GoalOn.Ours, Better.Lower)
        );
    }

    /// <returns>Milliseconds of each answer, sorted.</returns>
    private static async Task<IReadOnlyList<double>> LoadAsync(HttpClient client, IReadOnlyList<string> asked, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var answers = new List<Task<double>>(asked.Count);
        while (answers.Count < asked.Count)
        {
            var due = TimeSpan.FromSeconds((double)answers.Count / PerSecond);
            if (due - watch.Elapsed is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, stop);
            }

            var address = asked[answers.Count];
            answers.Add(
                Task.Run(
                    async () =>
                    {
                        await AskAsync(client, address, stop);
                        return (watch.Elapsed - due).TotalMilliseconds;
                    },
                    stop
                )
            );
        }

        return [.. (await Task.WhenAll(answers)).Order()];
    }

    private static async Task AskAsync(HttpClient client, string address, CancellationToken stop)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), stop);
        await answer.Content.ReadAsByteArrayAsync(stop);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
        }
    }
}
