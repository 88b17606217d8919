using System.CommandLine;
using System.Net.Sockets;
using Ledetraad.App.CommandLine;
using Ledetraad.Kernel.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.Serving;

/// <summary><c>serve</c>: the web server on whatever stores are configured.</summary>
internal static class ServeCommand
{
    public const int UsualPort = 5080;

    public static Command Create(Locations locations)
    {
        var port = PortOption();
        var bind = new Option<string>("--bind")
        {
            Description = T["Option.Bind"],
            DefaultValueFactory = _ => "127.0.0.1",
            HelpName = "ADRESSE",
        };
        var command = new Command("serve", T["Serve.Command"]) { port, bind };
        command.SetAction(
            (parsed, stop) =>
                RunAsync(locations.Stores(parsed), parsed.GetValue(bind)!, parsed.GetValue(port), _ => Task.CompletedTask, stop)
        );
        return command;
    }

    public static Option<int?> PortOption() => new("--port") { Description = T["Option.Port"], HelpName = "N" };

    /// <summary>Serves until it is told to stop. The usual port gives way to a free one; a port that was asked for does not.</summary>
    /// <param name="prepare">Done with the application's services before the first request.</param>
    /// <param name="isDemo">See <see cref="WebServer.Build"/>.</param>
    public static async Task<int> RunAsync(
        StoreOptions stores,
        string bind,
        int? port,
        Func<IServiceProvider, Task> prepare,
        CancellationToken stop,
        bool isDemo = false
    )
    {
        var chosen = port ?? (IsFree(UsualPort) ? UsualPort : 0);
        await using var app = WebServer.Build(
            stores,
            $"http://{bind}:{chosen}",
            builder => builder.Services.AddHostedService<WarmUp>(),
            isDemo: isDemo
        );
        await app.Services.GetRequiredService<Migrator>().MigrateOnceAsync(stores.ForInstallation(), StoreKind.Installation);
        await prepare(app.Services);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(T["Serve.PortTaken", chosen]);
            return 3;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.WriteLine($"Ledetråd: {address}/");
        await Console.Error.WriteLineAsync(T["Serve.Stop"]);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(System.Net.IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
