using Ledetraad.Modules.Committees.Reading.Lines;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Searching.Language;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>
/// Widens what was typed by the words that the papers themselves use: compounds that hold the word (<em>hal</em> finds <em>idrætshal</em>), and the
/// parts of a compound (<em>tagrenovering</em> finds <em>renovering af tag</em>). A part counts only when it is a word of the papers too.
/// </summary>
internal sealed class Vocabulary(SearchIndexDbContext db)
{
    private const string PastAll = "\U0010FFFF";
    private const int ShortestPart = 3;
    private const int MostNeighbours = 400;
    private const int MostCompounds = 40;
    private const int MostBegun = 200;
    private const int MostPairs = 3;
    private const int MostNearWords = 4000;
    private const float CompoundEndingInIt = 0.5f;
    private const float CompoundBeginningWithIt = 0.35f;

    public async Task<IReadOnlyList<SearchClause>> WidenAsync(IReadOnlyList<QueryWord> words, CancellationToken stop)
    {
        var stems = words.Where(w => w.Kind == QueryWordKind.Word && w.Terms[0].Form.Length > 0).Select(w => w.Terms[0]).ToList();
        var spellings = stems.SelectMany(Spellings).ToHashSet(StringComparer.Ordinal);
        var neighbours = await NeighboursAsync(spellings, stop);
        var parts = stems.SelectMany(s => Splits(s.Form)).SelectMany(pair => new[] { pair.First, pair.Second });
        var rests = spellings.SelectMany(stem => neighbours.Select(word => RestOf(word, stem))).OfType<string>();
        var known = await KnownAsync([.. parts, .. rests], stop);
        var begun = await BegunAsync([.. words.Where(w => w.Kind == QueryWordKind.Prefix).Select(w => w.Terms[0].Term)], stop);
        return
        [
            .. words.Select(word =>
                word.Kind switch
                {
                    QueryWordKind.Phrase => new SearchClause(word, [], []),
                    QueryWordKind.Prefix => new SearchClause(word, Begun(word.Terms[0].Term, begun), []),
                    _ when word.Terms[0].Form.Length == 0 => new SearchClause(word, [new WeightedTerm(word.Terms[0].Term, 1)], []),
                    _ => Widen(word, neighbours, known),
                }
            ),
        ];
    }

    /// <summary>A word of the papers that is almost the one typed; null when there is none.</summary>
    public async Task<string?> NearestAsync(string typed, CancellationToken stop)
    {
        var reader = new TermReader();
        reader.Open(typed);
        if (!reader.Read() || reader.Word.Length <= ShortestPart)
        {
            return null;
        }

        var (stem, form) = (reader.Term.ToString(), reader.Word.ToString());
        var rows = await Beginning(stem[..2])
            .OrderBy(word => word.Stem)
            .Take(MostNearWords)
            .Concat(EndingIn(stem[^2..]).OrderBy(word => word.Reversed).Take(MostNearWords))
            .Select(word => new { word.Stem, word.Form })
            .ToListAsync(stop);
        for (var distance = 1; distance <= (form.Length > 5 ? 2 : 1); distance++)
        {
            var near = rows.Where(word => TextKey.AreNear(word.Stem, stem, distance) || TextKey.AreNear(word.Form, form, distance))
                .DistinctBy(word => word.Stem)
                .ToDictionary(word => word.Stem, word => word.Form, StringComparer.Ordinal);
            if (near.Count > 0)
            {
                return near[await MostUsedAsync([.. near.Keys], stop)];
            }
        }

        return null;
    }

    private async Task<string> MostUsedAsync(List<string> stems, CancellationToken stop)
    {
        var used = await db
            .SearchPostings.Where(posting => stems.Contains(posting.Term))
            .GroupBy(posting => posting.Term)
            .Select(group => new { group.Key, Documents = group.Sum(posting => posting.Documents) })
            .ToListAsync(stop);
        return used.OrderByDescending(u => u.Documents).ThenBy(u => u.Key, StringComparer.Ordinal).Select(u => u.Key).FirstOrDefault()
            ?? stems.Min(StringComparer.Ordinal)!;
    }

    private static SearchClause Widen(QueryWord word, HashSet<string> neighbours, HashSet<string> known)
    {
        var terms = new List<WeightedTerm>();
        foreach (var stem in Spellings(word.Terms[0]))
        {
            if (neighbours.Contains(stem))
            {
                terms.Add(new WeightedTerm(stem, 1));
            }

            var compounds = neighbours
                .Where(neighbour => RestOf(neighbour, stem) is { } rest && known.Contains(rest))
                .OrderBy(neighbour => neighbour.Length)
                .ThenBy(neighbour => neighbour, StringComparer.Ordinal);
            terms.AddRange(
                compounds
                    .Take(MostCompounds)
                    .Select(compound => new WeightedTerm(
                        compound,
                        compound.EndsWith(stem, StringComparison.Ordinal) ? CompoundEndingInIt : CompoundBeginningWithIt
                    ))
            );
        }

        var pairs = Splits(word.Terms[0].Form).Where(pair => known.Contains(pair.First) && known.Contains(pair.Second));
        return new SearchClause(word, [.. terms.DistinctBy(term => term.Term)], [.. pairs.Take(MostPairs)]);
    }

