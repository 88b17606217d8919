using System.Data;
using System.Data.Common;
using Ledetraad.Modules.Committees.Searching.Language;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>
/// Writes the index's rows. They are added to where they lie (bytes behind bytes), thousands at a time, which is no work for an object mapper; all
/// of it happens in the context's present transaction.
/// </summary>
internal sealed class SearchStore(CommitteesDbContext db)
{
    private const long WriterLock = 727_002;
    private readonly bool _isPostgres = db.Database.IsNpgsql();

    /// <summary>One writer at a time: on SQLite the transaction itself is the lock.</summary>
    public async Task LockAsync(CancellationToken stop)
    {
        if (_isPostgres)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", stop);
        }
    }

    /// <summary>Counted by the places in the blocks, which documents that are gone keep.</summary>
    public async Task<int> NextNumberAsync(CancellationToken stop)
    {
        var last = await db
            .SearchBlocks.OrderByDescending(block => block.Number)
            .Select(block => new { block.Number, Bytes = block.Facts.Length })
            .FirstOrDefaultAsync(stop);
        return last is null ? 0 : last.Number * SearchBlock.Size + last.Bytes / DocumentFacts.Bytes;
    }

    public Task AddDocumentsAsync(IReadOnlyList<SearchDocument> documents, CancellationToken stop) =>
        InsertAsync(
            "INSERT INTO committees_search_documents (\"Number\", \"VersionId\", \"ItemId\")",
            "",
            documents,
            [
                new Column<SearchDocument>("integer[]", d => d.Number),
                new Column<SearchDocument>("uuid[]", d => d.VersionId),
                new Column<SearchDocument>("uuid[]", d => (object?)d.ItemId ?? DBNull.Value),
            ],
            stop
        );

    public async Task AddBlockAsync(int block, List<byte> facts, IReadOnlyDictionary<string, PostingWriter> terms, CancellationToken stop)
    {
        await InsertAsync(
            "INSERT INTO committees_search_blocks (\"Number\", \"Facts\")",
            $"ON CONFLICT (\"Number\") DO UPDATE SET \"Facts\" = {Joined("committees_search_blocks", "Facts")}",
            [facts.ToArray()],
            [new Column<byte[]>("integer[]", _ => block), new Column<byte[]>("bytea[]", bytes => bytes)],
            stop
        );
        await InsertAsync(
            "INSERT INTO committees_search_postings (\"Term\", \"Block\", \"Documents\", \"Postings\", \"Places\")",
            "ON CONFLICT (\"Term\", \"Block\") DO UPDATE SET \"Documents\" = committees_search_postings.\"Documents\" + excluded.\"Documents\", "
                + $"\"Postings\" = {Joined("committees_search_postings", "Postings")}, \"Places\" = {Joined("committees_search_postings", "Places")}",
            [.. terms.OrderBy(term => term.Key, StringComparer.Ordinal)],
            [
                new Column<KeyValuePair<string, PostingWriter>>("text[]", term => term.Key),
                new Column<KeyValuePair<string, PostingWriter>>("integer[]", _ => block),
                new Column<KeyValuePair<string, PostingWriter>>("integer[]", term => term.Value.Documents),
                new Column<KeyValuePair<string, PostingWriter>>("bytea[]", term => term.Value.Postings),
                new Column<KeyValuePair<string, PostingWriter>>("bytea[]", term => term.Value.Places),
            ],
            stop
        );
    }

    public Task AddWordsAsync(IReadOnlyList<KeyValuePair<string, string>> words, CancellationToken stop) =>
        InsertAsync(
            "INSERT INTO committees_search_words (\"Stem\", \"Reversed\", \"Form\")",
            "ON CONFLICT (\"Stem\") DO NOTHING",
            words,
            [
                new Column<KeyValuePair<string, string>>("text[]", word => word.Key),
                new Column<KeyValuePair<string, string>>("text[]", word => Reversed.Of(word.Key)),
                new Column<KeyValuePair<string, string>>("text[]", word => word.Value),
            ],
            stop
        );

    /// <summary>Leaves documents out of all answers.</summary>
    public async Task HideAsync(IReadOnlyCollection<int> documents, CancellationToken stop)
    {
        foreach (var ofBlock in documents.GroupBy(document => document / SearchBlock.Size))
        {
            var facts = await db.SearchBlocks.Where(b => b.Number == ofBlock.Key).Select(b => b.Facts).SingleAsync(stop);
            foreach (var document in ofBlock)
            {
                DocumentFacts.Hide(facts, document % SearchBlock.Size);
            }

            await db.SearchBlocks.Where(b => b.Number == ofBlock.Key).ExecuteUpdateAsync(set => set.SetProperty(b => b.Facts, facts), stop);
        }
    }

    /// <summary>Takes documents out of the index altogether, so that no byte tells what they said.</summary>
    public async Task PurgeAsync(IReadOnlyCollection<int> documents, CancellationToken stop)
    {
        await HideAsync(documents, stop);
        foreach (var ofBlock in documents.GroupBy(document => document / SearchBlock.Size))
        {
            var gone = ofBlock.Select(document => document % SearchBlock.Size).ToHashSet();
            await PurgeBlockAsync(ofBlock.Key, gone, stop);
        }

        await db.SearchDocuments.Where(document => documents.Contains(document.Number)).ExecuteDeleteAsync(stop);
        await db.SearchWords.Where(word => !db.SearchPostings.Any(posting => posting.Term == word.Stem)).ExecuteDeleteAsync(stop);
    }

    public async Task EmptyAsync(CancellationToken stop)
    {
        await db.SearchDocuments.ExecuteDeleteAsync(stop);
        await db.SearchBlocks.ExecuteDeleteAsync(stop);
        await db.SearchPostings.ExecuteDeleteAsync(stop);
        await db.SearchWords.ExecuteDeleteAsync(stop);
    }

    private async Task PurgeBlockAsync(int block, HashSet<int> gone, CancellationToken stop)
    {
        var touched = new List<SearchPosting>();
        await foreach (var row in db.SearchPostings.AsNoTracking().Where(p => p.Block == block).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (PostingPurge.Without(row, gone) is { } left)
            {
                touched.Add(left);
            }
        }

        foreach (var row in touched)
        {
            var rows = db.SearchPostings.Where(p => p.Term == row.Term && p.Block == block);
            _ =
                row.Documents == 0
                    ? await rows.ExecuteDeleteAsync(stop)
                    : await rows.ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(p => p.Documents, row.Documents)
                                .SetProperty(p => p.Postings, row.Postings)
                                .SetProperty(p => p.Places, row.Places),
                        stop
                    );
        }
    }

    /// <summary>What lies there and what is added, behind each other. SQLite joins bytes as text unless told otherwise.</summary>
    private string Joined(string table, string column) =>
        _isPostgres ? $"{table}.\"{column}\" || excluded.\"{column}\"" : $"CAST({table}.\"{column}\" || excluded.\"{column}\" AS BLOB)";

    /// <summary>All rows in one statement on PostgreSQL (a list a column), one prepared statement a row on SQLite: the fastest way of each.</summary>
    private async Task InsertAsync<TRow>(
        string insert,
        string conflict,
        IReadOnlyList<TRow> rows,
        IReadOnlyList<Column<TRow>> columns,
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
        if (_isPostgres)
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
        _isPostgres
            ? $"{insert} SELECT * FROM unnest({string.Join(", ", types.Select((type, i) => $"@p{i}::{type}"))}) {conflict}"
            : $"{insert} VALUES ({string.Join(", ", types.Select((_, i) => $"@p{i}"))}) {conflict}";

    private static DbParameter AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private sealed record Column<TRow>(string PostgresType, Func<TRow, object> Value)
    {
        /// <summary>The column's values as an array of their own type.</summary>
        public Array List(IReadOnlyList<TRow> rows) =>
            PostgresType switch
            {
                "integer[]" => rows.Select(row => (int)Value(row)).ToArray(),
                "text[]" => rows.Select(row => (string)Value(row)).ToArray(),
                "bytea[]" => rows.Select(row => (byte[])Value(row)).ToArray(),
                _ => rows.Select(row => Value(row) as Guid?).ToArray(),
            };
    }
}
