using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>
/// Answers a question from the index: four statements, and all ranking in our own code, so that both databases give the same answer in the same
/// order. Nothing is kept between two questions: what has been withdrawn is gone from the next.
/// </summary>
internal sealed class SearchEngine(SearchIndexDbContext db)
{
    public async Task<SearchAnswer> AskAsync(SearchQuestion question, CancellationToken stop)
    {
        var clauses = await new Vocabulary(db).WidenAsync(QueryReader.Read(question.Words), stop);
        var terms = clauses.SelectMany(clause => clause.AllTerms).Distinct(StringComparer.Ordinal).ToList();
        if (terms.Count == 0)
        {
            return new SearchAnswer([], 0, 0, clauses, [.. clauses.Where(c => !c.Word.IsExcluded).Select(c => c.Word.Typed)], null);
        }

        var postings = await PostingsAsync(terms, clauses.Any(clause => clause.IsPhrase), stop);
        var blocks = await db
            .SearchBlocks.AsNoTracking()
            .OrderBy(block => block.Number)
            .Select(block => new BlockFacts(block.Number, block.Facts))
            .ToListAsync(stop);
        var ranking = new Ranking(question, clauses, postings, IndexStatistics.Of(blocks));
        foreach (var block in blocks)
        {
            ranking.Look(block);
        }

        return ranking.Answer();
    }

    private async Task<PostingLists> PostingsAsync(IReadOnlyList<string> terms, bool withPlaces, CancellationToken stop)
    {
        var wanted = db.SearchPostings.AsNoTracking().Where(posting => terms.Contains(posting.Term));
        var rows = withPlaces
            ? wanted.Select(p => new PostingRow(p.Term, p.Block, p.Documents, p.Postings, p.Places))
            : wanted.Select(p => new PostingRow(p.Term, p.Block, p.Documents, p.Postings, null));
        return new PostingLists(await rows.ToListAsync(stop));
    }
}
