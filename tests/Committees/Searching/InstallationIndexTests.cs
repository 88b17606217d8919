using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Installation;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.Searching;

/// <summary>The installation's index holds what is shown, and nothing else.</summary>
public class InstallationIndexTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_imported_is_found_with_all_that_is_told_of_it(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        var found = Assert.Single(await FindAsync(store, "løntilskud"));

        Assert.Equal(("fjordby", "Løntilskud til unge", Labour), (found.Municipality, found.Title, found.Committee));
        Assert.Equal((new DateOnly(2025, 3, 4), "1", "25/1001"), (found.Date, found.ItemNumber, found.CaseNumber));
        Assert.Contains("foreslår løntilskud", found.Content, StringComparison.Ordinal);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_withdrawn_leaves_no_byte_at_once_and_comes_back_when_released(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var version = await store.AskAsync(db =>
            db.Items.Where(i => i.Title == "Løntilskud til unge").Select(i => i.VersionId).SingleAsync()
        );

        await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(version, "fejl"), default));

        Assert.Empty(await FindAsync(store, "løntilskud"));
        Assert.DoesNotContain(await RowsAsync(store), row => row.Contains("løntilskud", StringComparison.OrdinalIgnoreCase));

        await store.DecideAsync(p => p.ReleaseAsync(new ReleaseVersion(version, "rettet"), default));
        await store.DispatchAsync();

        Assert.Single(await FindAsync(store, "løntilskud"));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_a_closed_item_nothing_but_number_and_public_title_is_there(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        var closed = Assert.Single(await FindAsync(store, "\"lukket punkt\""));

        Assert.True(closed.Closed);
        Assert.Equal(("2", null, null, null), (closed.ItemNumber, closed.Content, closed.CaseNumber, closed.DecisionExtract));
        Assert.DoesNotContain(await RowsAsync(store), row => row.Contains("havkat", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await RowsAsync(store), row => row.Contains("25/7777", StringComparison.Ordinal));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_corrected_paper_takes_the_place_of_the_one_before(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Løntilskud til ældre", "25/1001", "Udsat.")));

        Assert.Equal("Løntilskud til ældre", Assert.Single(await FindAsync(store, "løntilskud")).Title);
        Assert.DoesNotContain(await RowsAsync(store), row => row.Contains("Løntilskud til unge", StringComparison.Ordinal));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Made_anew_it_says_the_same_and_is_narrowed_by_municipality_and_committee(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var before = (await FindAsync(store, "forvaltningen")).Select(d => d.Title).ToList();

        await store.WorkAsync(async services =>
        {
            await services.GetRequiredService<InstallationIndex>().RebuildAsync(default);
            return true;
        });

        Assert.NotEmpty(before);
        Assert.Equal(before, (await FindAsync(store, "forvaltningen")).Select(d => d.Title));
        Assert.Equal(before, (await FindAsync(store, "forvaltningen", "fjordby")).Select(d => d.Title));
        Assert.Empty(await FindAsync(store, "forvaltningen", "sandby"));
        Assert.Equal(["Tag"], (await FindAsync(store, "forvaltningen", committee: "kulturudvalget")).Select(d => d.Title));
        Assert.Equal(["Tag"], (await FindAsync(store, "forvaltningen", "fjordby", "kulturudvalget")).Select(d => d.Title));
        Assert.Empty(await FindAsync(store, "forvaltningen", "sandby", "kulturudvalget"));
        Assert.Empty(await FindAsync(store, "forvaltningen", "fjordby", "teknikudvalget"));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Committees_are_named_as_long_as_a_paper_of_theirs_is_shown(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var version = await store.AskAsync(db => db.Items.Where(i => i.Title == "Tag").Select(i => i.VersionId).SingleAsync());
        Assert.Equal(["arbejdsmarkedsudvalget", "kulturudvalget"], await CommitteesAsync(store));

        await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(version, "fejl"), default));

        Assert.Equal(["arbejdsmarkedsudvalget"], await CommitteesAsync(store));
    }

    private static async Task<ImportingStore> FilledAsync(StoreProvider provider)
    {
        var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Løntilskud til unge", "25/1001", "Godkendt.", "Forvaltningen foreslår løntilskud til flere unge."),
                PaperOf.ClosedItem("2", "Havkatteaftalen", "25/7777", "Om havkatten.")
            ),
            PaperOf.Minutes("Kulturudvalget", "2024-08-20", PaperOf.Item("1", "Tag", "24/2003", "Udsat.", "Forvaltningen vurderer det."))
        );
        return store;
    }

    private static Task<IReadOnlyList<string>> CommitteesAsync(ImportingStore store) =>
        store.WorkAsync(async services =>
        {
            var index = services.GetRequiredService<PublishedIndexDbContext>();
            return (IReadOnlyList<string>)await index.Committees.Select(c => c.Slug).Order().ToListAsync();
        });

    private static Task<IReadOnlyList<PublishedDocument>> FindAsync(
        ImportingStore store,
        string words,
        string? municipality = null,
        string? committee = null
    ) =>
        store.WorkAsync(async services =>
        {
            var index = services.GetRequiredService<PublishedIndexDbContext>();
            var isNarrowed = municipality is not null || committee is not null;
            var question = new SearchQuestion(words) { Owner = isNarrowed ? OwnerFilter.Published(municipality, committee) : null };
            var answer = await new SearchEngine(index, services.GetRequiredService<KnownIndex>()).AskAsync(question, default);
            var found = new List<PublishedDocument>();
            foreach (var hit in answer.Hits.Where(hit => hit.HasAll))
            {
                found.Add(await index.Documents.SingleAsync(d => d.Number == hit.Document));
            }

            return (IReadOnlyList<PublishedDocument>)found;
        });

    /// <summary>All that the installation's store says of papers, as text.</summary>
    private static Task<IReadOnlyList<string>> RowsAsync(ImportingStore store) =>
        store.WorkAsync(async services =>
        {
            var index = services.GetRequiredService<PublishedIndexDbContext>();
            return (IReadOnlyList<string>)
                [
                    .. (await index.Documents.ToListAsync()).Select(d => $"{d.Title} {d.CaseNumber} {d.DecisionExtract} {d.Content}"),
                    .. (await index.SearchPostings.ToListAsync()).Select(p => p.Term),
                    .. (await index.SearchWords.ToListAsync()).Select(w => $"{w.Stem} {w.Form}"),
                ];
        });
}
