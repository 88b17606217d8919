using System.CommandLine;
using System.Text;
using Ledetraad.Kernel.Modules;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.FigureChecking;

/// <summary>
/// <c>check FILE... [--json] [--template FILE]</c>: what does not add up in the papers, without storing them. <c>check --all</c> and the verbs
/// below <c>check</c> are about papers that are stored.
/// </summary>
internal static class CheckCommands
{
    public static Command Create(ICommandRunner runner)
    {
        var files = new Argument<string[]>("FIL") { Description = T["Read.Files"], Arity = ArgumentArity.ZeroOrMore };
        files.Validators.Add(result =>
        {
            if (result.Tokens is [var first, ..] && IsMistakenVerb(first.Value))
            {
                result.AddError(first.Value); // the host says that there is no such command, and which is near
            }
        });
        var json = new Option<bool>("--json") { Description = T["Check.Json"] };
        var template = TemplateOption.Create();
        var archive = new ArchiveCheck(runner);
        var check = new Command("check", T["Check.Command"]) { files, json, template };
        foreach (var option in archive.Options)
        {
            check.Add(option);
        }

        foreach (var verb in FindingCommands.Create(runner))
        {
            check.Add(verb);
        }

        check.SetAction(
            async (parsed, stop) =>
            {
                if (archive.IsAskedFor(parsed))
                {
                    if (parsed.GetValue(files) is { Length: > 0 })
                    {
                        await Console.Error.WriteLineAsync(T["Check.FilesAndAll"]);
                        return ExitCodes.WrongUsage;
                    }

                    return await archive.RunAsync(parsed, parsed.GetValue(json), stop);
                }

                if (parsed.GetValue(files) is not { Length: > 0 } paths)
                {
                    await Console.Error.WriteLineAsync(T["Check.NothingToCheck"]);
                    return ExitCodes.WrongUsage;
                }

                if (TemplateOption.Load(parsed.GetValue(template), Console.Error) is not { } grammar)
                {
                    return ExitCodes.CannotReadOrWrite;
                }

                var reading = new PapersRead(new PaperReader(grammar), new PaperFileReader(), Console.Error);
                var checks = new List<PaperCheck>();
                await foreach (var (paper, text) in reading.ReadWithTextAsync(paths, stop))
                {
                    checks.Add(FigureCheck.Of(paper, text));
                }

                await using var output = Console.OpenStandardOutput();
                await WriteAsync(output, checks, parsed.GetValue(json));
                var found = checks.Exists(c => c.Findings.Any()) ? ExitCodes.FoundOrRefused : ExitCodes.Done;
                return Math.Max(reading.ExitCode, found);
            }
        );
        return check;
    }

    /// <summary>A single word that is no file: whoever writes it means one of the verbs below <c>check</c>.</summary>
    private static bool IsMistakenVerb(string word) => word.Length > 1 && word.All(char.IsAsciiLetter) && !Path.Exists(word);

    private static async Task WriteAsync(Stream output, List<PaperCheck> checks, bool isJson)
    {
        if (isJson)
        {
            CheckJson.Write(output, checks);
            output.WriteByte((byte)'\n');
            return;
        }

        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var check in checks)
        {
            await text.WriteAsync(CheckOverview.Of(check));
        }
    }
}
