using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.Serving;

/// <summary>How much one client may ask, and for how long we work on one request.</summary>
internal sealed class TrafficLimits
{
    /// <summary>One request body is never larger: papers are imported by command, not by post.</summary>
    public const long MostRequestBytes = 1_000_000;

    /// <summary>What one client may ask at once after a pause: a whole site's worth of links.</summary>
    public int Burst { get; set; } = 1_000;

    /// <summary>What one client may ask all the time; 0 for no limit.</summary>
    public int PerSecond { get; set; } = 50;

    /// <summary>Sign-ins that one client may begin or end at once: a town hall behind one address, on a morning.</summary>
    public int SignInBurst { get; set; } = 200;

    public int SignInsPerSecond { get; set; } = 2;

    public TimeSpan LongestRequest { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>From LEDETRAAD_REQUESTS_PER_SECOND; the burst follows it.</summary>
    public static TrafficLimits FromEnvironment()
    {
        var limits = new TrafficLimits();
        if (
            int.TryParse(
                Environment.GetEnvironmentVariable("LEDETRAAD_REQUESTS_PER_SECOND"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var asked
            )
        )
        {
            (limits.PerSecond, limits.Burst) = (asked, asked * 20);
        }

        return limits;
    }
}

internal static class Traffic
{
    public static void AddTraffic(this IServiceCollection services)
    {
        services.AddSingleton(TrafficLimits.FromEnvironment());
        services.AddRequestTimeouts();
        services
            .AddOptions<Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutOptions>()
            .Configure<TrafficLimits>(
                (timeouts, limits) =>
                    timeouts.DefaultPolicy = new()
                    {
                        Timeout = limits.LongestRequest,
                        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                    }
            );
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<TrafficLimits>(Limit);
        services.Configure<ForwardedHeadersOptions>(TrustProxies);
    }

    private static void Limit(RateLimiterOptions options, TrafficLimits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, stop) => RejectAsync(rejected, stop);
        if (limits.PerSecond == 0)
        {
            return;
        }

        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(http, limits.Burst, limits.PerSecond)),
            PartitionedRateLimiter.Create<HttpContext, string>(http =>
                IsSigningIn(http.Request.Path)
                    ? Bucket(http, limits.SignInBurst, limits.SignInsPerSecond)
                    : RateLimitPartition.GetNoLimiter("")
            )
        );
    }

    private static RateLimitPartition<string> Bucket(HttpContext http, int burst, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            ClientOf(http),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }
        );

    /// <summary>
    /// Below the sign-in page: what begins and ends a sign-in, not the page itself; nor what a provider tells of those who have left it, which may be
    /// many at once and comes from one address.
    /// </summary>
    private static bool IsSigningIn(PathString path) =>
        path.Value is { } asked
        && asked.Contains("/log-ind/", StringComparison.OrdinalIgnoreCase)
        && !asked.EndsWith("/udbyder-log-ud", StringComparison.OrdinalIgnoreCase);

    /// <summary>An address; of IPv6 the network, of which one client has as many addresses as it likes.</summary>
    private static string ClientOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address)
        {
            return "";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, 8)));
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken stop)
    {
        var response = rejected.HttpContext.Response;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(T["Traffic.TooMany"], stop);
    }

    /// <summary>A proxy on this machine is trusted; another one must be named in LEDETRAAD_PROXIES.</summary>
    private static void TrustProxies(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (
            var proxy in (Environment.GetEnvironmentVariable("LEDETRAAD_PROXIES") ?? "").Split(
                [',', ' '],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
