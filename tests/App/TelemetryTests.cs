using System.Collections.Concurrent;
using System.Net;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Storage;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.App.Tests;

/// <summary>Traces and metrics reach a collector when one is named in the environment.</summary>
[Collection("console")]
public class TelemetryTests
{
    [Fact]
    public async Task A_collector_that_is_named_gets_traces_and_metrics()
    {
        var received = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        await using var collector = WebApplication.CreateSlimBuilder().Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost(
            "/{**path}",
            (HttpRequest request) =>
            {
                received.AddOrUpdate(request.Path, 1, (_, n) => n + 1);
                return Results.Ok();
            }
        );
        await collector.StartAsync();
        await using var stores = TestStores.On(StoreProvider.Sqlite);

        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", AddressOf(collector));
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        try
        {
            await using var app = WebServer.Build(stores.Options, "http://127.0.0.1:0");
            await app.Services.GetRequiredService<Migrator>().MigrateOnceAsync(stores.Options.ForInstallation(), StoreKind.Installation);
            await app.StartAsync();
            using var visitor = new HttpClient();
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(AddressOf(app) + "/health/ready")).StatusCode);
            await app.StopAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", null);
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", null);
        }

        Assert.Contains("/v1/traces", received.Keys);
        Assert.Contains("/v1/metrics", received.Keys);
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
