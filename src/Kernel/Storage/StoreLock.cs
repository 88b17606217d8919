using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ledetraad.Kernel.Storage;

/// <summary>Only one process at a time does a certain long work on a store; the lock goes with the process, however it ends.</summary>
public sealed class StoreLock : IAsyncDisposable
{
    private readonly IAsyncDisposable _held;

    private StoreLock(IAsyncDisposable held) => _held = held;

    /// <summary>Null when another process holds it.</summary>
    public static async Task<StoreLock?> TryTakeAsync(StoreConnection store, string work, CancellationToken stop)
    {
        if (store.Provider == StoreProvider.Sqlite)
        {
            var path = new SqliteConnectionStringBuilder(store.ConnectionString).DataSource + $".{work}.lock";
            try
            {
                return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                return null;
            }
        }

        // Not pooled: a connection that goes back to the pool would keep its locks.
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(store.ConnectionString) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new() { Value = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(work))) });
        if (await command.ExecuteScalarAsync(stop) is true)
        {
            return new StoreLock(new HeldOnServer(connection));
        }

        await connection.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    /// <summary>Let go before the connection is: the server notices a closed connection only after a while, and the next in line would be refused.</summary>
    private sealed class HeldOnServer(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                await command.ExecuteNonQueryAsync();
            }
        }
    }
}
