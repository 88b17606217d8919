using System.CommandLine;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.Auditing;

/// <summary><c>audit verify</c> and <c>audit seal</c>, over the installation's store and every municipality's.</summary>
internal static class AuditCommands
{
    public static Command Create(ICommandRunner runner) =>
        new("audit", T["Audit.Command"])
        {
            Verb(runner, "verify", T["Audit.Verify"], VerifyAsync),
            Verb(runner, "seal", T["Audit.Seal"], SealAsync),
        };

    private static Command Verb(
        ICommandRunner runner,
        string name,
        string description,
        Func<string, ModuleDbContext, CancellationToken, Task<bool>> work
    )
    {
        var command = new Command(name, description);
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    async (services, token) =>
                    {
                        await using var scope = services.CreateAsyncScope();
                        var holds = await work(
                            T["Audit.Installation"],
                            scope.ServiceProvider.GetRequiredService<InstallationKernelDbContext>(),
                            token
                        );
                        foreach (
                            var municipality in (await services.GetRequiredService<IMunicipalityDirectory>().AllAsync(token)).Where(m =>
                                m.IsActive
                            )
                        )
                        {
                            await using var opened = await services.OpenMunicipalityAsync(municipality);
                            holds &= await work(
                                municipality.Name,
                                opened.ServiceProvider.GetRequiredService<MunicipalityKernelDbContext>(),
                                token
                            );
                        }

                        return holds ? 0 : 1;
                    },
                    stop
                )
        );
        return command;
    }

    private static async Task<bool> VerifyAsync(string store, ModuleDbContext db, CancellationToken stop)
    {
        var found = await AuditSealer.VerifyAsync(db, stop);
        Console.WriteLine(T["Audit.Verified", store, found.Sealed, found.Seals, found.Unsealed]);
        if (found.Seals > 0)
        {
            Console.WriteLine(T["Audit.Head", found.Head]);
        }

        foreach (var broken in found.Broken)
        {
            Console.WriteLine(
                broken.Entry is { } entry ? T["Audit.BrokenPayload", broken.Number, entry] : T["Audit.BrokenSeal", broken.Number]
            );
        }

        return found.Broken.Count == 0;
    }

    private static async Task<bool> SealAsync(string store, ModuleDbContext db, CancellationToken stop)
    {
        var count = await AuditSealer.SealAsync(db, DateTimeOffset.UtcNow, stop);
        Console.WriteLine(T["Audit.Sealed", store, count]);
        return true;
    }
}
