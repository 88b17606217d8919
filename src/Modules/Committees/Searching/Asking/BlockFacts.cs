using Ledetraad.Modules.Committees.Searching.Indexing;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>What ranking must know of one block's documents, and of all of them together.</summary>
internal sealed class BlockFacts
{
    private readonly byte[] _facts;

    public BlockFacts(byte[] facts)
    {
        _facts = facts;

        // Thousands of them, so that nothing is made of a document that is not needed.
        for (var left = facts.AsSpan(); left.Length > 0; left = left[DocumentFacts.Bytes..])
        {
            if (DocumentFacts.IsLive(left))
            {
                var day = DocumentFacts.DayOf(left);
                Documents++;
                Words += DocumentFacts.WordsOf(left);
                FirstDay = day > 0 && day < FirstDay ? day : FirstDay;
                LastDay = day > LastDay ? day : LastDay;
            }
        }
    }

    /// <summary>Those that are shown.</summary>
    public int Documents { get; }

    public long Words { get; }

    /// <summary><see cref="int.MaxValue"/> when nothing has a date.</summary>
    public int FirstDay { get; } = int.MaxValue;

    /// <summary>0 when nothing has a date.</summary>
    public int LastDay { get; }

    public int Bytes => _facts.Length;

    /// <returns>Null for a document that is not shown any more, or was not there when the block was read.</returns>
    public DocumentFacts? Of(int place) =>
        (place + 1) * DocumentFacts.Bytes <= _facts.Length ? DocumentFacts.Read(_facts.AsSpan(place * DocumentFacts.Bytes)) : null;
}

/// <summary>What ranking must know of all documents together.</summary>
/// <param name="FirstDay">0 when nothing has a date.</param>
internal sealed record IndexStatistics(int Documents, float MeanWords, int FirstDay, int LastDay)
{
    /// <summary>From the oldest meeting to the newest; null when nothing has a date.</summary>
    public (int First, int Last)? Years =>
        LastDay == 0 ? null : (DateOnly.FromDayNumber(FirstDay).Year, DateOnly.FromDayNumber(LastDay).Year);

    public static IndexStatistics Of(IReadOnlyCollection<BlockFacts> blocks)
    {
        var (documents, words) = (blocks.Sum(block => block.Documents), blocks.Sum(block => block.Words));
        var last = blocks.Select(block => block.LastDay).DefaultIfEmpty().Max();
        var first = last == 0 ? 0 : blocks.Min(block => block.FirstDay);
        return new IndexStatistics(documents, documents == 0 ? 1 : (float)words / documents, first, last);
    }
}
