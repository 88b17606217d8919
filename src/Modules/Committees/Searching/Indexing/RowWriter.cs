using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <param name="postgresType">Of the column's values together: <c>integer[]</c>.</param>
internal abstract class RowColumn<TRow>(string postgresType)
{
    public string PostgresType => postgresType;

    public abstract object Value(TRow row);

    /// <summary>The column's values as an array of their own type.</summary>
    public abstract Array List(IReadOnlyList<TRow> rows);
}

/// <inheritdoc/>
internal sealed class RowColumn<TRow, TValue>(string postgresType, Func<TRow, TValue> value) : RowColumn<TRow>(postgresType)
{
    public override object Value(TRow row) => (object?)value(row) ?? DBNull.Value;

    public override Array List(IReadOnlyList<TRow> rows) => rows.Select(value).ToArray();
}

/// <summary>Writes thousands of rows in the context's present transaction, which is no work for an object mapper.</summary>
internal sealed class RowWriter(DbContext db)
{
    public bool IsPostgres { get; } = db.Database.IsNpgsql();

    /// <summary>All rows in one statement on PostgreSQL (a list a column), one prepared statement a row on SQLite: the fastest way of each.</summary>
    /// <param name="insert">Up to the values.</param>
    /// <param name="conflict">Behind the values; empty for none.</param>
    public async Task InsertAsync<TRow>(
        string insert,
        string conflict,
        IReadOnlyList<TRow> rows,
        IReadOnlyList<RowColumn<TRow>> columns,
        CancellationToken stop
    )
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = InsertText(insert, [.. columns.Select(column => column.PostgresType)], conflict);
        if (IsPostgres)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                command.Parameters.Add(new NpgsqlParameter($"p{i}", columns[i].List(rows)));
            }

            await command.ExecuteNonQueryAsync(stop);
            return;
        }

        var parameters = columns.Select((_, i) => AddParameter(command, $"@p{i}")).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++)
            {
                parameters[i].Value = columns[i].Value(row);
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private string InsertText(string insert, IReadOnlyList<string> types, string conflict) =>
        IsPostgres
            ? $"{insert} SELECT * FROM unnest({string.Join(", ", types.Select((type, i) => $"@p{i}::{type}"))}) {conflict}"
            : $"{insert} VALUES ({string.Join(", ", types.Select((_, i) => $"@p{i}"))}) {conflict}";

    private static DbParameter AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
