using System.CommandLine;
using System.Text;
using Ledetraad.Modules.Committees.Reading.Input;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Reading;

/// <summary><c>minutes read FILE... [--json] [--template FILE]</c>: what the papers hold, without storing them.</summary>
internal static class ReadingCommands
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FIL") { Description = T["Read.Files"], Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = T["Read.Json"] };
        var template = TemplateOption.Create();
        var read = new Command("read", T["Read.Command"]) { files, json, template };
        read.SetAction(
            async (parsed, stop) =>
            {
                if (TemplateOption.Load(parsed.GetValue(template), Console.Error) is not { } grammar)
                {
                    return ExitCodes.CannotReadOrWrite;
                }

                var reading = new PapersRead(new PaperReader(grammar), new PaperFileReader(), Console.Error);
                var papers = reading.ReadAsync(parsed.GetValue(files)!, stop);
                await using var output = Console.OpenStandardOutput();
                if (parsed.GetValue(json))
                {
                    PaperJson.Write(output, papers.ToBlockingEnumerable(stop));
                    output.WriteByte((byte)'\n');
                }
                else
                {
                    await WriteOverviewAsync(output, papers);
                }

                return reading.ExitCode;
            }
        );
        return read;
    }

    private static async Task WriteOverviewAsync(Stream output, IAsyncEnumerable<Paper> papers)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await foreach (var paper in papers)
        {
            await text.WriteLineAsync(PaperOverview.Of(paper));
            await text.FlushAsync();
        }
    }
}
