using Ledetraad.App;
using Ledetraad.App.Demo;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Tests.Support;

/// <summary>The whole application on a free port, with the fictional municipality in it.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private TestStores? _stores;

    public WebApplication App { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>Begin with this to follow addresses.</summary>
    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _stores = TestStores.On(StoreProvider.Sqlite);
        App = WebServer.Build(
            _stores.Options,
            "http://127.0.0.1:0",
            builder => builder.Services.AddSingleton(new TrafficLimits { PerSecond = 0 }), // tests ask more than any visitor
            isDemo: true
        );
        App.MapGet("/hemmeligt", () => "nothing says that this is public");
        App.MapGet("/{Municipality}/hemmeligt", () => "nothing says who may see this");
        App.MapGet("/{Municipality}/hemmeligt/revision", () => "for auditors").Requires("organisation.read-audit");
        await App.Services.GetRequiredService<Migrator>().MigrateOnceAsync(_stores.Options.ForInstallation(), StoreKind.Installation);
        await DemoCommand.PrepareAsync(App.Services, Path.Combine(ProjectRoot.Path, "samples", "fjordby"), default);
        await App.StartAsync();
        Address = new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>A client signed in as one of the demo's people who has this role in Fjordby.</summary>
    /// <param name="number">Which of those who have it, from 0.</param>
    public Task<HttpClient> SignInAsync(string role, int number = 0) => DemoSignIn.AsAsync(Address, role, number);

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        await _stores!.DisposeAsync();
    }
}
