using System.Numerics;
using Ledetraad.Modules.Committees.Searching.Indexing;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>
/// Weighs documents block by block: the more of a rare word in the more telling fields of a short text, and the newer, the better (BM25 with fields,
/// and a little for recency). Documents with everything come first; when they are few, those with most of it follow.
/// </summary>
/// <remarks>
/// Source: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). The same bytes give the same order on either
/// database, since all sums are done here, in a stated order.
/// </remarks>
internal sealed class Ranking
{
    private const float Saturation = 1.4f;
    private const float LengthMatters = 0.45f;
    private const float PhraseCounts = 3;
    private const float PairCounts = 0.6f;
    private const float MeetingsCount = 0.5f;
    private const float NewestCountsMore = 0.15f;
    private const float DaysToHalf = 3 * 365;
    private const int BitsOfWord = 64;
    private const int FewHits = 10;
    private const int MostWithSome = 50;

    private readonly SearchQuestion _question;
    private readonly QueryPlan _plan;
    private readonly IReadOnlyList<PlannedClause> _clauses;
    private readonly PostingLists _postings;
    private readonly float[][] _weights;
    private readonly int _wantedClauses;
    private readonly bool[] _isSeen;
    private readonly float[] _first = new float[SearchBlock.Size];

    /// <summary>A bit for each document of the block.</summary>
    private readonly ulong[] _touched = new ulong[SearchBlock.Size / BitsOfWord];

    private readonly (int First, int Last) _days;
    private readonly BestHits _withAll;
    private readonly BestHits _withSome;
    private bool _isSomethingUnseen = true;

    public Ranking(SearchQuestion question, QueryPlan plan, PostingLists postings)
    {
        (_question, _plan, _clauses, _postings) = (question, plan, plan.Clauses, postings);
        _weights = [.. _clauses.Select(_ => new float[SearchBlock.Size])];
        _isSeen = new bool[_clauses.Count];
        _wantedClauses = _clauses.Count(clause => clause.IsWanted);
        _days = question.Year is { } year and >= 1 and <= 9999
            ? (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber)
            : (0, int.MaxValue);
        _withAll = new BestHits(question.Order, question.Skip + question.Take);
        _withSome = new BestHits(question.Order, MostWithSome);
    }

    /// <summary>Only documents that hold something that decides are looked at, in the order in which they are counted.</summary>
    public void Look(int block, BlockFacts facts)
    {
        Array.Clear(_touched);
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            Array.Clear(_weights[clause]);
            Weigh(_clauses[clause], block, _weights[clause]);
        }

