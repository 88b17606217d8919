using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Searching.Asking;

internal enum SearchOrder
{
    /// <summary>What fits best; of two that fit alike, the newer.</summary>
    Relevance,

    /// <summary>Newest meeting first.</summary>
    Date,

    /// <summary>What was published last comes first: in that order documents are counted.</summary>
    Published,
}

/// <param name="Words">As typed: <see cref="QueryReader"/>.</param>
internal sealed record SearchQuestion(string Words)
{
    public OwnerFilter? Owner { get; init; }

    public int? Year { get; init; }
    public Outcome? Outcome { get; init; }

    /// <summary>True for closed items alone, false for open ones.</summary>
    public bool? Closed { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>How many of the best are left out, being on earlier pages.</summary>
    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}

/// <param name="Document">Its number in the index.</param>
/// <param name="Lacking">A bit for each of the answer's clauses that it does not hold: it holds most of them then.</param>
internal readonly record struct SearchHit(int Document, float Score, int Day, ushort Lacking)
{
    public bool HasAll => Lacking == 0;

    public bool Lacks(int clause) => (Lacking & (1 << clause)) != 0;
}

/// <param name="Hits">One page of them, best first.</param>
/// <param name="All">Documents with all that was asked for.</param>
/// <param name="Some">Documents with most of it, which are shown behind the others when those are few; 0 when they are not shown.</param>
/// <param name="Clauses">What was looked for.</param>
/// <param name="Unknown">Words that stand nowhere, as typed.</param>
/// <param name="Years">From the oldest meeting that can be found to the newest; null when there are none.</param>
internal sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Hits,
    int All,
    int Some,
    IReadOnlyList<SearchClause> Clauses,
    IReadOnlyList<string> Unknown,
    (int First, int Last)? Years
)
{
    public int Total => All + Some;

    /// <summary>What a hit does not hold of what was asked for, as typed.</summary>
    public IEnumerable<string> LackingIn(SearchHit hit) => Clauses.Where((_, i) => hit.Lacks(i)).Select(clause => clause.Word.Typed);
}
