using System.Globalization;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <param name="Suggested">The words with their misprints mended; null when there is nothing to mend.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1; no more than can be looked through.</param>
internal sealed record SearchPageView(
    SearchQuestion Question,
    SearchAnswer Answer,
    IReadOnlyList<HitView> Hits,
    string? Suggested,
    IReadOnlyList<FilterOption> Committees,
    int Page,
    int Pages
);

/// <summary>Answers an address: <c>?q=cykelsti&amp;udvalg=teknikudvalget&amp;aar=2025&amp;udfald=Approved&amp;adgang=aaben&amp;sort=dato&amp;side=2</c>.</summary>
internal sealed class SearchPageQuery(CommitteesDbContext db, HitQuery hits)
{
    public const string WordsKey = "q";
    public const string CommitteeKey = "udvalg";
    public const string YearKey = "aar";
    public const string OutcomeKey = "udfald";
    public const string AccessKey = "adgang";
    public const string OrderKey = "sort";
    public const string Open = "aaben";
    public const string Closed = "lukket";
    public const string ByDate = "dato";

    public const int PageSize = 20;

    /// <summary>Whoever gets more must ask more closely.</summary>
    public const int MostHits = 1000;

    private const int MostSuggestions = 3;

    public async Task<SearchPageView> ReadAsync(TableRequest request, CancellationToken stop)
    {
        var committees = await CommitteesAsync(stop);
        var page = Math.Clamp(request.Page, 1, MostHits / PageSize);
        var question = Question(request, committees) with { Skip = (page - 1) * PageSize, Take = PageSize };
        var answer = await new SearchEngine(db).AskAsync(question, stop);
        var pages = Math.Clamp((answer.Total + PageSize - 1) / PageSize, 1, MostHits / PageSize);
        return new SearchPageView(
            question,
            answer,
            await hits.ReadAsync(answer.Hits, withContent: true, stop),
            await SuggestAsync(question.Words, answer.Unknown, stop),
            [.. committees.Select(committee => new FilterOption(committee.Slug, committee.Name))],
            Math.Min(page, pages),
            pages
        );
    }

    /// <summary>All that can be looked through, for a file.</summary>
    public async Task<IReadOnlyList<HitView>> ReadAllAsync(TableRequest request, CancellationToken stop)
    {
        var question = Question(request, await CommitteesAsync(stop)) with { Take = MostHits };
        return await hits.ReadAsync((await new SearchEngine(db).AskAsync(question, stop)).Hits, withContent: false, stop);
    }

    private static SearchQuestion Question(TableRequest request, IReadOnlyList<PublicCommittee> committees) =>
        new(request.Filter(WordsKey) ?? "")
        {
            // A committee that is not there has no papers.
            Committee = request.Filter(CommitteeKey) is { } slug
                ? committees.FirstOrDefault(committee => committee.Slug == slug)?.Id ?? Guid.AllBitsSet
                : null,
            Year = int.TryParse(request.Filter(YearKey), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Outcome = Enum.TryParse<Outcome>(request.Filter(OutcomeKey), out var outcome) ? outcome : null,
            Closed = request.Filter(AccessKey) switch
            {
                Open => false,
                Closed => true,
                _ => null,
            },
            Order = request.Filter(OrderKey) == ByDate ? SearchOrder.Date : SearchOrder.Relevance,
        };

    private async Task<string?> SuggestAsync(string words, IReadOnlyList<string> unknown, CancellationToken stop)
    {
        var mended = words;
        foreach (var word in unknown.Take(MostSuggestions))
        {
            if (await new Vocabulary(db).NearestAsync(word, stop) is { } nearest)
            {
                mended = mended.Replace(word, nearest, StringComparison.Ordinal);
            }
        }

        return mended == words ? null : mended;
    }

    private async Task<IReadOnlyList<PublicCommittee>> CommitteesAsync(CancellationToken stop)
    {
        var meetings = db.PublicMeetings();
        return await db
            .Committees.Where(committee => meetings.Any(meeting => meeting.CommitteeId == committee.Id))
            .OrderBy(committee => committee.Name)
            .Select(committee => new PublicCommittee(committee.Id, committee.Slug, committee.Name))
            .ToListAsync(stop);
    }

    private sealed record PublicCommittee(Guid Id, string Slug, string Name);
}
