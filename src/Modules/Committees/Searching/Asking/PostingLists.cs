namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <param name="Places">Null when no phrase was asked for.</param>
internal sealed record PostingRow(string Term, int Block, byte[] Postings, byte[]? Places);

/// <summary>The postings that have been read for a question, by term and block.</summary>
internal sealed class PostingLists
{
    private readonly Dictionary<(string Term, int Block), PostingRow> _rows = [];
    private readonly HashSet<int> _blocks = [];

    /// <summary>Blocks of which something has been read.</summary>
    public IReadOnlyCollection<int> Blocks => _blocks;

    public void Add(IEnumerable<PostingRow> rows)
    {
        foreach (var row in rows)
        {
            _rows[(row.Term, row.Block)] = row;
            _blocks.Add(row.Block);
        }
    }

    public bool HasBoth(string first, string second, int block) => Of(first, block) is not null && Of(second, block) is not null;

    public PostingRow? Of(string term, int block) => _rows.GetValueOrDefault((term, block));
}
