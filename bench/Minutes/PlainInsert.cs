using System.Diagnostics;
using Ledetraad.Kernel.Storage;
using Microsoft.Data.Sqlite;

namespace Ledetraad.Bench.Minutes;

/// <summary>
/// The peer of importing: the very rows that our import stored, held in memory, written to an empty store of the same schema by plain ADO.NET, one
/// prepared statement a table and all in one transaction. It reads no paper, knows no entity and keeps no audit.
/// </summary>
internal static class PlainInsert
{
    public const string Name = "plain ADO.NET (the same rows, no reading)";

    public static async Task<TimeSpan> WriteAsync(StoreConnection empty, IReadOnlyList<StoredTable> tables, CancellationToken stop)
    {
        await using var connection = (SqliteConnection)StoredRows.Open(empty);
        await connection.OpenAsync(stop);
        connection.CreateCollation("danish", StringComparer.Ordinal.Compare);
        await using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA synchronous = FULL;";
            await pragma.ExecuteNonQueryAsync(stop);
        }

        var watch = Stopwatch.StartNew();
        await using var transaction = connection.BeginTransaction();
        foreach (var table in tables)
        {
            Insert(connection, transaction, table);
        }

        await transaction.CommitAsync(stop);
        return watch.Elapsed;
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, StoredTable table)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO \"{table.Name}\" VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter($"$p{i}", DBNull.Value))).ToArray();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = row[i];
            }

            insert.ExecuteNonQuery();
        }
    }
}
