using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>Commands that publish papers check them afterwards, and tell how far they are.</summary>
internal static class CheckingProgress
{
    /// <param name="opened">The services of a municipality.</param>
    public static async Task CheckAsync(IServiceProvider opened, CancellationToken stop)
    {
        var handler = ActivatorUtilities.CreateInstance<CheckStoredPapersHandler>(opened);
        var outcome = await CommandProgress.ShowAsync(
            T["Check.Checking"],
            (done, total) => T["Check.Progress", done, total],
            progress => handler.HandleAsync(new CheckStoredPapers(), progress, stop)
        );
        if (outcome.IsRefused(out _))
        {
            await Console.Error.WriteLineAsync(T["Check.AnotherIsRunning"]);
        }
    }
}
