using System.CommandLine;
using Ledetraad.App.CommandLine;
using Ledetraad.App.Serving;
using Ledetraad.Kernel.Municipalities;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.Demo;

/// <summary><c>demo</c>: a complete fictional municipality, ready to look at.</summary>
internal static class DemoCommand
{
    private const string Fictional = "Fjordby";

    public static Command Create(Locations locations)
    {
        var port = ServeCommand.PortOption();
        var command = new Command("demo", T["Demo.Command"]) { port };
        command.SetAction(
            async (parsed, stop) =>
            {
                var samples = Path.Combine(Locations.Samples, Fictional.ToLowerInvariant());
                if (!Directory.Exists(samples))
                {
                    await Console.Error.WriteLineAsync(T["Demo.NoSamples", samples]);
                    return 3;
                }

                return await ServeCommand.RunAsync(
                    locations.Stores(parsed),
                    "127.0.0.1",
                    parsed.GetValue(port),
                    services => PrepareAsync(services, samples, stop),
                    stop,
                    isDemo: true
                );
            }
        );
        return command;
    }

    /// <summary>Puts the fictional municipality in place; what is there already is left as it is.</summary>
    internal static async Task PrepareAsync(IServiceProvider services, string samples, CancellationToken stop)
    {
        var directory = services.GetRequiredService<IMunicipalityDirectory>();
        var municipality = await directory.FindBySlugAsync(Municipality.SlugOf(Fictional), stop);
        if (municipality is null)
        {
            await Console.Error.WriteLineAsync(T["Demo.FirstTime"]);
            municipality = await directory.AddAsync(Fictional, stop);
        }

        foreach (var module in House.Modules)
        {
            await module.AddDemoDataAsync(services, municipality, samples, stop);
        }
    }
}
