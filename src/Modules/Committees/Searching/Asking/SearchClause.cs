namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <param name="Weight">1 for the word itself, less for a compound that holds it.</param>
internal sealed record WeightedTerm(string Term, float Weight);

/// <summary>One thing that a document is to hold, or is not to hold, in the terms of the index.</summary>
/// <param name="Terms">Any of these will do.</param>
/// <param name="Pairs">Both parts of a compound that was typed as one word will do too.</param>
internal sealed record SearchClause(QueryWord Word, IReadOnlyList<WeightedTerm> Terms, IReadOnlyList<(string First, string Second)> Pairs)
{
    public bool IsPhrase => Word.Kind == QueryWordKind.Phrase;

    public IEnumerable<string> AllTerms =>
        [
            .. Terms.Select(term => term.Term),
            .. Pairs.SelectMany(pair => new[] { pair.First, pair.Second }),
            .. IsPhrase ? Word.Terms.Select(term => term.Term) : [],
        ];
}
