using System.Data.Common;
using Ledetraad.Kernel.Municipalities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Ledetraad.Kernel.Storage;

public enum StoreProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Which of the two kinds of store a module's tables belong to.</summary>
public enum StoreKind
{
    /// <summary>One for the whole installation: directory, published index. No person data of a municipality.</summary>
    Installation,

    /// <summary>One for each municipality: everything of that municipality.</summary>
    Municipality,
}

/// <summary>Where one store lies.</summary>
public sealed record StoreConnection(StoreProvider Provider, string ConnectionString)
{
    /// <summary>Tells the database by the form of the connection string: one with <c>Host=</c> is PostgreSQL, all else SQLite.</summary>
    public static StoreConnection Parse(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
            ? new(StoreProvider.Postgres, connectionString)
            : new(StoreProvider.Sqlite, connectionString);

    public void Configure(DbContextOptionsBuilder options)
    {
        if (Provider == StoreProvider.Postgres)
        {
            options.UseNpgsql(ConnectionString);
        }
        else
        {
            options.UseSqlite(ConnectionString);
        }

        options.AddInterceptors(SqliteConnectionSetup.Instance, StatementCounter.Instance);
    }

    /// <summary>A closed connection of its own, from the pool.</summary>
    public DbConnection Connect() =>
        Provider == StoreProvider.Postgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    /// <summary>True when the SQLite file or the PostgreSQL database is there already.</summary>
    public async Task<bool> ExistsAsync(CancellationToken stop)
    {
        if (Provider == StoreProvider.Sqlite)
        {
            return File.Exists(new SqliteConnectionStringBuilder(ConnectionString).DataSource);
        }

        var (server, database) = ServerAndDatabase();
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection)
        {
            Parameters = { new() { Value = database } },
        };
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    /// <summary>Makes the folder of the SQLite file, or the PostgreSQL database, when missing.</summary>
    internal async Task CreateIfMissingAsync(CancellationToken stop)
    {
        if (Provider == StoreProvider.Sqlite)
        {
            var file = Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return;
        }

        if (await ExistsAsync(stop))
        {
            return;
        }

        var (server, database) = ServerAndDatabase();
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(
            $"CREATE DATABASE \"{database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            connection
        );
        try
        {
            await command.ExecuteNonQueryAsync(stop);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node made it in the meantime: that is all we wanted.
        }
    }

    private (string Server, string Database) ServerAndDatabase()
    {
        var builder = new NpgsqlConnectionStringBuilder(ConnectionString);
        var database = builder.Database ?? throw new InvalidOperationException("The PostgreSQL connection string names no Database.");
        builder.Database = "postgres";
        return (builder.ConnectionString, database);
    }
}

/// <summary>Where the stores of an installation lie.</summary>
/// <param name="Installation">Connection string of the installation's own store.</param>
/// <param name="MunicipalityTemplate">Connection string of a municipality's store, with <c>{municipality}</c> where its slug stands.</param>
public sealed record StoreOptions(string Installation, string MunicipalityTemplate)
{
    /// <summary>SQLite files below one folder: <c>installation.db</c> and <c>municipalities/SLUG.db</c>.</summary>
    public static StoreOptions InFolder(string folder) =>
        new(
            $"Data Source={Path.Combine(folder, "installation.db")}",
            $"Data Source={Path.Combine(folder, "municipalities", "{municipality}.db")}"
        );

    public StoreConnection ForInstallation() => StoreConnection.Parse(Installation);

    public StoreConnection For(Municipality municipality) =>
        StoreConnection.Parse(MunicipalityTemplate.Replace("{municipality}", municipality.Slug, StringComparison.Ordinal));
}
