using System.CommandLine;
using Ledetraad.Kernel.Modules;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Findings.FindingsTexts;

namespace Ledetraad.Modules.Committees.Findings;

/// <summary><c>check --all</c>: what does not add up in all papers that are shown, of one municipality or of all.</summary>
internal sealed class ArchiveCheck(ICommandRunner runner)
{
    private readonly Option<bool> _all = new("--all") { Description = T["Option.All"] };
    private readonly Option<string?> _municipality = new("--municipality") { Description = T["Option.Municipality"], HelpName = "NAVN" };
    private readonly Option<Severity?> _least = new("--min-severity") { Description = T["Option.MinSeverity"], HelpName = "ALVOR" };
    private readonly Option<string?> _csv = new("--csv") { Description = T["Option.Csv"], HelpName = "FIL" };
    private readonly Option<string?> _xlsx = new("--xlsx") { Description = T["Option.Xlsx"], HelpName = "FIL" };

    public IEnumerable<Option> Options => [_all, _municipality, _least, _csv, _xlsx];

    public bool IsAskedFor(ParseResult parsed) => parsed.GetValue(_all);

    public Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken stop) =>
        runner.RunAsync(
            parsed,
            async (services, token) =>
            {
                if (await WhichAsync(services, parsed.GetValue(_municipality), token) is not { } municipalities)
                {
                    return ExitCodes.WrongUsage;
                }

                var rows = new List<FindingRow>();
                foreach (var municipality in municipalities)
                {
                    rows.AddRange(await CheckAsync(services, municipality, parsed.GetValue(_least) ?? Severity.Implausible, token));
                }

                rows = [.. rows.AsQueryable().ByWeight()];
                await WriteAsync(rows, parsed, asJson);
                return rows.Exists(row => row.Reason is null) ? ExitCodes.FoundOrRefused : ExitCodes.Done;
            },
            stop
        );

    private static async Task<IReadOnlyList<Municipality>?> WhichAsync(IServiceProvider services, string? named, CancellationToken stop)
    {
        if (named is null)
        {
            var all = await services.GetRequiredService<IMunicipalityDirectory>().AllAsync(stop);
            return [.. all.Where(m => m.IsActive)];
        }

        return await MunicipalityOption.FindAsync(services, named, stop) is { } municipality ? [municipality] : null;
    }

    private static async Task<List<FindingRow>> CheckAsync(
        IServiceProvider services,
        Municipality municipality,
        Severity least,
        CancellationToken stop
    )
    {
        await using var opened = await services.OpenMunicipalityAsync(municipality);
        await CheckingProgress.CheckAsync(opened.ServiceProvider, stop);
        return await opened
            .ServiceProvider.GetRequiredService<FindingTable>()
            .ForStaff()
            .Where(row => row.Weight <= (int)least)
            .ToListAsync(stop);
    }

    private async Task WriteAsync(List<FindingRow> rows, ParseResult parsed, bool asJson)
    {
        await WriteFileAsync(parsed.GetValue(_csv), file => TableExport.WriteCsv(FindingTable.Table, rows, file));
        await WriteFileAsync(parsed.GetValue(_xlsx), file => TableExport.WriteXlsx(FindingTable.Table, rows, file));
        if (asJson)
        {
            await using var output = Console.OpenStandardOutput();
            FindingList.WriteJson(output, rows);
            output.WriteByte((byte)'\n');
            return;
        }

        foreach (var row in rows.Where(row => row.Reason is null))
        {
            Console.WriteLine(FindingList.Line(row));
        }

        await Console.Error.WriteLineAsync(T["List.Count", rows.Count(r => r.Reason is null), rows.Count(r => r.Reason is not null)]);
    }

    private static async Task WriteFileAsync(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            return;
        }

        await using (var file = File.Create(path))
        {
            write(file);
        }

        await Console.Error.WriteLineAsync(T["List.Written", Path.GetFullPath(path)]);
    }
}
