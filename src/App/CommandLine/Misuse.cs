using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using static Ledetraad.App.AppTexts;

namespace Ledetraad.App.CommandLine;

/// <summary>Says what is wrong with a command line, and how it is called.</summary>
internal static class Misuse
{
    private const int MostSlips = 2;

    /// <returns>Null when the command line says something that can be done.</returns>
    public static int? Explain(ParseResult parsed, TextWriter error)
    {
        var problems = parsed.Errors.Select(e => Message(parsed, e)).Concat(UnknownOptions(parsed)).Distinct().ToList();
        if (problems.Count == 0)
        {
            return null;
        }

        foreach (var problem in problems)
        {
            error.WriteLine(problem);
        }

        foreach (var usage in DanishHelp.Usages(parsed.CommandResult.Command))
        {
            error.WriteLine(T["Misuse.Usage", usage]);
        }

        return 2;
    }

    /// <summary>Where any number of words may stand, the parser takes an option that it does not know for one more of them.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).ToHashSet();
        return parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Value.StartsWith("--", StringComparison.Ordinal) && words.Contains(token.Value))
            .Select(token => token.Value.Split('=')[0])
            .Select(name =>
                WithNearest(T["Misuse.UnknownOption", name], name, DanishHelp.Options(parsed.CommandResult.Command).Select(o => o.Name))
            );
    }

    private static IEnumerable<string> NamesIn(Command command) =>
        command.Subcommands.Select(verb => verb.Name).Concat(DanishHelp.Options(command).Select(option => option.Name));

    private static string WithNearest(string problem, string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } nearest ? $"{problem} {T["Misuse.DidYouMean", nearest]}" : problem;

    /// <summary>The one that begins so, or is a slip or two away from it.</summary>
    private static string? Nearest(string word, IEnumerable<string> known) =>
        known
            .Select(one => (Name: one, Slips: IsBegun(one, word) ? 0 : SlipsBetween(word, one)))
            .Where(one => one.Slips <= MostSlips && one.Slips < one.Name.Length - MostSlips)
            .OrderBy(one => one.Slips)
            .Select(one => one.Name)
            .FirstOrDefault();

    private static bool IsBegun(string name, string word) => word.Length > MostSlips && name.StartsWith(word, StringComparison.Ordinal);

    /// <summary>Letters to put in, take out or change (Levenshtein).</summary>
    private static int SlipsBetween(string a, string b)
    {
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }

    private static string WrongValue(OptionResult given)
    {
        var problem = T["Misuse.WrongValue", string.Join(' ', given.Tokens.Select(t => t.Value)), given.Option.Name];
        var choices = given.Option.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label).ToList();
        return choices.Count > 0 ? $"{problem} {T["Misuse.Choose", string.Join(", ", choices)]}" : problem;
    }

    private static string Message(ParseResult parsed, ParseError problem) =>
        problem.SymbolResult switch
        {
            _ when parsed.UnmatchedTokens is [var first, ..] => WithNearest(
                T["Misuse.UnknownWord", string.Join(' ', parsed.UnmatchedTokens)],
                first,
                NamesIn(parsed.CommandResult.Command)
            ),
            ArgumentResult { Tokens.Count: 0 } argument => T["Misuse.MissingArgument", argument.Argument.Name],
            ArgumentResult { Tokens: [var word, ..] } when parsed.CommandResult.Command.Subcommands is { Count: > 0 } verbs => WithNearest(
                T["Misuse.NeitherFileNorCommand", word.Value],
                word.Value,
                verbs.Select(verb => verb.Name)
            ),
            ArgumentResult argument => T[
                "Misuse.WrongValue",
                string.Join(' ', argument.Tokens.Select(t => t.Value)),
                argument.Argument.Name
            ],
            OptionResult { Tokens.Count: 0 } option => T["Misuse.MissingOption", option.Option.Name],
            OptionResult option => WrongValue(option),
            CommandResult { Command.Subcommands.Count: > 0 } => T["Misuse.MissingCommand"],
            CommandResult command
                when command.Command.Options.FirstOrDefault(o => o.Required && parsed.GetResult(o) is null) is { } option => T[
                "Misuse.MissingOption",
                option.Name
            ],
            _ => problem.Message,
        };
}
