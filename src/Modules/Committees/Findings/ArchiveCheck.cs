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
    private readonly Option<string?> _least = SeverityWords.Option();
    private readonly Option<string?> _csv = new("--csv") { Description = T["Option.Csv"], HelpName = "FIL" };
    private readonly Option<string?> _xlsx = new("--xlsx") { Description = T["Option.Xlsx"], HelpName = "FIL" };

    public IEnumerable<Option> Options => [_all, _municipality, _least, _csv, _xlsx];

    public bool IsAskedFor(ParseResult parsed) => parsed.GetValue(_all);

    public Task<int> RunAsync(ParseResult parsed, bool asJson, CancellationToken stop) =>
        runner.RunAsync(
            parsed,
            async (services, token) =>
            {
                // Before the papers are checked, which may take long.
                if (await IsInTheWayAsync(parsed.GetValue(_csv)) || await IsInTheWayAsync(parsed.GetValue(_xlsx)))
                {
                    return ExitCodes.CannotReadOrWrite;
                }

                if (await WhichAsync(services, parsed.GetValue(_municipality), token) is not { } municipalities)
                {
                    return ExitCodes.WrongUsage;
                }

                var least = SeverityWords.Read(parsed.GetValue(_least)) ?? Severity.Implausible;
                var rows = new List<FindingRow>();
                foreach (var municipality in municipalities)
                {
                    rows.AddRange(await CheckAsync(services, municipality, least, token));
                }

                rows = [.. rows.AsQueryable().ByWeight()];
                if (!await WriteAsync(rows, parsed, asJson))
                {
                    return ExitCodes.CannotReadOrWrite;
                }

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

    /// <returns>False when a file could not be written; then standard error has been told.</returns>
    private async Task<bool> WriteAsync(List<FindingRow> rows, ParseResult parsed, bool asJson)
    {
        if (
            !await WriteFileAsync(parsed.GetValue(_csv), file => TableExport.WriteCsv(FindingTable.Table, rows, file))
            || !await WriteFileAsync(parsed.GetValue(_xlsx), file => TableExport.WriteXlsx(FindingTable.Table, rows, file))
        )
        {
            return false;
        }

        if (asJson)
        {
            await using var output = Console.OpenStandardOutput();
            FindingList.WriteJson(output, rows);
            output.WriteByte((byte)'\n');
            return true;
        }

        foreach (var row in rows.Where(row => row.Reason is null))
        {
            Console.WriteLine(FindingList.Line(row));
        }

        await Console.Error.WriteLineAsync(T["List.Count", rows.Count(r => r.Reason is null), rows.Count(r => r.Reason is not null)]);
        return true;
    }

    /// <summary>Tells standard error when no file can lie there.</summary>
    private static async Task<bool> IsInTheWayAsync(string? path)
    {
        if (path is null)
        {
            return false;
        }

        var full = Path.Combine(Environment.CurrentDirectory, path);
        if (Directory.Exists(full))
        {
            await Console.Error.WriteLineAsync(T["List.IsFolder", full]);
            return true;
        }

        if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync(T["List.FolderIsMissing", folder]);
            return true;
        }

        return false;
    }

    private static async Task<bool> WriteFileAsync(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            return true;
        }

        try
        {
            await using var file = File.Create(path);
            write(file);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            await Console.Error.WriteLineAsync(T["List.MayNotWrite", Path.GetFullPath(path)]);
            return false;
        }

        await Console.Error.WriteLineAsync(T["List.Written", Path.GetFullPath(path)]);
        return true;
    }
}
