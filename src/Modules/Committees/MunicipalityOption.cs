using System.CommandLine;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees;

/// <summary><c>--municipality NAME</c>, for commands that work on what a municipality has.</summary>
internal static class MunicipalityOption
{
    public static Option<string> Create() =>
        new("--municipality")
        {
            Description = T["Publication.Municipality"],
            HelpName = "NAVN",
            Required = true,
        };

    /// <summary>A command that takes <c>--municipality</c> and works in that municipality's store.</summary>
    /// <param name="work">Returns the exit code.</param>
    public static Command Command(
        ICommandRunner runner,
        Command command,
        Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> work
    )
    {
        var municipality = Create();
        command.Add(municipality);
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    (services, token) =>
                        InMunicipalityAsync(services, parsed.GetValue(municipality)!, opened => work(opened, parsed, token), token),
                    stop
                )
        );
        return command;
    }

    /// <summary>Works in the municipality's store, and carries out what the work left in the outbox.</summary>
    private static async Task<int> InMunicipalityAsync(
        IServiceProvider services,
        string named,
        Func<IServiceProvider, Task<int>> work,
        CancellationToken stop
    )
    {
        if (await FindAsync(services, named, stop) is not { } municipality)
        {
            return ExitCodes.WrongUsage;
        }

        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var code = await work(opened.ServiceProvider);
        var kernel = opened.ServiceProvider.GetRequiredService<MunicipalityKernelDbContext>();
        await services.GetRequiredService<OutboxDispatcher>().DispatchAsync(kernel, municipality, stop);
        return code;
    }

    /// <returns>Null when it is unknown or has nothing; then standard error has been told.</returns>
    public static async Task<Municipality?> FindAsync(IServiceProvider services, string named, CancellationToken stop)
    {
        if (await services.GetRequiredService<IMunicipalityDirectory>().FindAsync(named, stop) is { IsActive: true } municipality)
        {
            return municipality;
        }

        await Console.Error.WriteLineAsync(T["Publication.MunicipalityHasNothing", named]);
        return null;
    }
}