    /// <summary>The stem, and what it would be if ae and oe were typed for æ and ø.</summary>
    private static IEnumerable<string> Spellings(QueryTerm term)
    {
        yield return term.Term;
        var other = term.Form.Replace("ae", "æ", StringComparison.Ordinal).Replace("oe", "ø", StringComparison.Ordinal);
        if (other != term.Form)
        {
            yield return other[..DanishStemmer.LengthOf(other)];
        }
    }

    /// <summary>What is left of a compound without the stem at its end or its beginning, as a stem; null when it is no compound with it.</summary>
    private static string? RestOf(string compound, string stem)
    {
        if (compound.Length < stem.Length + ShortestPart || stem.Length < ShortestPart)
        {
            return null;
        }

        if (compound.EndsWith(stem, StringComparison.Ordinal))
        {
            return Stem(compound.AsSpan(0, compound.Length - stem.Length));
        }

        if (!compound.StartsWith(stem, StringComparison.Ordinal))
        {
            return null;
        }

        // skol|e|bestyrels: what joins the parts belongs to the first.
        for (var end = stem.Length; end <= stem.Length + 3 && end <= compound.Length - ShortestPart; end++)
        {
            if (compound[end] is not ('s' or 'e' or 'n' or 'r') && Stem(compound.AsSpan(0, end)) == stem)
            {
                return compound[end..];
            }
        }

        return Stem(compound.AsSpan(0, stem.Length)) == stem ? compound[stem.Length..] : null;
    }

    /// <summary>Every way to take a word apart in two, as stems.</summary>
    private static IEnumerable<(string First, string Second)> Splits(string form)
    {
        for (var at = form.Length - ShortestPart; at >= ShortestPart; at--)
        {
            if (Stem(form.AsSpan(0, at)) is { } first && Stem(form.AsSpan(at)) is { } second)
            {
                yield return (first, second);
            }
        }
    }

    private static string? Stem(ReadOnlySpan<char> word)
    {
        var length = DanishStemmer.LengthOf(word);
        return length < ShortestPart || StopWords.Contains(word) ? null : word[..length].ToString();
    }

    private async Task<HashSet<string>> NeighboursAsync(IReadOnlyCollection<string> stems, CancellationToken stop)
    {
        var queries = stems
            .SelectMany(stem =>
                new[]
                {
                    Beginning(stem).OrderBy(word => word.Stem).Take(MostNeighbours).Select(word => word.Stem),
                    EndingIn(stem).OrderBy(word => word.Reversed).Take(MostNeighbours).Select(word => word.Stem),
                }
            )
            .ToList();
        return queries.Count == 0 ? [] : [.. await queries.Aggregate((all, next) => all.Concat(next)).ToListAsync(stop)];
    }

    private async Task<HashSet<string>> KnownAsync(HashSet<string> stems, CancellationToken stop) =>
        stems.Count == 0
            ? []
            : [.. await db.SearchWords.Where(word => stems.Contains(word.Stem)).Select(word => word.Stem).ToListAsync(stop)];

    /// <summary>The terms that begin in one of these ways.</summary>
    private async Task<IReadOnlyList<string>> BegunAsync(IReadOnlyCollection<string> begins, CancellationToken stop)
    {
        var queries = begins.Select(begin =>
        {
            var past = begin + PastAll;
            return db
                .SearchPostings.Where(p => string.Compare(p.Term, begin) >= 0 && string.Compare(p.Term, past) < 0)
                .Select(p => p.Term)
                .Distinct()
                .OrderBy(term => term)
                .Take(MostBegun);
        });
        return begins.Count == 0 ? [] : await queries.Aggregate((all, next) => all.Concat(next)).ToListAsync(stop);
    }

    private static IReadOnlyList<WeightedTerm> Begun(string begin, IReadOnlyList<string> terms) =>
        [
            .. terms
                .Where(term => term.StartsWith(begin, StringComparison.Ordinal))
                .Append(begin[..DanishStemmer.LengthOf(begin)])
                .Distinct(StringComparer.Ordinal)
                .Select(term => new WeightedTerm(term, 1)),
        ];

    private IQueryable<SearchWord> Beginning(string stem)
    {
        var past = stem + PastAll;
        return db.SearchWords.Where(word => string.Compare(word.Stem, stem) >= 0 && string.Compare(word.Stem, past) < 0);
    }

    private IQueryable<SearchWord> EndingIn(string stem)
    {
        var (end, past) = (Reversed.Of(stem), Reversed.Of(stem) + PastAll);
        return db.SearchWords.Where(word => string.Compare(word.Reversed, end) >= 0 && string.Compare(word.Reversed, past) < 0);
    }
}
