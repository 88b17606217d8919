using System.CommandLine;
using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;

/// <summary><c>import kle FILE --municipality NAME</c>.</summary>
internal static class KleCommands
{
    private const string Actor = "command:import-kle";

    public static Command Create(ICommandRunner runner)
    {
        var file = new Argument<string>("FIL") { Description = T["KleCommand.File"] };
        return MunicipalityOption.Command(
            runner,
            new Command("kle", T["KleCommand"]) { file },
            (services, parsed, stop) => ImportAsync(services, parsed.GetValue(file)!, stop)
        );
    }

    private static async Task<int> ImportAsync(IServiceProvider services, string path, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync(T["KleCommand.FileIsNotThere", path]);
            return ExitCodes.CannotReadOrWrite;
        }

        var outcome = await services
            .GetRequiredService<ImportKleHandler>()
            .HandleAsync(await File.ReadAllBytesAsync(path, stop), Actor, stop);
        if (outcome.IsRefused(out var refusal))
        {
            foreach (var line in KleRefusals.Explain(refusal))
            {
                await Console.Error.WriteLineAsync(line);
            }

            return ExitCodes.FoundOrRefused;
        }

        var done = outcome.Value;
        Console.WriteLine(T["Kle.Done", done.InAll, done.Added, done.Renamed, done.Removed]);
        return ExitCodes.Done;
    }
}
