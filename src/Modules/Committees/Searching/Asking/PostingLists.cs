using Ledetraad.Modules.Committees.Searching.Indexing;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <param name="Places">Null when no phrase was asked for.</param>
internal sealed record PostingRow(string Term, int Block, int Documents, byte[] Postings, byte[]? Places);

internal sealed record BlockFacts(int Block, byte[] Facts);

/// <summary>The postings of the terms that were asked for, by term and block.</summary>
internal sealed class PostingLists
{
    private readonly Dictionary<string, Dictionary<int, PostingRow>> _rows;
    private readonly Dictionary<string, int> _documents;

    public PostingLists(IReadOnlyCollection<PostingRow> rows)
    {
        _rows = rows.GroupBy(row => row.Term, StringComparer.Ordinal)
            .ToDictionary(term => term.Key, term => term.ToDictionary(row => row.Block), StringComparer.Ordinal);
        _documents = _rows.ToDictionary(term => term.Key, term => term.Value.Values.Sum(row => row.Documents), StringComparer.Ordinal);
    }

    public bool Has(string term) => _documents.ContainsKey(term);

    public bool HasBoth(string first, string second, int block) => Of(first, block) is not null && Of(second, block) is not null;

    /// <summary>In how many documents the term stands.</summary>
    public int DocumentsWith(string term) => _documents.GetValueOrDefault(term);

    public PostingRow? Of(string term, int block) => _rows.GetValueOrDefault(term)?.GetValueOrDefault(block);
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
            // A million times for a question, so that nothing is made of a document that is not needed.
            for (var left = block.Facts.AsSpan(); left.Length > 0; left = left[DocumentFacts.Bytes..])
            {
                if (DocumentFacts.IsLive(left))
                {
                    var day = DocumentFacts.DayOf(left);
                    documents++;
                    words += DocumentFacts.WordsOf(left);
                    first = day > 0 && day < first ? day : first;
                    last = day > last ? day : last;
                }
            }
        }

        return new IndexStatistics(documents, documents == 0 ? 1 : (float)words / documents, last == 0 ? 0 : first, last);
    }
}
