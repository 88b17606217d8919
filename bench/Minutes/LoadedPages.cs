using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ledetraad.App.Serving;
using Ledetraad.Bench.Generating;
using Ledetraad.Bench.Measuring;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledetraad.Bench.Minutes;

/// <summary>
/// A meeting's page under load of wrk with 100 connections, kept by version as it is in operation; the peer is a Kestrel server that sends the
/// same bytes and knows nothing else. Both and wrk share the machine's cores, turn by turn.
/// </summary>
internal static partial class LoadedPages
{
    private const double LongestGoal = 50;
    private const double ShareGoal = 0.30;
    private const int Connections = 100;
    private const int SmallSeconds = 2;
    private const int FullSeconds = 10;

    private static readonly string Wrk = Path.Combine(Path.GetPathRoot(Environment.CurrentDirectory)!, "usr", "bin", "wrk");

    /// <returns>Empty, with a word why, when there is no wrk.</returns>
    public static async Task<IReadOnlyList<BenchmarkResult>> MeasureAsync(PaperFolder papers, StoreOptions stores, BenchmarkRun run)
    {
        if (!File.Exists(Wrk))
        {
            run.Tell("minutes: page-p99 and page-throughput are left out: they need wrk (apt-get install wrk).");
            return [];
        }

        await using (var house = await ImportHouse.OpenAsync(stores, run.Stop))
        {
            await house.ImportAsync(papers.Files, run.Stop);
        }

        await using var ours = WebServer.Build(
            stores,
            "http://127.0.0.1:0",
            builder => builder.Services.AddSingleton(new TrafficLimits { PerSecond = 0 })
        );
        await ours.StartAsync(run.Stop);
        var page = await MeetingPageAsync(AddressOf(ours), run.Stop);
        using var client = new HttpClient();
        var bytes = await client.GetByteArrayAsync(page, run.Stop);
        await using var bare = Bare(bytes);
        await bare.StartAsync(run.Stop);
        run.Tell($"minutes: a meeting's page of {bytes.Length / 1000.0:0.0} kB under {Connections} connections.");

        var seconds = run.IsFull ? FullSeconds : SmallSeconds;
        var (our, theirs) = (new List<Load>(), new List<Load>());
        for (var turn = 0; turn <= Timing.Runs; turn++)
        {
            var (first, second) = (await LoadAsync(page, seconds, run.Stop), await LoadAsync(AddressOf(bare), seconds, run.Stop));
            if (turn > 0) // the first turn warms both up
            {
                our.Add(first);
                theirs.Add(second);
            }
        }

        var isSame = (await client.GetByteArrayAsync(AddressOf(bare), run.Stop)).SequenceEqual(bytes);
        await ours.StopAsync(run.Stop);
        await bare.StopAsync(run.Stop);
        return
        [
            new(
                "page-p99",
                "ms",
                Timing.Median(our.Select(load => load.Milliseconds)),
                MoreIsBetter: false,
                Timing.Runs,
                new Peer("bare Kestrel page", Timing.Median(theirs.Select(load => load.Milliseconds)), isSame),
                new Goal(LongestGoal, GoalOn.Ours, Better.Lower)
            ),
            new(
                "page-throughput",
                "requests/s",
                Timing.Median(our.Select(load => load.Rate)),
                MoreIsBetter: true,
                Timing.Runs,
                new Peer("bare Kestrel page", Timing.Median(theirs.Select(load => load.Rate)), isSame),
                new Goal(ShareGoal, GoalOn.Ratio, Better.Higher)
            ),
        ];
    }

    private static async Task<Uri> MeetingPageAsync(Uri server, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = server };
        var list = await client.GetStringAsync($"/{Municipality.SlugOf(Town.Name)}/dagsordener/moeder", stop);
        return new Uri(server, MeetingLink().Match(list).Groups["page"].Value);
    }

    private static WebApplication Bare(byte[] page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = page.Length;
            return http.Response.Body.WriteAsync(page).AsTask();
        });
        return app;
    }

    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static async Task<Load> LoadAsync(Uri page, int seconds, CancellationToken stop)
    {
        using var wrk = Process.Start(
            new ProcessStartInfo(
                Wrk,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"--threads 2 --connections {Connections} --duration {seconds}s --latency {page}"
                )
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var said = await wrk.StandardOutput.ReadToEndAsync(stop);
        await wrk.WaitForExitAsync(stop);
        if (said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"Requests failed under load:\n{said}");
        }

        var longest = Longest().Match(said);
        var milliseconds = Number(longest.Groups["time"]) * UnitOf(longest.Groups["unit"].Value);
        return new Load(Number(PerSecond().Match(said).Groups["rate"]), milliseconds);
    }

    private static double UnitOf(string unit) =>
        unit switch
        {
            "us" => 0.001,
            "ms" => 1,
            "s" => 1_000,
            _ => throw new FormatException($"wrk gave a time in '{unit}'."),
        };

    private static double Number(Group text) => double.Parse(text.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""href="(?<page>/[\w-]+/dagsordener/moeder/[0-9a-f-]{36})["?]""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex MeetingLink();

    [GeneratedRegex(@"99%\s+(?<time>[\d.]+)(?<unit>us|ms|s)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Longest();

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex PerSecond();

    /// <param name="Milliseconds">99 of 100 requests took at most so many milliseconds.</param>
    private sealed record Load(double Rate, double Milliseconds);
}
