using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Searching.Asking;

/// <summary>
/// Answers a question from the index: few statements, and all ranking in our own code, so that both databases give the same answer in the same
/// order. Of the answers nothing is kept between two questions.
/// </summary>
internal sealed class SearchEngine(SearchIndexDbContext db, KnownIndex known)
{
    public async Task<SearchAnswer> AskAsync(SearchQuestion question, CancellationToken stop)
    {
        var clauses = await new Vocabulary(db).WidenAsync(QueryReader.Read(question.Words), stop);
        var terms = clauses.SelectMany(clause => clause.AllTerms).Distinct(StringComparer.Ordinal).ToList();
        var index = await known.BlocksAsync(db, stop);
        if (terms.Count == 0)
        {
            return new SearchAnswer(
                [],
                0,
                0,
                clauses,
                [.. clauses.Where(c => !c.Word.IsExcluded).Select(c => c.Word.Typed)],
                index.Statistics.Years
            );
        }

        var documentsWith = await known.DocumentsWithAsync(db, index, terms, stop);
        var plan = new QueryPlan(clauses, documentsWith, index.Statistics);
        var postings = new PostingLists();
        var ranking = new Ranking(question, plan, postings);
        var withPlaces = clauses.Any(clause => clause.IsPhrase);
        postings.Add(await Rows(Of(plan.DecidingTerms), withPlaces).ToListAsync(stop));
        if (plan.OtherTerms.Count > 0 && postings.Blocks.Count > 0)
        {
            var touched = postings.Blocks.ToList();
            var others = Of(plan.OtherTerms).Where(posting => touched.Contains(posting.Block));
            postings.Add(await Rows(others, withPlaces).ToListAsync(stop));
        }

        foreach (var (number, facts) in index.Blocks.Where(block => postings.Blocks.Contains(block.Key)))
        {
            ranking.Look(number, facts);
        }

        return ranking.Answer();
    }

    private IQueryable<SearchPosting> Of(HashSet<string> terms) =>
        db.SearchPostings.AsNoTracking().Where(posting => terms.Contains(posting.Term));

    private static IQueryable<PostingRow> Rows(IQueryable<SearchPosting> postings, bool withPlaces) =>
        withPlaces
            ? postings.Select(p => new PostingRow(p.Term, p.Block, p.Postings, p.Places))
            : postings.Select(p => new PostingRow(p.Term, p.Block, p.Postings, null));
}
