using Ledetraad.App.Composition;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Organisation;
using Ledetraad.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ledetraad.App.Serving;

/// <summary>Puts the web server together: every page and endpoint is refused unless it is declared public or a role opens it.</summary>
internal static class WebServer
{
    /// <param name="address">Where to listen: <c>http://127.0.0.1:0</c> picks a free port.</param>
    /// <param name="isDemo">Anybody may choose to be one of the fictional people. Never for real data.</param>
    public static WebApplication Build(
        StoreOptions stores,
        string address,
        Action<WebApplicationBuilder>? adjust = null,
        bool isDemo = false
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WebServer).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        if (Environment.GetEnvironmentVariable("LEDETRAAD_SETTINGS") is { Length: > 0 } settings)
        {
            builder.Configuration.AddJsonFile(Path.GetFullPath(settings), optional: false);
        }

        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = TrafficLimits.MostRequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        AddLogging(builder.Logging);
        AddTelemetry(builder.Services);
        builder.Services.AddHouse(stores);
        AddRefusalByDefault(builder.Services);
        OrganisationModule.AddSignIn(builder.Services, isDemo);
        builder.Services.AddLedetraadWeb(House.Modules);
        KeepKeys(builder.Services);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("stores");
        builder.Services.AddHostedService<Housekeeping>();
        builder.Services.AddTraffic();
        builder.Services.AddSingleton(PublicAddressFromEnvironment());
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseLedetraadWeb();
        app.UseRateLimiter();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseCors();
        app.UseMiddleware<ChooseMunicipality>();
        app.UseAuthentication();
        app.UsePublishedAnswers();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapLedetraadPages();
        app.MapFallback(
                "{*address}", // without a pattern, an address with a dot would be nobody's, and what is nobody's is refused
                context =>
                {
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                }
            )
            .AllowAnonymous();
        foreach (var module in House.Modules)
        {
            module.MapEndpoints(app);
        }

        return app;
    }

    /// <summary>LEDETRAAD_PUBLIC_ADDRESS: the addresses in open data do not follow what a request calls us then.</summary>
    private static PublicAddress PublicAddressFromEnvironment() =>
        new(
            Uri.TryCreate(Environment.GetEnvironmentVariable("LEDETRAAD_PUBLIC_ADDRESS"), UriKind.Absolute, out var address)
                ? address
                : null
        );

    /// <summary>LEDETRAAD_KEYS: a folder that all web nodes share, so that a form shown by one can be sent to another.</summary>
    private static void KeepKeys(IServiceCollection services)
    {
        var protection = services.AddDataProtection().SetApplicationName("Ledetraad");
        if (Environment.GetEnvironmentVariable("LEDETRAAD_KEYS") is { Length: > 0 } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter($"{typeof(OrganisationModule).Namespace}.SigningIn.SessionAuthentication", LogLevel.Warning);
        if (Environment.GetEnvironmentVariable("LEDETRAAD_LOG") == "json")
        {
            logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        }
        else
        {
            logging.AddSimpleConsole(simple => simple.SingleLine = true);
        }

        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o =>
            o.LogToStandardErrorThreshold = LogLevel.Trace
        );
    }

    /// <summary>Traces and metrics go out where the standard variable OTEL_EXPORTER_OTLP_ENDPOINT names a collector.</summary>
    private static void AddTelemetry(IServiceCollection services)
    {
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is not { Length: > 0 })
        {
            return;
        }

        var resource = ResourceBuilder.CreateDefault().AddService(Telemetry.Name);
        services.AddSingleton(_ =>
            Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource(Telemetry.Name, "Microsoft.AspNetCore", "Npgsql")
                .AddOtlpExporter()
                .Build()
        );
        services.AddSingleton(_ =>
            Sdk.CreateMeterProviderBuilder()
                .SetResourceBuilder(resource)
                .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
                .AddOtlpExporter()
                .Build()
        );
        services.AddHostedService<TelemetryStart>();
    }

    /// <summary>What declares nothing is refused to everybody, also to those who are signed in.</summary>
    private static void AddRefusalByDefault(IServiceCollection services) =>
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());

    /// <summary>Providers collect nothing before somebody has asked for them.</summary>
    private sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush();
            metrics.ForceFlush();
            return Task.CompletedTask;
        }
    }
}
