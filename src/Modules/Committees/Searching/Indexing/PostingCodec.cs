using System.Numerics;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>
/// Where one term stands in the documents of a block, as bytes that can be added to by putting more behind them. Postings: place of the document in
/// its block, a bit for each field, and how often the term stands in each. Places: place of the document, how many words follow, and their places,
/// each as the distance from the one before. Numbers are of variable length, seven bits a byte.
/// </summary>
internal sealed class PostingWriter
{
    private readonly List<byte> _postings = [];
    private readonly List<byte> _places = [];
    private readonly List<int> _here = [];
    private readonly int[] _times = new int[SearchFields.Count];
    private int _document = -1;

    public int Documents { get; private set; }

    public byte[] Postings => [.. _postings];

    public byte[] Places => [.. _places];

    /// <returns>True for the first time in this document.</returns>
    public bool Add(int document, SearchField field, int place)
    {
        var isFirst = _document != document;
        _document = document;
        _times[(int)field]++;
        _here.Add(place);
        return isFirst;
    }

    /// <summary>All of the document has been read.</summary>
    public void Close()
    {
        Documents++;
        Write(_postings, _document);
        var fields = 0;
        for (var field = 0; field < SearchFields.Count; field++)
        {
            fields |= _times[field] > 0 ? 1 << field : 0;
        }

        _postings.Add((byte)fields);
        for (var field = 0; field < SearchFields.Count; field++)
        {
            if (_times[field] > 0)
            {
                Write(_postings, _times[field]);
                _times[field] = 0;
            }
        }

        Write(_places, _document);
        Write(_places, _here.Count);
        var before = 0;
        foreach (var place in _here)
        {
            Write(_places, place - before);
            before = place;
        }

        _here.Clear();
        _document = -1;
    }

    private static void Write(List<byte> target, int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            target.Add((byte)(number | 0x80));
        }

        target.Add((byte)number);
    }
}

/// <summary>Reads what <see cref="PostingWriter"/> wrote.</summary>
internal ref struct PostingReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _start;
    private int _at;

    /// <summary>Place of the document in its block.</summary>
    public int Document { get; private set; }

    /// <summary>Bytes of this document's entry.</summary>
    public readonly Range Entry => _start.._at;

    /// <summary>How much the term counts in the document: each occurrence by the weight of its field.</summary>
    public float Weight { get; private set; }

    public bool ReadPosting()
    {
        if (_at >= _bytes.Length)
        {
            return false;
        }

        _start = _at;
        Document = Number();
        Weight = 0;
        for (int fields = _bytes[_at++]; fields != 0; fields &= fields - 1)
        {
            Weight += SearchFields.WeightOf(BitOperations.TrailingZeroCount(fields)) * Number();
        }

        return true;
    }

    public bool ReadPlaces(List<int> places)
    {
        if (_at >= _bytes.Length)
        {
            return false;
        }

        _start = _at;
        Document = Number();
        places.Clear();
        var place = 0;
        for (var left = Number(); left > 0; left--)
        {
            place += Number();
            places.Add(place);
        }

        return true;
    }

    private int Number()
    {
        int next = _bytes[_at++];
        var (number, shift) = (next & 0x7F, 0);
        while (next >= 0x80)
        {
            next = _bytes[_at++];
            shift += 7;
            number |= (next & 0x7F) << shift;
        }

        return number;
    }
}
