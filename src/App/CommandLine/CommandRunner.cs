using System.CommandLine;
using Ledetraad.App.Composition;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Storage;

namespace Ledetraad.App.CommandLine;

/// <summary>Gives a verb the application's services without a web server; logs go to standard error.</summary>
internal sealed class CommandRunner(Locations locations) : ICommandRunner
{
    public async Task<int> RunAsync(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<int>> work, CancellationToken stop)
    {
        var stores = locations.Stores(parsed);
        var services = new ServiceCollection();
        services.AddLogging(logging =>
            logging
                .SetMinimumLevel(LogLevel.Warning)
                .AddFilter("Microsoft", LogLevel.Error)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        );
        services.AddHouse(stores);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await provider.GetRequiredService<Migrator>().MigrateOnceAsync(stores.ForInstallation(), StoreKind.Installation);
        return await work(provider, stop);
    }
}
