using System.CommandLine;
using System.Diagnostics;
using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.Findings;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Publishing;

/// <summary><c>minutes held</c>, <c>minutes release ID</c> and <c>minutes withdraw ID</c>.</summary>
internal static class PublicationCommands
{
    public static Command Held(ICommandRunner runner)
    {
        var municipality = MunicipalityOption.Create();
        var command = new Command("held", T["Publication.Held"]) { municipality };
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    (services, token) =>
                        MunicipalityOption.InMunicipalityAsync(
                            services,
                            parsed.GetValue(municipality)!,
                            async opened =>
                            {
                                var held = await opened.GetRequiredService<Publication>().ListNotPublicAsync(token);
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
        var municipality = MunicipalityOption.Create();
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
                        MunicipalityOption.InMunicipalityAsync(
                            services,
                            parsed.GetValue(municipality)!,
                            async opened =>
                            {
                                var publication = opened.GetRequiredService<Publication>();
                                var outcome = await change(publication, parsed.GetValue(id), parsed.GetValue(reason)!, token);
                                if (outcome.IsRefused(out var refusal))
                                {
                                    await Console.Error.WriteLineAsync(Explain(refusal));
                                    return 1;
                                }

                                Console.WriteLine(T["Publication.Changed", outcome.Value.FileName]);
                                await CheckingProgress.CheckAsync(opened, token);
                                return 0;
                            },
                            token
                        ),
                    stop
                )
        );
        return command;
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
