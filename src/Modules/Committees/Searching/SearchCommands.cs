using System.CommandLine;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.Searching;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.CommitteesTexts;

namespace Ledetraad.Modules.Committees.Searching;

/// <summary><c>search WORDS --municipality NAME [--json]</c> and <c>search rebuild [--municipality NAME]</c>.</summary>
internal static class SearchCommands
{
    private const int UsualHits = 20;

    public static Command Create(ICommandRunner runner)
    {
        var words = new Argument<string[]>("ORD") { Description = T["Search.Words"], Arity = ArgumentArity.OneOrMore };
        var municipality = MunicipalityOption.Create();
        var committee = new Option<string?>("--committee") { Description = T["Search.Committee"], HelpName = "NAVN" };
        var year = new Option<int?>("--year") { Description = T["Search.Year"], HelpName = "ÅR" };
        var limit = new Option<int>("--limit")
        {
            Description = T["Search.Limit"],
            HelpName = "N",
            DefaultValueFactory = _ => UsualHits,
        };
        var json = new Option<bool>("--json") { Description = T["Search.Json"] };
        var command = new Command("search", T["Search.Command"]) { words, municipality, committee, year, limit, json };
        command.Subcommands.Add(Rebuild(runner));
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    async (services, token) =>
                    {
                        if (await MunicipalityOption.FindAsync(services, parsed.GetValue(municipality)!, token) is not { } found)
                        {
                            return ExitCodes.WrongUsage;
                        }

                        var question = new SearchQuestion(string.Join(' ', parsed.GetValue(words)!))
                        {
                            Year = parsed.GetValue(year),
                            Take = Math.Clamp(parsed.GetValue(limit), 1, SearchPageQuery.MostHits),
                        };
                        return await AnswerAsync(services, found, question, parsed.GetValue(committee), parsed.GetValue(json), token);
                    },
                    stop
                )
        );
        return command;
    }

    private static Command Rebuild(ICommandRunner runner)
    {
        var municipality = new Option<string?>("--municipality") { Description = T["Search.RebuildMunicipality"], HelpName = "NAVN" };
        var command = new Command("rebuild", T["Search.Rebuild"]) { municipality };
        command.SetAction(
            (parsed, stop) =>
                runner.RunAsync(
                    parsed,
                    async (services, token) =>
                    {
                        var directory = services.GetRequiredService<IMunicipalityDirectory>();
                        var some = (await directory.AllAsync(token)).Where(found => found.IsActive);
                        if (parsed.GetValue(municipality) is { } named)
                        {
                            if (await MunicipalityOption.FindAsync(services, named, token) is not { } found)
                            {
                                return ExitCodes.WrongUsage;
                            }

                            some = [found];
                        }
                        else
                        {
                            await InstallationIndex.EmptyAsync(services.GetRequiredService<PublishedIndexDbContext>(), token);
                        }

                        foreach (var each in some)
                        {
                            await RebuildAsync(services, each, token);
                        }

                        return ExitCodes.Done;
                    },
                    stop
                )
        );
        return command;
    }

    private static async Task RebuildAsync(IServiceProvider services, Municipality municipality, CancellationToken stop)
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var db = opened.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        var papers = await SearchRebuild.RunAsync(
            db,
            (done, all) => Console.Error.WriteLine(T["Search.Rebuilding", municipality.Name, done, all]),
            stop
        );
        await opened.ServiceProvider.GetRequiredService<InstallationIndex>().RebuildAsync(stop);
        Console.WriteLine(T["Search.Rebuilt", municipality.Name, papers]);
    }

    private static async Task<int> AnswerAsync(
        IServiceProvider services,
        Municipality municipality,
        SearchQuestion question,
        string? committeeName,
        bool asJson,
        CancellationToken stop
    )
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        var db = opened.ServiceProvider.GetRequiredService<CommitteesDbContext>();
        if (committeeName is not null)
        {
            var key = Committee.KeyOf(committeeName);
            if (await db.Committees.SingleOrDefaultAsync(c => c.MatchKey == key, stop) is not { } committee)
            {
                await Console.Error.WriteLineAsync(T["Search.CommitteeIsUnknown", committeeName]);
                return ExitCodes.WrongUsage;
            }

            question = question with { Owner = OwnerFilter.Committee(committee.Id) };
        }

        var answer = await new SearchEngine(db, services.GetRequiredService<KnownIndex>()).AskAsync(question, stop);
        var hits = await new HitQuery(db, municipality.Slug).ReadAsync(answer.Hits, withContent: true, stop);
        if (asJson)
        {
            await using var output = Console.OpenStandardOutput();
            SearchJson.Write(output, municipality, question, answer, hits);
            output.WriteByte((byte)'\n');
        }
        else
        {
            WriteOverview(answer, hits);
        }

        return ExitCodes.Done;
    }

    private static void WriteOverview(SearchAnswer answer, IReadOnlyList<HitView> hits)
    {
        var sought = new SoughtTerms(answer.Clauses);
        foreach (var hit in hits)
        {
            var day = hit.Row.Date is { } date ? Days.Plain(date) : "";
            Console.WriteLine(
                $"{hit.Row.Title}\n  {string.Join(" · ", new[] { hit.Row.Committee, day, hit.Row.CaseNumber }.Where(t => !string.IsNullOrEmpty(t)))}"
            );
            var extract = string.Concat(hit.ExtractFor(sought).Select(piece => piece.Text));
            if (extract.Length > 0)
            {
                Console.WriteLine($"  {extract}");
            }

            Console.WriteLine($"  {hit.Address}\n");
        }

        Console.Error.WriteLine(T["Search.Told", answer.All, answer.Some]);
    }
}
