using System.CommandLine;
using System.CommandLine.Parsing;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.CommandLine;

/// <summary>Says what is wrong with a command line, and how it is called.</summary>
internal static class Misuse
{
    public static int Explain(ParseResult parsed, TextWriter error)
    {
        foreach (var message in parsed.Errors.Select(e => Message(parsed, e)).Distinct())
        {
            error.WriteLine(message);
        }

        error.WriteLine(T["Misuse.Usage", DanishHelp.Usage(parsed.CommandResult.Command)]);
        return 2;
    }

    private static string Message(ParseResult parsed, ParseError problem) =>
        problem.SymbolResult switch
        {
            _ when parsed.UnmatchedTokens.Count > 0 => T["Misuse.UnknownWord", string.Join(' ', parsed.UnmatchedTokens)],
            ArgumentResult { Tokens.Count: 0 } argument => T["Misuse.MissingArgument", argument.Argument.Name],
            ArgumentResult argument => T[
                "Misuse.WrongValue",
                string.Join(' ', argument.Tokens.Select(t => t.Value)),
                argument.Argument.Name
            ],
            OptionResult { Tokens.Count: 0 } option => T["Misuse.MissingOption", option.Option.Name],
            OptionResult option => T["Misuse.WrongValue", string.Join(' ', option.Tokens.Select(t => t.Value)), option.Option.Name],
            CommandResult { Command.Subcommands.Count: > 0 } => T["Misuse.MissingCommand"],
            CommandResult command
                when command.Command.Options.FirstOrDefault(o => o.Required && parsed.GetResult(o) is null) is { } option => T[
                "Misuse.MissingOption",
                option.Name
            ],
            _ => problem.Message,
        };
}
