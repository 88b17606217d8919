using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ledetraad.Kernel.Storage;

/// <summary>The numbered scripts of one module for one kind of store: embedded <c>Storage/Sql/{sqlite,postgres}/NNNN_name.sql</c>.</summary>
/// <param name="Module">The module's name, which is also the prefix of its tables.</param>
/// <param name="Context">The module's context on that kind of store; null for Kernel, whose tables every context shows.</param>
/// <param name="Folder">Below <c>Storage</c>; another one for a module that has tables in both kinds of store.</param>
public sealed record ModuleStorage(string Module, StoreKind Kind, Assembly Scripts, Type? Context, string Folder = "Sql")
{
    /// <summary>Kernel's audit, outbox and jobs, which both kinds of store have.</summary>
    public static IEnumerable<ModuleStorage> Kernel =>
        Enum.GetValues<StoreKind>().Select(kind => new ModuleStorage("kernel", kind, typeof(ModuleStorage).Assembly, null));
}

/// <summary>A script that has been applied is not the one that lies in the program: somebody changed history.</summary>
public sealed class SchemaChangedException(string module, int id)
    : Exception($"Script {module}/{id:0000} has been applied with another content. Released scripts are never edited: add a new one.");

/// <summary>Brings a store to the newest schema: each script once, in order, in a transaction of its own, under a lock.</summary>
/// <param name="storages">All modules' scripts in the order in which they are applied, after Kernel's own.</param>
public sealed class Migrator(IEnumerable<ModuleStorage> storages, TimeProvider clock)
{
    private const long PostgresLock = 727_001;
    private readonly ModuleStorage[] _storages = [.. ModuleStorage.Kernel, .. storages];
    private readonly ConcurrentDictionary<string, Lazy<Task>> _migrated = new(StringComparer.Ordinal);

    /// <summary>Migrates a store the first time this process meets it.</summary>
    public Task MigrateOnceAsync(StoreConnection store, StoreKind kind) =>
        _migrated.GetOrAdd(store.ConnectionString, _ => new Lazy<Task>(() => MigrateAsync(store, kind, CancellationToken.None))).Value;

    /// <exception cref="SchemaChangedException">An applied script differs from ours; nothing is changed then.</exception>
    public async Task MigrateAsync(StoreConnection store, StoreKind kind, CancellationToken stop)
    {
        await store.CreateIfMissingAsync(stop);
        await using var connection = await OpenAsync(store, stop);
        if (store.Provider == StoreProvider.Postgres)
        {
            await ExecuteAsync(connection, null, $"SELECT pg_advisory_lock({PostgresLock})", stop);
        }
        else
        {
            await ExecuteAsync(connection, null, "PRAGMA journal_mode = WAL", stop);
        }

        try
        {
            foreach (var script in ScriptsFor(store.Provider, kind))
            {
                await ApplyAsync(connection, script, stop);
            }
        }
        finally
        {
            if (store.Provider == StoreProvider.Postgres)
            {
                await ExecuteAsync(connection, null, $"SELECT pg_advisory_unlock({PostgresLock})", CancellationToken.None);
            }
        }
    }

    private async Task ApplyAsync(DbConnection connection, Script script, CancellationToken stop)
    {
        // On SQLite this is BEGIN IMMEDIATE: one writer, who then reads what another may have applied meanwhile.
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await ExecuteAsync(
            connection,
            transaction,
            "CREATE TABLE IF NOT EXISTS schema_version (module TEXT NOT NULL, id INTEGER NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL, PRIMARY KEY (module, id))",
            stop
        );
        var applied = await ChecksumAsync(connection, transaction, script, stop);
        if (applied is null)
        {
            await ExecuteAsync(connection, transaction, script.Text, stop);
            var now = (clock.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
            await ExecuteAsync(
                connection,
                transaction,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"INSERT INTO schema_version VALUES ('{script.Module}', {script.Id}, '{script.Checksum}', {now})"
                ),
                stop
            );
        }
        else if (applied != script.Checksum)
        {
            throw new SchemaChangedException(script.Module, script.Id);
        }

        await transaction.CommitAsync(stop);
    }

    private static async Task<string?> ChecksumAsync(
        DbConnection connection,
        DbTransaction transaction,
        Script script,
        CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT checksum FROM schema_version WHERE module = '{script.Module}' AND id = {script.Id}"
        );
        return (string?)await command.ExecuteScalarAsync(stop);
    }

    private static async Task<DbConnection> OpenAsync(StoreConnection store, CancellationToken stop)
    {
        DbConnection connection =
            store.Provider == StoreProvider.Postgres
                ? new NpgsqlConnection(store.ConnectionString)
                : new SqliteConnection(store.ConnectionString);
        await connection.OpenAsync(stop);
        if (connection is SqliteConnection sqlite)
        {
            SqliteConnectionSetup.Apply(sqlite);
        }

        return connection;
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }

    private IEnumerable<Script> ScriptsFor(StoreProvider provider, StoreKind kind) =>
        _storages.Where(s => s.Kind == kind).SelectMany(s => Script.Of(s, provider));

    private sealed record Script(string Module, int Id, string Text, string Checksum)
    {
        public static IEnumerable<Script> Of(ModuleStorage storage, StoreProvider provider)
        {
            var folder = $".Storage.{storage.Folder}.{(provider == StoreProvider.Postgres ? "postgres" : "sqlite")}.";
            return storage
                .Scripts.GetManifestResourceNames()
                .Where(name => name.Contains(folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(storage, name, name.IndexOf(folder, StringComparison.Ordinal) + folder.Length));
        }

        private static Script Read(ModuleStorage storage, string resource, int numberAt)
        {
            using var reader = new StreamReader(storage.Scripts.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var text = reader.ReadToEnd().ReplaceLineEndings("\n");
            var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            return new Script(storage.Module, int.Parse(resource.AsSpan(numberAt, 4), CultureInfo.InvariantCulture), text, checksum);
        }
    }
}
