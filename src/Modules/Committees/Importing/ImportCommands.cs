using System.CommandLine;
using System.Text;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Reading.Input;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Importing;

/// <summary><c>import minutes PATH... --municipality NAME</c>.</summary>
internal static class ImportCommands
{
    private const int ShownRefusals = 50;

    public static Command Create(ICommandRunner runner)
    {
        var paths = new Argument<string[]>("STI") { Description = T["Import.Paths"], Arity = ArgumentArity.OneOrMore };
        var municipality = new Option<string>("--municipality")
        {
            Description = T["Import.Municipality"],
            HelpName = "NAVN",
            Required = true,
        };
        var committee = new Option<string?>("--committee") { Description = T["Import.Committee"], HelpName = "NAVN" };
        var template = TemplateOption.Create();
        var printed = new Option<bool>("--closed-titles-public") { Description = T["Import.ClosedTitlesPublic"] };
        var report = new Option<string?>("--report") { Description = T["Import.Report"], HelpName = "FIL.csv" };
        var minutes = new Command("minutes", T["Import.Minutes"]) { paths, municipality, committee, template, printed, report };
        minutes.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    async (services, token) =>
                    {
                        var named = parsed.GetValue(municipality)!;
                        if (await services.GetRequiredService<IMunicipalityDirectory>().FindAsync(named, token) is not { } into)
                        {
                            await Console.Error.WriteLineAsync(T["Import.MunicipalityIsUnknown", named]);
                            return 2;
                        }

                        if (TemplateOption.Load(parsed.GetValue(template), Console.Error) is not { } grammar)
                        {
                            return ExitCodes.CannotReadOrWrite;
                        }

                        var found = PaperFiles.Expand(parsed.GetValue(paths)!).ToList();
                        var command = new ImportMinutes(
                            [.. found.Where(f => f.Skipped is null).Select(f => f.Path)],
                            into,
                            parsed.GetValue(committee),
                            parsed.GetValue(printed) ? ClosedTitles.Printed : ClosedTitles.Sealed
                        );
                        var handler = ActivatorUtilities.CreateInstance<ImportMinutesHandler>(services, new PaperReader(grammar));
                        var outcome = await CommandProgress.ShowAsync(
                            T["Import.Reading"],
                            (done, total) => T["Import.Progress", done, total],
                            progress => handler.HandleAsync(command, done => progress(done, command.Files.Count), token)
                        );
                        if (outcome.IsRefused(out _))
                        {
                            await Console.Error.WriteLineAsync(T["Import.AnotherIsRunning", into.Name]);
                            return ExitCodes.CannotReadOrWrite;
                        }

                        Tell(into, outcome.Value, [.. found.Where(f => f.Skipped is not null)]);
                        if (parsed.GetValue(report) is { } file)
                        {
                            ImportReport.Write(file, outcome.Value);
                        }

                        await using var opened = await services.OpenMunicipalityAsync(into);
                        await CheckingProgress.CheckAsync(opened.ServiceProvider, token);
                        return outcome.Value.Refused.Count + outcome.Value.Held.Count > 0 ? ExitCodes.FoundOrRefused : ExitCodes.Done;
                    },
                    stop
                )
        );
        return minutes;
    }

    private static void Tell(Municipality into, ImportSummary summary, IReadOnlyList<PaperFile> skipped)
    {
        var text = new StringBuilder();
        text.AppendLine(
            T["Import.Done", into.Name, summary.Added, summary.NewVersions, summary.Unchanged, summary.Held.Count, summary.Refused.Count]
        );
        foreach (var (file, name) in summary.OtherMunicipality.Take(ShownRefusals))
        {
            text.AppendLine(T["Import.OtherMunicipality", file, name]);
        }

        foreach (var held in summary.Held.Take(ShownRefusals))
        {
            text.AppendLine(T["Import.Held", held.File, held.Item]);
        }

        foreach (var refused in summary.Refused.Take(ShownRefusals))
        {
            text.AppendLine(T["Import.Refused", refused.File, ImportReport.Explain(refused.Why)]);
        }

        if (summary.Refused.Count > ShownRefusals)
        {
            text.AppendLine(T["Import.MoreRefused", summary.Refused.Count - ShownRefusals]);
        }

        foreach (var file in skipped.Take(ShownRefusals))
        {
            text.AppendLine(T["Import.Skipped", file.Path, PaperRefusalTexts.Explain(file.Skipped!.Value)]);
        }

        Console.Write(text);
        if (summary.Added + summary.NewVersions + summary.Unchanged > 0)
        {
            Console.WriteLine(T["Import.Where", into.Slug]);
        }
    }
}
