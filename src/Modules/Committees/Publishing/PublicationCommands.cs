using System.CommandLine;
using System.Diagnostics;
using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Publishing;

/// <summary><c>minutes held</c>, <c>minutes release ID</c> and <c>minutes withdraw ID</c>.</summary>
internal static class PublicationCommands
{
    public static Command Held(ICommandRunner runner) =>
        MunicipalityOption.Command(
            runner,
            new Command("held", T["Publication.Held"]),
            async (opened, _, stop) =>
            {
                var held = await opened.GetRequiredService<Publication>().ListNotPublicAsync(stop);
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

                return ExitCodes.Done;
            }
        );

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
        var reason = new Option<string>("--reason")
        {
            Description = T["Publication.Reason"],
            HelpName = "TEKST",
            Required = true,
        };
        return MunicipalityOption.Command(
            runner,
            new Command(name, description) { id, reason },
            async (opened, parsed, stop) =>
            {
                var publication = opened.GetRequiredService<Publication>();
                var outcome = await change(publication, parsed.GetValue(id), parsed.GetValue(reason)!, stop);
                if (outcome.IsRefused(out var refusal))
                {
                    await Console.Error.WriteLineAsync(Explain(refusal));
                    return ExitCodes.FoundOrRefused;
                }

                Console.WriteLine(T["Publication.Changed", outcome.Value.FileName]);
                await CheckingProgress.CheckAsync(opened, stop);
                return ExitCodes.Done;
            }
        );
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
