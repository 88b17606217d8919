using System.CommandLine;
using System.CommandLine.Help;
using Ledetraad.App.Auditing;
using Ledetraad.App.Checking;
using Ledetraad.App.Demo;
using Ledetraad.App.Serving;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.CommandLine;

/// <summary>The command <c>ledetraad</c>: the host's own verbs and those that modules declare at their doors.</summary>
internal static class Shell
{
    /// <summary>0 done · 1 done, and something was found or refused · 2 wrong usage · 3 could not read or write.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var locations = new Locations();
        var root = Create(locations);
        var parsed = root.Parse(args);
        if (Misuse.Explain(parsed, Console.Error) is { } misused)
        {
            return misused;
        }

        using var stopping = new CancellationTokenSource();
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stopping.Token);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(T["Command.Cancelled"]);
            return 3;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await Console.Error.WriteLineAsync(T["Command.CannotReadOrWrite", e.Message]);
            return 3;
        }
    }

    internal static RootCommand Create(Locations locations)
    {
        var runner = new CommandRunner(locations);
        var root = new RootCommand(T["Command.Root"]);
        root.Options.Add(locations.Data);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Description = T["Option.Help"];
            help.Action = new DanishHelp();
        }

        foreach (var version in root.Options.OfType<VersionOption>())
        {
            version.Description = T["Option.Version"];
        }

        Command[] own =
        [
            DemoCommand.Create(locations),
            ServeCommand.Create(locations),
            DoctorCommand.Create(locations),
            AuditCommands.Create(runner),
        ];
        foreach (var command in own)
        {
            root.Subcommands.Add(command);
        }

        foreach (var group in House.Modules.SelectMany(m => m.Verbs(runner)).GroupBy(v => v.Group))
        {
            var parent = group.Key is null ? root : Group(root, group.Key);
            foreach (var verb in group)
            {
                parent.Subcommands.Add(verb.Command);
            }
        }

        root.SetAction(parsed => new DanishHelp().Invoke(parsed));
        return root;
    }

    /// <summary>A word that several modules' verbs stand under.</summary>
    private static Command Group(RootCommand root, string name)
    {
        var group = new Command(name, T[$"Group.{name}"]);
        root.Subcommands.Add(group);
        return group;
    }
}
