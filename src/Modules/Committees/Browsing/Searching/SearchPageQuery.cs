using System.Globalization;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <param name="Suggested">The words with their misprints mended; null when there is nothing to mend.</param>
/// <param name="Choices">What answers can be narrowed to of whose papers they are.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1; no more than can be looked through.</param>
internal sealed record SearchPageView(
    SearchQuestion Question,
    SearchAnswer Answer,
    IReadOnlyList<HitView> Hits,
    string? Suggested,
    IReadOnlyList<SearchChoice> Choices,
    int Page,
    int Pages
)
{
    public SoughtTerms Sought { get; } = new(Answer.Clauses);

    public bool IsNarrowed => Question is { Owner: not null } or { Year: not null } or { Outcome: not null } or { Closed: not null };
}

/// <summary>Answers an address: <c>?q=cykelsti&amp;udvalg=teknikudvalget&amp;aar=2025&amp;udfald=Approved&amp;adgang=aaben&amp;sort=dato&amp;side=2</c>.</summary>
internal abstract class SearchPageQuery(SearchIndexDbContext index, KnownIndex known)
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
        var owners = await OwnersAsync(request, stop);
        var page = Math.Clamp(request.Page, 1, MostHits / PageSize);
        var question = Question(request, owners.Asked) with { Skip = (page - 1) * PageSize, Take = PageSize };
        var answer = await new SearchEngine(index, known).AskAsync(question, stop);
        var pages = Math.Clamp((answer.Total + PageSize - 1) / PageSize, 1, MostHits / PageSize);
        return new SearchPageView(
            question,
            answer,
            await HitsAsync(answer.Hits, withContent: true, stop),
            await SuggestAsync(question.Words, answer.Unknown, stop),
            owners.Choices,
            Math.Min(page, pages),
            pages
        );
    }

    /// <summary>All that can be looked through, for a file.</summary>
    public async Task<IReadOnlyList<HitView>> ReadAllAsync(TableRequest request, CancellationToken stop)
    {
        var question = Question(request, (await OwnersAsync(request, stop)).Asked) with { Take = MostHits };
        return await HitsAsync((await new SearchEngine(index, known).AskAsync(question, stop)).Hits, withContent: false, stop);
    }

    /// <summary>What was published last of all that has every word, newest first; and by the key of a choice the name of what is chosen.</summary>
    public async Task<(SearchQuestion Question, IReadOnlyDictionary<string, string> Chosen, IReadOnlyList<HitView> Hits)> ReadNewestAsync(
        TableRequest request,
        int most,
        CancellationToken stop
    )
    {
        var owners = await OwnersAsync(request, stop);
        var chosen = owners
            .Choices.Select(choice => (choice.Key, Option: choice.Options.FirstOrDefault(o => o.Value == request.Filter(choice.Key))))
            .Where(choice => choice.Option is not null)
            .ToDictionary(choice => choice.Key, choice => choice.Option!.Text);
        var question = Question(request, owners.Asked) with { Order = SearchOrder.Published, Take = most };
        var answer = await new SearchEngine(index, known).AskAsync(question, stop);
        return (question, chosen, await HitsAsync([.. answer.Hits.Where(hit => hit.HasAll)], withContent: false, stop));
    }

    protected abstract Task<SearchOwners> OwnersAsync(TableRequest request, CancellationToken stop);

    protected abstract Task<IReadOnlyList<HitView>> HitsAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop);

    private static SearchQuestion Question(TableRequest request, OwnerFilter? owner) =>
        new(request.Filter(WordsKey) ?? "")
        {
            Owner = owner,
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
            if (await new Vocabulary(index).NearestAsync(word, stop) is { } nearest)
            {
                mended = mended.Replace(word, nearest, StringComparison.Ordinal);
            }
        }

        return mended == words ? null : mended;
    }
}

/// <summary>Whose papers can be asked for alone.</summary>
/// <param name="Asked">What the address asks for; null for everybody's.</param>
internal sealed record SearchOwners(OwnerFilter? Asked, IReadOnlyList<SearchChoice> Choices);

/// <summary>A choice of committee or municipality.</summary>
/// <param name="Key">Its part of the address.</param>
internal sealed record SearchChoice(string Key, string Label, IReadOnlyList<FilterOption> Options);
