using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ledetraad.Kernel.Storage;

/// <summary>Gives every SQLite connection the Danish alphabet, in small letters too, and waits for a busy writer instead of failing.</summary>
internal sealed class SqliteConnectionSetup : DbConnectionInterceptor
{
    /// <summary>The collation's name in our scripts; PostgreSQL's own is <c>da-x-icu</c>.</summary>
    public const string DanishCollation = "danish";

    public static readonly SqliteConnectionSetup Instance = new();

    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    public static void Apply(SqliteConnection connection)
    {
        connection.CreateCollation(DanishCollation, (a, b) => Danish.Compare(a, b, CompareOptions.IgnoreCase));
        connection.CreateFunction<string?, string?>("lower", text => text?.ToLowerInvariant(), isDeterministic: true); // its own knows A to Z alone
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is SqliteConnection sqlite)
        {
            Apply(sqlite);
        }
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
