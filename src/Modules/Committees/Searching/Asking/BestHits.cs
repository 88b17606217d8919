namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>Keeps the best of many hits, and counts them all.</summary>
internal sealed class BestHits(SearchOrder order, int most)
{
    private readonly Comparer<SearchHit> _worstFirst = Comparer<SearchHit>.Create((a, b) => -Compare(order, a, b));
    private PriorityQueue<SearchHit, SearchHit>? _best;

    public int Count { get; private set; }

    public void Add(SearchHit hit)
    {
        Count++;
        _best ??= new PriorityQueue<SearchHit, SearchHit>(_worstFirst);
        if (_best.Count < most)
        {
            _best.Enqueue(hit, hit);
        }
        else
        {
            _best.EnqueueDequeue(hit, hit);
        }
    }

    public IReadOnlyList<SearchHit> Sorted() =>
        _best is null
            ? []
            : [.. _best.UnorderedItems.Select(item => item.Element).Order(Comparer<SearchHit>.Create((a, b) => Compare(order, a, b)))];

    /// <summary>Negative when the first is the better one; never zero for two documents.</summary>
    private static int Compare(SearchOrder order, SearchHit a, SearchHit b)
    {
        var (byScore, byDay) = (b.Score.CompareTo(a.Score), b.Day.CompareTo(a.Day));
        var (first, second) = order switch
        {
            SearchOrder.Relevance => (byScore, byDay),
            SearchOrder.Date => (byDay, byScore),
            _ => (b.Document.CompareTo(a.Document), 0),
        };
        return first != 0 ? first
            : second != 0 ? second
            : a.Document.CompareTo(b.Document);
    }
}
