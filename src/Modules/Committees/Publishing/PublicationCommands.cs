using System.CommandLine;
using System.Diagnostics;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Publishing;

/// <summary><c>minutes held</c>, <c>minutes release ID</c> and <c>minutes withdraw ID</c>.</summary>
internal static class PublicationCommands
{
    public static Command Held(ICommandRunner runner)
    {
        var municipality = MunicipalityOption();
        var command = new Command("held", T["Publication.Held"]) { municipality };
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    (services, token) =>
                        InMunicipalityAsync(
                            services,
                            parsed.GetValue(municipality)!,
                            async publication =>
                            {
                                var held = await publication.ListNotPublicAsync(token);
                                foreach (var version in held)
                                {
                                    Console.WriteLine(
                                        $"{version.Id}  {version.ImportedAt:yyyy-MM-dd}  {T[$"Standing.{version.Standing}"], -14}  {version.FileName}  {ReasonOf(version)}"
                                    );
                                }

                                if (held.Count == 0)
                                {
                                    await Console.Error.WriteLineAsync(T["Publication.NoneHeld"]);
                                }

                                return 0;
                            },
                            token
                        ),
                    stop
                )
        );
        return command;
    }

    public static Command Release(ICommandRunner runner) =>
        Change(
            runner,
            "release",
            T["Publication.Release"],
            (publication, id, reason, stop) => publication.ReleaseAsync(new ReleaseVersion(id, reason), stop)
        );

    public static Command Withdraw(ICommandRunner runner) =>
        Change(
            runner,
            "withdraw",
            T["Publication.Withdraw"],
            (publication, id, reason, stop) => publication.WithdrawAsync(new WithdrawVersion(id, reason), stop)
        );

    private static Command Change(
        ICommandRunner runner,
        string name,
        string description,
        Func<Publication, Guid, string, CancellationToken, Task<Kernel.Result<Papers.PaperVersion, CannotChangePublication>>> change
    )
    {
        var id = new Argument<Guid>("ID") { Description = T["Publication.Id"] };
        var municipality = MunicipalityOption();
        var reason = new Option<string>("--reason")
        {
            Description = T["Publication.Reason"],
            HelpName = "TEKST",
            Required = true,
        };
        var command = new Command(name, description) { id, municipality, reason };
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    (services, token) =>
                        InMunicipalityAsync(
                            services,
                            parsed.GetValue(municipality)!,
                            async publication =>
                            {
                                var outcome = await change(publication, parsed.GetValue(id), parsed.GetValue(reason)!, token);
                                if (outcome.IsRefused(out var refusal))
                                {
                                    await Console.Error.WriteLineAsync(Explain(refusal));
                                    return 1;
                                }

                                Console.WriteLine(T["Publication.Changed", outcome.Value.FileName]);
                                return 0;
                            },
                            token
                        ),
                    stop
                )
        );
        return command;
    }

    private static Option<string> MunicipalityOption() =>
        new("--municipality")
        {
            Description = T["Publication.Municipality"],
            HelpName = "NAVN",
            Required = true,
        };

    private static async Task<int> InMunicipalityAsync(
        IServiceProvider services,
        string named,
        Func<Publication, Task<int>> work,
        CancellationToken stop
    )
    {
        if (await services.GetRequiredService<IMunicipalityDirectory>().FindAsync(named, stop) is not { IsActive: true } municipality)
        {
            await Console.Error.WriteLineAsync(T["Publication.MunicipalityHasNothing", named]);
            return 2;
        }

        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var code = await work(opened.ServiceProvider.GetRequiredService<Publication>());
        var kernel = opened.ServiceProvider.GetRequiredService<MunicipalityKernelDbContext>();
        await services.GetRequiredService<OutboxDispatcher>().DispatchAsync(kernel, municipality, stop);
        return code;
    }

    private static string ReasonOf(NotPublic version) =>
        version.Reason is { } reason && reason.StartsWith("cpr:", StringComparison.Ordinal)
            ? T["Hold.CprLikeNumber", reason[4..]]
            : version.Reason ?? "";

    private static string Explain(CannotChangePublication refusal) =>
        refusal switch
        {
            CannotChangePublication.VersionIsUnknown => T["Publication.Refusal.VersionIsUnknown"],
            CannotChangePublication.VersionIsPublic => T["Publication.Refusal.VersionIsPublic"],
            CannotChangePublication.VersionIsNotPublic => T["Publication.Refusal.VersionIsNotPublic"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };
}
