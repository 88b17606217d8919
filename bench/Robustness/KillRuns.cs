using System.Diagnostics;
using System.Security.Cryptography;
using Ledetraad.Bench.Generating;
using Ledetraad.Bench.Minutes;
using Ledetraad.Kernel.Storage;
using Microsoft.Data.Sqlite;

namespace Ledetraad.Bench.Robustness;

/// <param name="Faults">What was not as it must be, a sentence each; empty when all is well.</param>
internal sealed record KillReport(int Kills, IReadOnlyList<string> Faults);

/// <summary>
/// Kills imports at random moments and looks at what is left: every file that was acknowledged is stored whole, no file is stored in part, and
/// running the import again gives the very store that an undisturbed import gives.
/// </summary>
/// <param name="files">What is imported, each time the same.</param>
/// <param name="newStores">Stores that nobody has used.</param>
internal sealed class KillRuns(IReadOnlyList<string> files, Func<StoreOptions> newStores, int seed, Action<string> tell)
{
    private readonly string[] _hashes = [.. files.Select(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f))))];
    private readonly List<string> _faults = [];

    public async Task<KillReport> RunAsync(int kills, CancellationToken stop)
    {
        var (whole, duration) = await UndisturbedAsync(stop);
        var moments = Draw.For(seed);
        for (var i = 1; i <= kills; i++)
        {
            var (stores, acknowledged) = await KillOneAsync(i, duration * moments.Share(), stop);
            await CheckRemainsAsync(i, stores, acknowledged, whole, stop);
            await CheckContinuedAsync(i, stores, whole, stop);
        }

        return new KillReport(kills, _faults);
    }

    private async Task<(StoredPapers Whole, TimeSpan Duration)> UndisturbedAsync(CancellationToken stop)
    {
        var stores = newStores();
        await ImportHouse.MakeKnownAsync(stores, stop);
        var watch = Stopwatch.StartNew();
        using var import = ImportProcess.Import(stores, files);
        if (await import.FinishAsync(stop) != 0)
        {
            throw new InvalidOperationException($"The undisturbed import failed:\n{import.Said}");
        }

        var duration = watch.Elapsed;
        return ((await StoredPapers.ReadAsync(ImportHouse.StoreIn(stores), stop))!, duration);
    }

    /// <summary>An import that was through before its moment came is begun again with an earlier one: every kill meets a running import.</summary>
    private async Task<(StoreOptions Stores, int Acknowledged)> KillOneAsync(int kill, TimeSpan after, CancellationToken stop)
    {
        while (true)
        {
            var stores = newStores();
            await ImportHouse.MakeKnownAsync(stores, stop);
            var (acknowledged, killed) = await ImportAndKillAsync(stores, after, stop);
            if (killed)
            {
                tell($"kill {kill} after {after.TotalSeconds:0.00} s, {acknowledged} of {files.Count} files acknowledged.");
                return (stores, acknowledged);
            }

            after *= 0.7;
        }
    }

    private async Task<(int Acknowledged, bool Killed)> ImportAndKillAsync(StoreOptions stores, TimeSpan after, CancellationToken stop)
    {
        using var import = ImportProcess.Import(stores, files);
        var finished = import.FinishAsync(stop);
        var killed = await Task.WhenAny(finished, Task.Delay(after, stop)) != finished;
        if (killed)
        {
            import.Kill();
        }

        await finished;
        return (import.Acknowledged, killed);
    }

    private async Task CheckRemainsAsync(int kill, StoreOptions stores, int acknowledged, StoredPapers whole, CancellationToken stop)
    {
        var left = await StoredPapers.ReadAsync(ImportHouse.StoreIn(stores), stop);
        foreach (var missing in _hashes.Take(acknowledged).Where(hash => left?.Has(hash) != true))
        {
            _faults.Add($"Kill {kill}: {missing} was acknowledged and is lost.");
        }

        foreach (var torn in _hashes.Where(hash => left?.Has(hash) == true && !left.HasSame(hash, whole)))
        {
            _faults.Add($"Kill {kill}: {torn} is stored in part.");
        }

        if (await IntegrityFaultAsync(stores, stop) is { } broken)
        {
            _faults.Add($"Kill {kill}: the database file is damaged: {broken}");
        }
    }

    private async Task CheckContinuedAsync(int kill, StoreOptions stores, StoredPapers whole, CancellationToken stop)
    {
        using var again = ImportProcess.Import(stores, files);
        if (await again.FinishAsync(stop) is not 0 and var exitCode)
        {
            _faults.Add($"Kill {kill}: the second run ended with {exitCode}: {again.Said}");
            return;
        }

        var now = (await StoredPapers.ReadAsync(ImportHouse.StoreIn(stores), stop))!;
        if (now.DifferenceFrom(whole) is { } difference)
        {
            _faults.Add($"Kill {kill}: the second run gave another store: {difference}");
        }

        await using var house = await ImportHouse.OpenAsync(stores, stop);
        if (await house.AuditFaultAsync(stop) is { } fault)
        {
            _faults.Add($"Kill {kill}: {fault}");
        }
    }

    private static async Task<string?> IntegrityFaultAsync(StoreOptions stores, CancellationToken stop)
    {
        var store = ImportHouse.StoreIn(stores);
        if (store.Provider != StoreProvider.Sqlite || !await store.ExistsAsync(stop))
        {
            return null;
        }

        await using var connection = (SqliteConnection)StoredRows.Open(store);
        await connection.OpenAsync(stop);
        connection.CreateCollation("danish", StringComparer.Ordinal.Compare);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA quick_check";
        var answer = (string?)await check.ExecuteScalarAsync(stop);
        return answer == "ok" ? null : answer;
    }
}
