using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>
/// Writes the index's rows: bytes are added to where they lie. All of it happens in the context's present transaction. The rows that say what a
/// document is are the caller's: a municipality and the installation tell different things of it.
/// </summary>
internal sealed class SearchStore(SearchIndexDbContext db)
{
    private const long WriterLock = 727_002;
    private readonly RowWriter _rows = new(db);

    /// <summary>One writer at a time: on SQLite the transaction itself is the lock.</summary>
    public async Task LockAsync(CancellationToken stop)
    {
        if (_rows.IsPostgres)
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

    public async Task AddBlockAsync(int block, List<byte> facts, IReadOnlyDictionary<string, PostingWriter> terms, CancellationToken stop)
    {
        await _rows.InsertAsync(
            "INSERT INTO committees_search_blocks (\"Number\", \"Stamp\", \"Facts\")",
            "ON CONFLICT (\"Number\") DO UPDATE SET \"Stamp\" = excluded.\"Stamp\", "
                + $"\"Facts\" = {Joined("committees_search_blocks", "Facts")}",
            [facts.ToArray()],
            [
                new RowColumn<byte[], int>("integer[]", _ => block),
                new RowColumn<byte[], long>("bigint[]", _ => SearchBlock.NewStamp()),
                new RowColumn<byte[], byte[]>("bytea[]", bytes => bytes),
            ],
            stop
        );
        await _rows.InsertAsync(
            "INSERT INTO committees_search_postings (\"Term\", \"Block\", \"Documents\", \"Postings\", \"Places\")",
            "ON CONFLICT (\"Term\", \"Block\") DO UPDATE SET \"Documents\" = committees_search_postings.\"Documents\" + excluded.\"Documents\", "
                + $"\"Postings\" = {Joined("committees_search_postings", "Postings")}, \"Places\" = {Joined("committees_search_postings", "Places")}",
            [.. terms.OrderBy(term => term.Key, StringComparer.Ordinal)],
            [
                new RowColumn<KeyValuePair<string, PostingWriter>, string>("text[]", term => term.Key),
                new RowColumn<KeyValuePair<string, PostingWriter>, int>("integer[]", _ => block),
                new RowColumn<KeyValuePair<string, PostingWriter>, int>("integer[]", term => term.Value.Documents),
                new RowColumn<KeyValuePair<string, PostingWriter>, byte[]>("bytea[]", term => term.Value.Postings),
                new RowColumn<KeyValuePair<string, PostingWriter>, byte[]>("bytea[]", term => term.Value.Places),
            ],
            stop
        );
    }

    public Task AddWordsAsync(IReadOnlyList<KeyValuePair<string, string>> words, CancellationToken stop) =>
        _rows.InsertAsync(
            "INSERT INTO committees_search_words (\"Stem\", \"Reversed\", \"Form\")",
            "ON CONFLICT (\"Stem\") DO NOTHING",
            words,
            [
                new RowColumn<KeyValuePair<string, string>, string>("text[]", word => word.Key),
                new RowColumn<KeyValuePair<string, string>, string>("text[]", word => Language.Reversed.Of(word.Key)),
                new RowColumn<KeyValuePair<string, string>, string>("text[]", word => word.Value),
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

            var stamp = SearchBlock.NewStamp();
            await db
                .SearchBlocks.Where(b => b.Number == ofBlock.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Facts, facts).SetProperty(b => b.Stamp, stamp), stop);
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

        await db.SearchWords.Where(word => !db.SearchPostings.Any(posting => posting.Term == word.Stem)).ExecuteDeleteAsync(stop);
    }

    public async Task EmptyAsync(CancellationToken stop)
    {
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
        _rows.IsPostgres
            ? $"{table}.\"{column}\" || excluded.\"{column}\""
            : $"CAST({table}.\"{column}\" || excluded.\"{column}\" AS BLOB)";
}
