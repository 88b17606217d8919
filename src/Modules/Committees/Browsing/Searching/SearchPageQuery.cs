using System.Globalization;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <param name="Request">The address, without what cannot be chosen.</param>
/// <param name="Suggested">The words with their misprints mended; null when there is nothing to mend.</param>
/// <param name="Choices">What answers can be narrowed to.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1; no more than can be looked through.</param>
internal sealed record SearchPageView(
    TableRequest Request,
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

    public IReadOnlyList<UnknownChoice> Unknown =>
        [.. Request.Unknown.Select(asked => new UnknownChoice(Choices.Single(choice => choice.Key == asked.Key).Label, asked.Value))];

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

    public async Task<SearchPageView> ReadAsync(TableRequest asked, CancellationToken stop)
    {
        var owners = await OwnersAsync(asked, stop);
        var request = Among(asked, [.. owners.Choices, Outcomes, Accesses]);
        if (request.Unknown.Count > 0)
        {
            owners = await OwnersAsync(request, stop);
        }

        var page = Math.Clamp(request.Page, 1, MostHits / PageSize);
        var question = Question(request, owners.Asked) with { Skip = (page - 1) * PageSize, Take = PageSize };
        var engine = new SearchEngine(index, known);
        var answer = await engine.AskAsync(question, stop);

        // Which years there are is known by now.
        var years = YearsOf(answer);
        var inYears = Among(request, [years]);
        if (inYears.Unknown.Count > request.Unknown.Count)
        {
            (request, question) = (inYears, question with { Year = null });
            answer = await engine.AskAsync(question, stop);
        }

        var pages = Math.Clamp((answer.Total + PageSize - 1) / PageSize, 1, MostHits / PageSize);
        return new SearchPageView(
            request,
            question,
            answer,
            await HitsAsync(answer.Hits, withContent: true, stop),
            await SuggestAsync(question.Words, answer.Unknown, stop),
            [.. owners.Choices, years, Outcomes, Accesses],
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

    private static SearchChoice Outcomes =>
        new(
            OutcomeKey,
            T["Agenda.Outcome"],
            [
                .. Enum.GetValues<Outcome>()
                    .Where(outcome => outcome != Outcome.None)
                    .Select(outcome => new FilterOption(outcome.ToString(), Words.Of(outcome))),
            ]
        );

    private static SearchChoice Accesses =>
        new(AccessKey, T["Search.Access"], [new FilterOption(Open, T["Search.Open"]), new FilterOption(Closed, T["Search.Closed"])]);

    /// <summary>Newest first.</summary>
    private static SearchChoice YearsOf(SearchAnswer answer)
    {
        var (first, last) = answer.Years ?? (1, 0);
        var years = Enumerable.Range(first, last - first + 1).Reverse().Select(year => year.ToString(CultureInfo.InvariantCulture));
        return new SearchChoice(YearKey, T["Meetings.Year"], [.. years.Select(year => new FilterOption(year, year))]);
    }

    private static TableRequest Among(TableRequest request, IEnumerable<SearchChoice> choices) =>
        request.Among(choices.ToDictionary(choice => choice.Key, choice => choice.Options));

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

/// <summary>What an answer can be narrowed to: a committee, a year.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="IsDanish">Its options are names, in Danish whatever the language of the page.</param>
internal sealed record SearchChoice(string Key, string Label, IReadOnlyList<FilterOption> Options, bool IsDanish = false);
