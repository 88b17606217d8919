namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <param name="Rarity">How much it says that a document holds this: the rarer, the more.</param>
/// <param name="IsKnown">False when none of its terms stands anywhere.</param>
/// <param name="Decides">A document that holds none of the parts that decide is no answer.</param>
internal sealed record PlannedClause(SearchClause Clause, float Rarity, bool IsKnown, bool Decides)
{
    public bool IsWanted => !Clause.Word.IsExcluded;
}

/// <summary>
/// How a question is gone about: a document must have everything that is wanted, or at least half of it by rarity. The commonest words, as long as
/// they do not make half of it together, need not be read where no rarer one stands: they cannot make an answer alone.
/// </summary>
/// <remarks>Source: H. Turtle, J. Flood, "Query Evaluation: Strategies and Optimizations" (1995), of terms that are essential and others.</remarks>
internal sealed class QueryPlan
{
    private const float MostOfIt = 0.5f;

    /// <summary>So that no rounding of sums makes an answer of what was passed over.</summary>
    private const float Safely = 0.99f;

    private readonly float _rarityOfAll;

    /// <param name="documentsWith">In how many documents a term stands; terms that stand nowhere are not among them.</param>
    public QueryPlan(IReadOnlyList<SearchClause> clauses, IReadOnlyDictionary<string, int> documentsWith, IndexStatistics statistics)
    {
        var known = clauses
            .Select(clause => new PlannedClause(
                clause,
                RarityOf(clause, documentsWith, statistics),
                IsKnown: clause.AllTerms.Any(documentsWith.ContainsKey),
                Decides: !clause.Word.IsExcluded
            ))
            .ToList();
        _rarityOfAll = known.Where(clause => clause is { IsWanted: true, IsKnown: true }).Sum(clause => clause.Rarity);
        var passed = PassedOver(known);
        Clauses = [.. known.Select(clause => passed.Contains(clause.Clause) ? clause with { Decides = false } : clause)];
        Statistics = statistics;
        DecidingTerms = TermsOf(clause => clause.Decides);
        OtherTerms = TermsOf(clause => !clause.Decides);
        OtherTerms.ExceptWith(DecidingTerms);
    }

    /// <summary>In the order of the question.</summary>
    public IReadOnlyList<PlannedClause> Clauses { get; }

    public IndexStatistics Statistics { get; }

    /// <summary>Without these there is no answer.</summary>
    public HashSet<string> DecidingTerms { get; }

    /// <summary>Read where something stands that decides.</summary>
    public HashSet<string> OtherTerms { get; }

    public bool IsMostOfIt(float rarity) => rarity >= MostOfIt * _rarityOfAll;

    private HashSet<string> TermsOf(Func<PlannedClause, bool> which) =>
        Clauses.Where(which).SelectMany(clause => clause.Clause.AllTerms).ToHashSet(StringComparer.Ordinal);

    /// <summary>The commonest, as many as make less than half. Only reading tells whether a phrase or both parts of a compound stand anywhere.</summary>
    private HashSet<SearchClause> PassedOver(IEnumerable<PlannedClause> clauses)
    {
        var passed = new HashSet<SearchClause>(ReferenceEqualityComparer.Instance);
        var rarity = 0f;
        foreach (var clause in clauses.Where(c => c is { IsWanted: true, IsKnown: true, Clause.Terms.Count: > 0 }).OrderBy(c => c.Rarity))
        {
            rarity += clause.Rarity;
            if (rarity >= MostOfIt * Safely * _rarityOfAll)
            {
                break;
            }

            passed.Add(clause.Clause);
        }

        return passed;
    }

    private static float RarityOf(SearchClause clause, IReadOnlyDictionary<string, int> documentsWith, IndexStatistics statistics)
    {
        var found =
            clause.IsPhrase ? clause.Word.Terms.Min(term => With(term.Term))
            : clause.Terms.Count > 0 ? clause.Terms.Max(term => With(term.Term))
            : clause.Pairs.Select(pair => Math.Min(With(pair.First), With(pair.Second))).DefaultIfEmpty().Max();
        var documents = Math.Max(statistics.Documents, found);
        return MathF.Log(1 + (documents - found + 0.5f) / (found + 0.5f));

        int With(string term) => documentsWith.GetValueOrDefault(term);
    }
}
