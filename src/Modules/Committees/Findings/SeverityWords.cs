using System.CommandLine;
using Ledetraad.Modules.Committees.FigureChecking;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary>What a severity is called on the command line: one Danish word, or the English one of the JSON.</summary>
internal static class SeverityWords
{
    private static readonly IReadOnlyDictionary<string, Severity> Danish = new Dictionary<string, Severity>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["fejl"] = Severity.Error,
        ["uforklaret"] = Severity.Unexplained,
        ["tvetydigt"] = Severity.Ambiguous,
        ["usandsynligt"] = Severity.Implausible,
    };

    public static Option<string?> Option()
    {
        var option = new Option<string?>("--min-severity") { Description = T["Option.MinSeverity"], HelpName = "ALVOR" };
        option.CompletionSources.Add([.. Danish.Keys]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Read(token.Value) is null)
            {
                result.AddError(token.Value); // the host says what is wrong with it, and what can be chosen
            }
        });
        return option;
    }

    /// <returns>Null for no word, and for one that is none of them.</returns>
    public static Severity? Read(string? word)
    {
        if (word is null)
        {
            return null;
        }

        if (Danish.TryGetValue(word, out var severity))
        {
            return severity;
        }

        var isEnglish = Enum.TryParse(word, ignoreCase: true, out severity) && word.All(char.IsAsciiLetter);
        return isEnglish ? severity : null;
    }
}
