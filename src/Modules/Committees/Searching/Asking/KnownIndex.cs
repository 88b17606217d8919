using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <param name="Stamp">Of all blocks together.</param>
/// <param name="Blocks">By number, in that order.</param>
internal sealed record IndexBlocks(long Stamp, SortedDictionary<int, BlockFacts> Blocks)
{
    public IndexStatistics Statistics => IndexStatistics.Of(Blocks.Values);
}

/// <summary>
/// Keeps what has been read of indexes, by the stamps of their blocks: facts, and in how many documents a term stands. A block gets another stamp
/// with every change, in the transaction that changes it, and the stamps are read for each question, so that what has been withdrawn is gone from
/// the next. No two stores share a stamp.
/// </summary>
internal sealed class KnownIndex : IDisposable
{
    /// <summary>Facts of four million documents; what is more is read again for each question.</summary>
    private const long MostBytes = 64L << 20;

    /// <summary>What a count takes up beside its term.</summary>
    private const int BytesOfCount = 100;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public async Task<IndexBlocks> BlocksAsync(SearchIndexDbContext db, CancellationToken stop)
    {
        var (stamp, blocks, unread) = (0L, new SortedDictionary<int, BlockFacts>(), new List<int>());
        foreach (var block in await db.SearchBlocks.Select(block => new { block.Number, block.Stamp }).ToListAsync(stop))
        {
            stamp ^= block.Stamp;
            if (_kept.TryGetValue(block.Stamp, out BlockFacts? kept))
            {
                blocks.Add(block.Number, kept!);
            }
            else
            {
                unread.Add(block.Number);
            }
        }

        foreach (var block in unread.Count == 0 ? [] : await UnreadAsync(db, unread, stop))
        {
            blocks.Add(block.Number, _kept.Set(block.Stamp, new BlockFacts(block.Facts), Sized(block.Facts.Length)));
        }

        return new IndexBlocks(stamp, blocks);
    }

    /// <returns>In how many documents each term stands; those that stand nowhere are left out.</returns>
    public async Task<IReadOnlyDictionary<string, int>> DocumentsWithAsync(
        SearchIndexDbContext db,
        IndexBlocks index,
        IReadOnlyCollection<string> terms,
        CancellationToken stop
    )
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var unread = new List<string>();
        foreach (var term in terms)
        {
            if (_kept.TryGetValue((index.Stamp, term), out int kept))
            {
                counts.Add(term, kept);
            }
            else
            {
                unread.Add(term);
            }
        }

        foreach (var (term, documents) in unread.Count == 0 ? [] : await CountAsync(db, unread, stop))
        {
            counts.Add(term, _kept.Set((index.Stamp, term), documents, Sized(BytesOfCount + 2 * term.Length)));
        }

        return counts;
    }

    public void Dispose() => _kept.Dispose();

    private static Task<List<SearchBlock>> UnreadAsync(SearchIndexDbContext db, List<int> numbers, CancellationToken stop) =>
        db.SearchBlocks.AsNoTracking().Where(block => numbers.Contains(block.Number)).ToListAsync(stop);

    private static Task<Dictionary<string, int>> CountAsync(SearchIndexDbContext db, List<string> terms, CancellationToken stop) =>
        db
            .SearchPostings.Where(posting => terms.Contains(posting.Term))
            .GroupBy(posting => posting.Term)
            .Select(term => new { term.Key, Documents = term.Sum(posting => posting.Documents) })
            .ToDictionaryAsync(term => term.Key, term => term.Documents, StringComparer.Ordinal, stop);

    private static MemoryCacheEntryOptions Sized(int bytes) => new() { Size = Math.Max(1, bytes) };
}
