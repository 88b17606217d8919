using Ledetraad.Modules.Committees.Searching.Language;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Terms of new documents, gathered until they are written together.</summary>
internal sealed class IndexedTerms
{
    /// <summary>Places left free between two texts, so that no phrase goes across.</summary>
    private const int BetweenTexts = 10;

    private const int ShortestWord = 3;

    private readonly TermReader _reader = new();
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly List<PostingWriter> _touched = [];
    private Dictionary<string, PostingWriter> _terms = new(StringComparer.Ordinal);
    private Dictionary<string, PostingWriter>.AlternateLookup<ReadOnlySpan<char>> _termOf;
    private Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _formOf;

    public IndexedTerms()
    {
        _termOf = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        _formOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Stems met, each with a word as it stood.</summary>
    public IReadOnlyDictionary<string, string> Words => _words;

    /// <returns>How many words the document has.</returns>
    public int Add(int placeInBlock, SearchableText document)
    {
        var (from, words) = (0, 0);
        foreach (var (field, text) in document.Fields)
        {
            _reader.Open(text);
            while (_reader.Read())
            {
                Add(placeInBlock, field, from + _reader.Place);
                words++;
            }

            from += _reader.Place + 1 + BetweenTexts;
        }

        foreach (var term in _touched)
        {
            term.Close();
        }

        _touched.Clear();
        return words;
    }

    /// <summary>The terms of the block that is full now; the next documents begin another.</summary>
    public IReadOnlyDictionary<string, PostingWriter> TakeBlock()
    {
        var taken = _terms;
        _terms = new Dictionary<string, PostingWriter>(StringComparer.Ordinal);
        _termOf = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        return taken;
    }

    private void Add(int document, SearchField field, int place)
    {
        if (!_termOf.TryGetValue(_reader.Term, out var term))
        {
            _termOf[_reader.Term] = term = new PostingWriter();
        }

        if (term.Add(document, field, place))
        {
            _touched.Add(term);
        }

        if (_reader.Kind == TermKind.Word && _reader.Term.Length >= ShortestWord && !_formOf.ContainsKey(_reader.Term))
        {
            _formOf[_reader.Term] = _reader.Word.ToString();
        }
    }
}
