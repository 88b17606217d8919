using System.CommandLine;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.Municipalities;

/// <summary><c>municipality list</c> and <c>municipality add NAME</c>.</summary>
internal static class MunicipalityCommands
{
    public static Command Create(ICommandRunner runner) => new("municipality", T["Municipality.Command"]) { List(runner), Add(runner) };

    private static Command List(ICommandRunner runner)
    {
        var all = new Option<bool>("--all") { Description = T["Municipality.List.All"] };
        var command = new Command("list", T["Municipality.List"]) { all };
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    async (services, token) =>
                    {
                        var listed = await services.GetRequiredService<IMunicipalityDirectory>().AllAsync(token);
                        var shown = listed.Where(m => m.IsActive || parsed.GetValue(all)).ToList();
                        foreach (var municipality in shown)
                        {
                            Console.WriteLine(
                                $"{municipality.Code?.ToString("000") ?? "  –"}  {municipality.Name, -24} /{municipality.Slug}/dagsordener"
                            );
                        }

                        if (shown.Count == 0)
                        {
                            await Console.Error.WriteLineAsync(T["Municipality.List.Empty"]);
                        }

                        return 0;
                    },
                    stop
                )
        );
        return command;
    }

    private static Command Add(ICommandRunner runner)
    {
        var name = new Argument<string>("NAVN") { Description = T["Municipality.Add.Name"] };
        var command = new Command("add", T["Municipality.Add"]) { name };
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    async (services, token) =>
                    {
                        var added = await services.GetRequiredService<IMunicipalityDirectory>().AddAsync(parsed.GetValue(name)!, token);
                        Console.WriteLine(T["Municipality.Added", added.Name, added.Slug]);
                        return 0;
                    },
                    stop
                )
        );
        return command;
    }
}
