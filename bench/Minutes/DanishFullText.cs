using Ledetraad.Modules.Committees.Searching.Indexing;
using Npgsql;

namespace Ledetraad.Bench.Minutes;

/// <summary>
/// The peer of searching: PostgreSQL's full text with its Danish dictionary on the same texts, fields weighted by the same order, all words first and
/// any of them where fewer than ten papers have all.
/// </summary>
internal sealed class DanishFullText : IAsyncDisposable
{
    public const string Name = "PostgreSQL full text, Danish dictionary";

    private readonly NpgsqlConnection _connection;
    private readonly string _server;
    private readonly string _database = $"bench_{Guid.NewGuid().ToString("N")[..12]}";

    private DanishFullText(string server)
    {
        _server = server;
        _connection = new NpgsqlConnection($"{server};Database={_database};Pooling=false");
    }

    /// <param name="texts">With the file that each stands in.</param>
    public static async Task<DanishFullText> FillAsync(
        string server,
        IReadOnlyList<(string File, SearchableText Text)> texts,
        CancellationToken stop
    )
    {
        var peer = new DanishFullText(server);
        await ExecuteAsync($"{server};Database=postgres;Pooling=false", $"CREATE DATABASE \"{peer._database}\"", stop);
        await peer._connection.OpenAsync(stop);
        await peer.ExecuteAsync(
            "CREATE TABLE items (file text NOT NULL, title text NOT NULL, decision text NOT NULL, rest text NOT NULL, words tsvector)",
            stop
        );
        await using (
            var copy = await peer._connection.BeginBinaryImportAsync("COPY items (file, title, decision, rest) FROM STDIN BINARY", stop)
        )
        {
            foreach (var (file, text) in texts)
            {
                await copy.StartRowAsync(stop);
                await copy.WriteAsync(file, stop);
                await copy.WriteAsync(Joined(text, field => field == SearchField.Title), stop);
                await copy.WriteAsync(Joined(text, field => field == SearchField.Decision), stop);
                await copy.WriteAsync(Joined(text, field => field is not (SearchField.Title or SearchField.Decision)), stop);
            }

            await copy.CompleteAsync(stop);
        }

        await peer.ExecuteAsync(
            "UPDATE items SET words = setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', decision), 'B') "
                + "|| setweight(to_tsvector('danish', rest), 'C'); CREATE INDEX ON items USING gin (words); ANALYZE items",
            stop
        );
        return peer;
    }

    /// <summary>The files that answer best, each once.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(string words, int most, CancellationToken stop)
    {
        var all = await AskAsync("websearch_to_tsquery('danish', $1)", words, most, stop);
        return all.Count >= most
            ? all
            :
            [
                .. all.Concat(await AskAsync("replace(plainto_tsquery('danish', $1)::text, '&', '|')::tsquery", words, most, stop))
                    .Distinct()
                    .Take(most),
            ];
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await ExecuteAsync(
            $"{_server};Database=postgres;Pooling=false",
            $"DROP DATABASE \"{_database}\" WITH (FORCE)",
            CancellationToken.None
        );
    }

    private async Task<IReadOnlyList<string>> AskAsync(string query, string words, int most, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            $"SELECT file FROM items, (SELECT {query} AS q) AS asked WHERE words @@ q GROUP BY file ORDER BY max(ts_rank(words, q, 1)) DESC, file LIMIT {most}",
            _connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = words });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var files = new List<string>();
        while (await rows.ReadAsync(stop))
        {
            files.Add(rows.GetString(0));
        }

        return files;
    }

    private static string Joined(SearchableText text, Func<SearchField, bool> isWanted) =>
        string.Join('\n', text.Fields.Where(field => isWanted(field.Field)).Select(field => field.Text));

    private async Task ExecuteAsync(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
