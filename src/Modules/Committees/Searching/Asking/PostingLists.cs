using Ledetraad.Modules.Committees.Searching.Indexing;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <param name="Places">Null when no phrase was asked for.</param>
internal sealed record PostingRow(string Term, int Block, int Documents, byte[] Postings, byte[]? Places);

internal sealed record BlockFacts(int Block, byte[] Facts);

/// <summary>The postings of the terms that were asked for, by term and block.</summary>
internal sealed class PostingLists
{
    private readonly Dictionary<(string Term, int Block), PostingRow> _rows;
    private readonly Dictionary<string, int> _documents;

    public PostingLists(IReadOnlyCollection<PostingRow> rows)
    {
        _rows = rows.ToDictionary(row => (row.Term, row.Block));
        _documents = rows.GroupBy(row => row.Term, StringComparer.Ordinal)
            .ToDictionary(term => term.Key, term => term.Sum(row => row.Documents), StringComparer.Ordinal);
    }

    public bool Has(string term) => _documents.ContainsKey(term);

    /// <summary>In how many documents the term stands.</summary>
    public int DocumentsWith(string term) => _documents.GetValueOrDefault(term);

    public PostingRow? Of(string term, int block) => _rows.GetValueOrDefault((term, block));
}

/// <summary>What ranking must know of all documents together.</summary>
/// <param name="FirstDay">0 when nothing has a date.</param>
internal sealed record IndexStatistics(int Documents, float MeanWords, int FirstDay, int LastDay)
{
    public static IndexStatistics Of(IEnumerable<BlockFacts> blocks)
    {
        var (documents, words, first, last) = (0, 0L, int.MaxValue, 0);
        foreach (var block in blocks)
        {
            for (var at = 0; at < block.Facts.Length; at += DocumentFacts.Bytes)
            {
                if (DocumentFacts.Read(block.Facts.AsSpan(at)) is { } facts)
                {
                    documents++;
                    words += facts.Words;
                    first = facts.Day > 0 ? Math.Min(first, facts.Day) : first;
                    last = Math.Max(last, facts.Day);
                }
            }
        }

        return new IndexStatistics(documents, documents == 0 ? 1 : (float)words / documents, last == 0 ? 0 : first, last);
    }
}