        for (var word = 0; word < _touched.Length; word++)
        {
            for (var bits = _touched[word]; bits != 0; bits &= bits - 1)
            {
                Judge(block, facts, word * BitsOfWord + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    public SearchAnswer Answer()
    {
        var unknown = _clauses
            .Where((clause, i) => clause.IsWanted && (!clause.IsKnown || (clause.Decides && !_isSeen[i])))
            .Select(clause => clause.Clause.Word.Typed);
        var hits = _withAll.Sorted();
        var some = _withAll.Count < FewHits ? Math.Min(_withSome.Count, MostWithSome) : 0;
        if (some > 0)
        {
            hits = [.. hits, .. _withSome.Sorted()];
        }

        return new SearchAnswer(
            [.. hits.Skip(_question.Skip).Take(_question.Take)],
            _withAll.Count,
            some,
            [.. _clauses.Select(clause => clause.Clause)],
            [.. unknown],
            _plan.Statistics.Years
        );
    }

    private void Judge(int block, BlockFacts of, int place)
    {
        var (matched, rarity, isExcluded) = (0, 0f, false);
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            if (_weights[clause][place] > 0)
            {
                matched++;
                rarity += _clauses[clause].Rarity;
                isExcluded |= !_clauses[clause].IsWanted;
            }
        }

        var hasAll = matched == _wantedClauses;
        var isAnswer = !isExcluded && (hasAll || (_withAll.Count < FewHits && _plan.IsMostOfIt(rarity)));
        if ((!isAnswer && !_isSomethingUnseen) || matched == 0 || of.Of(place) is not { } facts)
        {
            return;
        }

        See(place);
        if (isAnswer && IsWanted(facts))
        {
            var hit = new SearchHit(
                block * SearchBlock.Size + place,
                ScoreOf(place, facts),
                facts.Day,
                hasAll ? (ushort)0 : LackingAt(place)
            );
            (hasAll ? _withAll : _withSome).Add(hit);
        }
    }

    private ushort LackingAt(int place)
    {
        var lacking = 0;
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            lacking |= _clauses[clause].IsWanted && _weights[clause][place] <= 0 ? 1 << clause : 0;
        }

        return (ushort)lacking;
    }

    /// <summary>Whether a part stands anywhere where it is shown.</summary>
    private void See(int place)
    {
        if (_isSomethingUnseen)
        {
            for (var clause = 0; clause < _clauses.Count; clause++)
            {
                _isSeen[clause] |= _weights[clause][place] > 0;
            }

            _isSomethingUnseen = _isSeen.Contains(false);
        }
    }

    private float ScoreOf(int place, DocumentFacts facts)
    {
        var score = 0f;
        var length = Saturation * (1 - LengthMatters + LengthMatters * facts.Words / _plan.Statistics.MeanWords);
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            var weight = _weights[clause][place];
            score += _clauses[clause].Rarity * weight / (weight + length);
        }

        var age = facts.Day == 0 ? float.PositiveInfinity : _plan.Statistics.LastDay - facts.Day;
        score *= (1 + NewestCountsMore * MathF.Pow(2, -age / DaysToHalf)) * (facts.IsMeeting ? MeetingsCount : 1);
        return score;
    }

    private bool IsWanted(DocumentFacts facts) =>
        (_question.Owner is not { } owner || owner.Takes(facts.Owner))
        && facts.Day >= _days.First
        && facts.Day <= _days.Last
        && (_question.Outcome is null || facts.Outcome == _question.Outcome)
        && (_question.Closed is null || (facts.IsClosed == _question.Closed && !facts.IsMeeting));

    private void Weigh(PlannedClause planned, int block, float[] weights)
    {
        var clause = planned.Clause;
        foreach (var (term, counts) in clause.Terms)
        {
            AddTo(weights, term, block, counts, planned.Decides);
        }

        foreach (var (first, second) in clause.Pairs.Where(pair => _postings.HasBoth(pair.First, pair.Second, block)))
        {
            Array.Clear(_first);
            AddTo(_first, first, block, 1, decides: false);
            AddBoth(weights, second, block, planned.Decides);
        }

        if (clause.IsPhrase)
        {
            PhraseFinder.Find(
                clause.Word.Terms,
                _postings,
                block,
                (place, times) => Count(weights, place, PhraseCounts * times, planned.Decides)
            );
        }
    }

    private void Count(float[] weights, int place, float weight, bool decides)
    {
        weights[place] += weight;
        if (decides)
        {
            _touched[place / BitsOfWord] |= 1UL << place;
        }
    }

    private void AddTo(float[] weights, string term, int block, float counts, bool decides)
    {
        var reader = new PostingReader(_postings.Of(term, block)?.Postings);
        while (reader.ReadPosting())
        {
            Count(weights, reader.Document, counts * reader.Weight, decides);
        }
    }

    /// <summary>Where the first part stands too, the rarer of both counts.</summary>
    private void AddBoth(float[] weights, string second, int block, bool decides)
    {
        var reader = new PostingReader(_postings.Of(second, block)?.Postings);
        while (reader.ReadPosting())
        {
            Count(weights, reader.Document, PairCounts * Math.Min(reader.Weight, _first[reader.Document]), decides);
        }
    }
}
