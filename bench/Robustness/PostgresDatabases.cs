using Ledetraad.Kernel.Storage;
using Npgsql;

namespace Ledetraad.Bench.Robustness;

/// <summary>Databases of their own on a PostgreSQL server, gone when this is.</summary>
/// <param name="server">Connection string without a database.</param>
internal sealed class PostgresDatabases(string server) : IAsyncDisposable
{
    private readonly string _mark = $"bench_{Guid.NewGuid().ToString("N")[..12]}";
    private int _made;

    public StoreOptions New()
    {
        var name = $"{_mark}_{_made++}";
        return new StoreOptions($"{server};Database={name}_installation", $"{server};Database={name}_{{municipality}}");
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        foreach (var database in await MineAsync(connection))
        {
            await using var drop = new NpgsqlCommand($"DROP DATABASE \"{database}\" WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }

    private async Task<List<string>> MineAsync(NpgsqlConnection connection)
    {
        await using var list = new NpgsqlCommand("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", connection);
        list.Parameters.Add(new NpgsqlParameter { Value = _mark });
        await using var rows = await list.ExecuteReaderAsync();
        var mine = new List<string>();
        while (await rows.ReadAsync())
        {
            mine.Add(rows.GetString(0));
        }

        return mine;
    }
}
