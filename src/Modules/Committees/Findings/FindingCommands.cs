using System.CommandLine;
using System.Diagnostics;
using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.Findings.DecidingPublicity;
using Ledetraad.Modules.Committees.Findings.SettingAside;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary><c>check list</c>, <c>check aside ID</c>, <c>check reopen ID</c>, <c>check show</c> and <c>check hide</c>.</summary>
internal static class FindingCommands
{
    private const string Actor = "command:check";

    public static IEnumerable<Command> Create(ICommandRunner runner) =>
        [
            MunicipalityOption.Command(runner, new Command("list", T["Command.List"]), (services, _, stop) => ListAsync(services, stop)),
            SetAside(runner),
            Reopen(runner),
            Publish(runner, "show", T["Command.Show"], isPublic: true),
            Publish(runner, "hide", T["Command.Hide"], isPublic: false),
        ];

    private static async Task<int> ListAsync(IServiceProvider services, CancellationToken stop)
    {
        var rows = await services.GetRequiredService<FindingTable>().ForStaff().ByWeight().ToListAsync(stop);
        foreach (var row in rows)
        {
            Console.WriteLine(FindingList.Line(row));
        }

        await Console.Error.WriteLineAsync(T["List.Count", rows.Count(r => r.Reason is null), rows.Count(r => r.Reason is not null)]);
        return ExitCodes.Done;
    }

    private static Command SetAside(ICommandRunner runner)
    {
        var id = FindingId();
        var reason = new Option<string>("--reason")
        {
            Description = T["Command.Reason"],
            HelpName = "TEKST",
            Required = true,
        };
        return MunicipalityOption.Command(
            runner,
            new Command("aside", T["Command.Aside"]) { id, reason },
            async (services, parsed, stop) =>
            {
                var handler = ActivatorUtilities.CreateInstance<SetAsideFindingHandler>(services);
                var command = new SetAsideFinding(KeyOf(parsed.GetValue(id)), parsed.GetValue(reason)!, Actor);
                return (await handler.HandleAsync(command, stop)).IsRefused(out var refusal)
                    ? await RefuseAsync(Explain(refusal))
                    : Say(T["SetAside.Done"]);
            }
        );
    }

    private static Command Reopen(ICommandRunner runner)
    {
        var id = FindingId();
        return MunicipalityOption.Command(
            runner,
            new Command("reopen", T["Command.Reopen"]) { id },
            async (services, parsed, stop) =>
            {
                var handler = ActivatorUtilities.CreateInstance<ReopenFindingHandler>(services);
                return (await handler.HandleAsync(new ReopenFinding(KeyOf(parsed.GetValue(id)), Actor), stop)).IsRefused(out _)
                    ? await RefuseAsync(T["Refusal.IsNotSetAside"])
                    : Say(T["Reopen.Done"]);
            }
        );
    }

    private static Command Publish(ICommandRunner runner, string name, string description, bool isPublic) =>
        MunicipalityOption.Command(
            runner,
            new Command(name, description),
            async (services, _, stop) =>
            {
                var handler = ActivatorUtilities.CreateInstance<PublishFigureCheckHandler>(services);
                await handler.HandleAsync(new PublishFigureCheck(isPublic, Actor), stop);
                return Say(T[isPublic ? "Publish.Shown" : "Publish.Hidden"]);
            }
        );

    private static Argument<string> FindingId() => new("ID") { Description = T["Command.Id"] };

    /// <summary>What is no id at all is the id of no finding, and is told so.</summary>
    private static Guid KeyOf(string? id) => Guid.TryParse(id, out var key) ? key : Guid.Empty;

    private static int Say(string text)
    {
        Console.WriteLine(text);
        return ExitCodes.Done;
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return ExitCodes.FoundOrRefused;
    }

    private static string Explain(CannotSetAsideFinding refusal) =>
        refusal switch
        {
            CannotSetAsideFinding.FindingIsUnknown => T["Refusal.FindingIsUnknown"],
            CannotSetAsideFinding.IsSetAsideAlready(var reason) => T["Refusal.IsSetAsideAlready", reason],
            CannotSetAsideFinding.ReasonIsMissing => T["Refusal.ReasonIsMissing"],
            CannotSetAsideFinding.ReasonHoldsCprLikeNumber => T["Refusal.ReasonHoldsCprLikeNumber"],
            _ => throw new UnreachableException($"No text for {refusal}."),
        };
}
