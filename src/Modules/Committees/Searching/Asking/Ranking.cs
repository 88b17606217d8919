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
    private const float MostOfIt = 0.5f;
    private const int BitsOfWord = 64;
    private const int FewHits = 10;
    private const int MostWithSome = 50;

    private readonly SearchQuestion _question;
    private readonly IReadOnlyList<SearchClause> _clauses;
    private readonly PostingLists _postings;
    private readonly IndexStatistics _statistics;
    private readonly float[][] _weights;
    private readonly float[] _rarity;
    private readonly float _rarityOfAll;
    private readonly int _wantedClauses;
    private readonly int[] _found;
    private readonly float[] _first = new float[SearchBlock.Size];

    /// <summary>A bit for each document of the block.</summary>
    private readonly ulong[] _touched = new ulong[SearchBlock.Size / BitsOfWord];

    private readonly (int First, int Last) _days;
    private readonly BestHits _withAll;
    private readonly BestHits _withSome;

    public Ranking(SearchQuestion question, IReadOnlyList<SearchClause> clauses, PostingLists postings, IndexStatistics statistics)
    {
        (_question, _clauses, _postings, _statistics) = (question, clauses, postings, statistics);
        _weights = [.. clauses.Select(_ => new float[SearchBlock.Size])];
        _rarity = [.. clauses.Select(RarityOf)];
        _rarityOfAll = clauses
            .Zip(_rarity)
            .Where(pair => !pair.First.Word.IsExcluded && pair.First.AllTerms.Any(postings.Has))
            .Sum(pair => pair.Second);
        _found = new int[clauses.Count];
        _wantedClauses = clauses.Count(clause => !clause.Word.IsExcluded);
        _days = question.Year is { } year and >= 1 and <= 9999
            ? (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber)
            : (0, int.MaxValue);
        _withAll = new BestHits(question.Order, question.Skip + question.Take);
        _withSome = new BestHits(question.Order, MostWithSome);
    }

    /// <summary>Only documents that hold something of what was asked are looked at, in the order in which they are counted.</summary>
    public void Look(BlockFacts block)
    {
        Array.Clear(_touched);
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            Array.Clear(_weights[clause]);
            Weigh(_clauses[clause], block.Block, _weights[clause]);
        }

        for (var word = 0; word < _touched.Length; word++)
        {
            for (var bits = _touched[word]; bits != 0; bits &= bits - 1)
            {
                Judge(block, word * BitsOfWord + BitOperations.TrailingZeroCount(bits));
            }
        }
    }

    public SearchAnswer Answer()
    {
        var unknown = _clauses.Where((clause, i) => !clause.Word.IsExcluded && _found[i] == 0).Select(clause => clause.Word.Typed);
        var hits = _withAll.Sorted();
        var some = _withAll.Count < FewHits ? Math.Min(_withSome.Count, MostWithSome) : 0;
        if (some > 0)
        {
            hits = [.. hits, .. _withSome.Sorted()];
        }

        (int, int)? years =
            _statistics.LastDay == 0
                ? null
                : (DateOnly.FromDayNumber(_statistics.FirstDay).Year, DateOnly.FromDayNumber(_statistics.LastDay).Year);
        return new SearchAnswer([.. hits.Skip(_question.Skip).Take(_question.Take)], _withAll.Count, some, _clauses, [.. unknown], years);
    }

    private void Judge(BlockFacts block, int place)
    {
        var (matched, rarity, isExcluded) = (0, 0f, false);
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            if (_weights[clause][place] > 0)
            {
                matched++;
                rarity += _rarity[clause];
                isExcluded |= _clauses[clause].Word.IsExcluded;
            }
        }

        if (matched == 0 || DocumentFacts.Read(block.Facts.AsSpan(place * DocumentFacts.Bytes)) is not { } facts)
        {
            return;
        }

        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            _found[clause] += _weights[clause][place] > 0 ? 1 : 0;
        }

        var hasAll = matched == _wantedClauses;
        if (!isExcluded && (hasAll || rarity >= MostOfIt * _rarityOfAll) && IsWanted(facts))
        {
            var hit = new SearchHit(block.Block * SearchBlock.Size + place, ScoreOf(place, facts), facts.Day, hasAll);
            (hasAll ? _withAll : _withSome).Add(hit);
        }
    }

    private float ScoreOf(int place, DocumentFacts facts)
    {
        var score = 0f;
        var length = Saturation * (1 - LengthMatters + LengthMatters * facts.Words / _statistics.MeanWords);
        for (var clause = 0; clause < _clauses.Count; clause++)
        {
            var weight = _weights[clause][place];
            score += _rarity[clause] * weight / (weight + length);
        }

        var age = facts.Day == 0 ? float.PositiveInfinity : _statistics.LastDay - facts.Day;
        score *= (1 + NewestCountsMore * MathF.Pow(2, -age / DaysToHalf)) * (facts.IsMeeting ? MeetingsCount : 1);
        return score;
    }

    private bool IsWanted(DocumentFacts facts) =>
        (_question.Owner is not { } owner || owner.Takes(facts.Owner))
        && facts.Day >= _days.First
        && facts.Day <= _days.Last
        && (_question.Outcome is null || facts.Outcome == _question.Outcome)
        && (_question.Closed is null || (facts.IsClosed == _question.Closed && !facts.IsMeeting));

    private void Weigh(SearchClause clause, int block, float[] weights)
    {
        foreach (var (term, counts) in clause.Terms)
        {
            AddTo(weights, term, block, counts);
        }

        foreach (var (first, second) in clause.Pairs.Where(pair => _postings.HasBoth(pair.First, pair.Second, block)))
        {
            Array.Clear(_first);
            AddTo(_first, first, block, 1);
            AddBoth(weights, second, block);
        }

        if (clause.IsPhrase)
        {
            PhraseFinder.Find(clause.Word.Terms, _postings, block, (place, times) => Count(weights, place, PhraseCounts * times));
        }
    }

    private void Count(float[] weights, int place, float weight)
    {
        weights[place] += weight;
        _touched[place / BitsOfWord] |= 1UL << place;
    }

    private void AddTo(float[] weights, string term, int block, float counts)
    {
        if (_postings.Of(term, block) is not { } row)
        {
            return;
        }

        var reader = new PostingReader(row.Postings);
        while (reader.ReadPosting())
        {
            Count(weights, reader.Document, counts * reader.Weight);
        }
    }

    /// <summary>Where the first part stands too, the rarer of both counts.</summary>
    private void AddBoth(float[] weights, string second, int block)
    {
        if (_postings.Of(second, block) is not { } row)
        {
            return;
        }

        var reader = new PostingReader(row.Postings);
        while (reader.ReadPosting())
        {
            Count(weights, reader.Document, PairCounts * Math.Min(reader.Weight, _first[reader.Document]));
        }
    }

    /// <summary>How much it says that a document holds this: the rarer, the more.</summary>
    private float RarityOf(SearchClause clause)
    {
        var found =
            clause.IsPhrase ? clause.Word.Terms.Min(term => _postings.DocumentsWith(term.Term))
            : clause.Terms.Count > 0 ? clause.Terms.Max(term => _postings.DocumentsWith(term.Term))
            : clause
                .Pairs.Select(pair => Math.Min(_postings.DocumentsWith(pair.First), _postings.DocumentsWith(pair.Second)))
                .DefaultIfEmpty()
                .Max();
        var documents = Math.Max(_statistics.Documents, found);
        return MathF.Log(1 + (documents - found + 0.5f) / (found + 0.5f));
    }
}
