using System.CommandLine;
using System.CommandLine.Invocation;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.CommandLine;

/// <summary>Help for a command: what it does, how it is called, what can be said.</summary>
internal sealed class DanishHelp : SynchronousCommandLineAction
{
    /// <summary>Whoever asks how a command is called need not call it right.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, Console.Out);
        return 0;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine(T["Help.Usage"]);
        foreach (var usage in Usages(command))
        {
            output.WriteLine($"  {usage}");
        }

        Section(output, T["Help.Commands"], command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        Section(output, T["Help.Arguments"], command.Arguments.Select(a => (a.Name, a.Description)));
        Section(output, T["Help.Options"], Options(command).Select(o => (Shown(o), o.Description)));
        if (command.Subcommands.Count > 0)
        {
            output.WriteLine();
            output.WriteLine(T["Help.More"]);
        }
    }

    /// <summary>The ways in which it is called: by itself, with a command below it, or either.</summary>
    public static IEnumerable<string> Usages(Command command)
    {
        var path = string.Join(' ', Ancestors(command).Reverse().Select(c => c is RootCommand ? "./ledetraad" : c.Name));
        var arguments = command.Arguments.Select(a => a.Arity.MaximumNumberOfValues > 1 ? a.Name + "..." : a.Name).ToList();
        if (command.Subcommands.Count == 0 || arguments.Count > 0)
        {
            var required = command.Options.Where(o => o.Required).Select(Shown);
            yield return string.Join(' ', [path, .. arguments, .. required, T["Help.OptionsPlace"]]);
        }

        if (command.Subcommands.Count > 0)
        {
            yield return $"{path} {T["Help.CommandPlace"]}";
        }
    }

    private static IEnumerable<Command> Ancestors(Command command)
    {
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            yield return at;
        }
    }

    /// <summary>Its own and those of the commands above it that hold for it too.</summary>
    public static IEnumerable<Option> Options(Command command) =>
        command
            .Options.Concat(Ancestors(command).Skip(1).SelectMany(c => c.Options.Where(o => o.Recursive)))
            .Where(o => !o.Hidden)
            .DistinctBy(o => o.Name);

    private static string Shown(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;

    private static void Section(TextWriter output, string heading, IEnumerable<(string Name, string? Description)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        var width = list.Max(r => r.Name.Length);
        foreach (var (name, description) in list)
        {
            output.WriteLine($"  {name.PadRight(width)}  {description}");
        }
    }
}
