using Ledetraad.Kernel.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ledetraad.Tests.Support;

/// <summary>Stores of their own for one test, on either database; gone when the test is.</summary>
public sealed class TestStores : IAsyncDisposable
{
    private const string PostgresVariable = "LEDETRAAD_TEST_POSTGRES";
    private readonly string _mark = Guid.NewGuid().ToString("N")[..12];

    private TestStores(StoreProvider provider)
    {
        Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"ledetraad-{_mark}")).FullName;
        Options =
            provider == StoreProvider.Sqlite
                ? StoreOptions.InFolder(Folder)
                : new StoreOptions(
                    $"{PostgresServer};Database=test_{_mark}_installation;Pooling=true",
                    $"{PostgresServer};Database=test_{_mark}_{{municipality}};Pooling=true"
                );
    }

    /// <summary>For <c>[SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]</c>.</summary>
    public static TheoryData<StoreProvider> Providers => [StoreProvider.Sqlite, StoreProvider.Postgres];

    public StoreOptions Options { get; }

    /// <summary>A temporary folder that goes with the stores.</summary>
    public string Folder { get; }

    private static string? PostgresServer => Environment.GetEnvironmentVariable(PostgresVariable);

    /// <summary>Skips the test, by name, when its database is not configured.</summary>
    public static TestStores On(StoreProvider provider)
    {
        Skip.If(
            provider == StoreProvider.Postgres && PostgresServer is null,
            $"No PostgreSQL: ./test starts one and sets {PostgresVariable}."
        );
        return new TestStores(provider);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (StoreConnection.Parse(Options.Installation).Provider != StoreProvider.Postgres)
        {
            return;
        }

        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection($"{PostgresServer};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        var mine = new List<string>();
        await using (var list = new NpgsqlCommand($"SELECT datname FROM pg_database WHERE datname LIKE 'test\\_{_mark}\\_%'", connection))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                mine.Add(reader.GetString(0));
            }
        }

        foreach (var database in mine)
        {
            await using var drop = new NpgsqlCommand($"DROP DATABASE \"{database}\" WITH (FORCE)", connection);
            await drop.ExecuteNonQueryAsync();
        }
    }
}
