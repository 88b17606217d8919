using System.Data.Common;
using System.Globalization;
using Ledetraad.Kernel.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ledetraad.Bench.Minutes;

/// <summary>One of Committees' tables as it lies in a store: rows of values in a stated order.</summary>
internal sealed record StoredTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows)
{
    public int Column(string name) => Columns.Select((column, at) => (column, at)).First(c => c.column == name).at;

    /// <summary>A row as text that is the same on every store and in every import of the same papers, checked already or not.</summary>
    public string Text(object[] row) =>
        string.Join(
            '\u001f',
            row.Where((_, i) => Columns[i] is not ("ImportedAt" or "PublishedAt" or "ChangedAt" or "CheckedBy")).Select(ValueText)
        );

    private static string ValueText(object value) =>
        value switch
        {
            DBNull => "∅",
            byte[] bytes => Convert.ToHexString(bytes),
            string text => text,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}

/// <summary>Reads what an import has stored straight from the database, past all of our own code.</summary>
internal static class StoredRows
{
    /// <summary>Every table that papers are filed in, those that others refer to first.</summary>
    public static readonly IReadOnlyList<string> Tables =
    [
        "committees_cases",
        "committees_committees",
        "committees_members",
        "committees_meetings",
        "committees_member_spellings",
        "committees_papers",
        "committees_paper_versions",
        "committees_items",
        "committees_source_texts",
        "committees_decisions",
        "committees_follow_ups",
        "committees_participations",
        "committees_sealed_items",
    ];

    /// <summary>False when a store was cut off while it was being made.</summary>
    public static async Task<bool> HasTablesAsync(StoreConnection store, CancellationToken stop)
    {
        await using var connection = Open(store);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        var catalogue =
            store.Provider == StoreProvider.Postgres
                ? "SELECT count(*) FROM pg_tables WHERE tablename"
                : "SELECT count(*) FROM sqlite_master WHERE name";
        command.CommandText = $"{catalogue} = '{Tables[^1]}'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), CultureInfo.InvariantCulture) > 0;
    }

    public static async Task<IReadOnlyList<StoredTable>> ReadAsync(StoreConnection store, CancellationToken stop)
    {
        await using var connection = Open(store);
        await connection.OpenAsync(stop);
        var tables = new List<StoredTable>();
        foreach (var table in Tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(stop);
            var columns = Enumerable.Range(0, rows.FieldCount).Select(rows.GetName).ToArray();
            var values = new List<object[]>();
            while (await rows.ReadAsync(stop))
            {
                var row = new object[columns.Length];
                rows.GetValues(row);
                values.Add(row);
            }

            tables.Add(new StoredTable(table, columns, values));
        }

        return tables;
    }

    /// <summary>Not from the pool: whoever kills and copies stores must hold nothing open.</summary>
    public static DbConnection Open(StoreConnection store) =>
        store.Provider == StoreProvider.Postgres
            ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.ConnectionString) { Pooling = false }.ConnectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder(store.ConnectionString) { Pooling = false }.ConnectionString);

    /// <summary>All rows of all tables as sorted lines, to compare two stores by.</summary>
    public static string[] Lines(IEnumerable<StoredTable> tables) =>
        [.. tables.SelectMany(t => t.Rows.Select(r => $"{t.Name}\u001f{t.Text(r)}")).Order(StringComparer.Ordinal)];
}
