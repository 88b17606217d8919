using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Searching.Indexing;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Committees.Tests.Searching;

/// <summary>What is found of what has been published, on both databases.</summary>
public class SearchTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Culture = "Kulturudvalget";
    private static readonly KnownIndex Known = new();

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Words_find_their_other_forms_and_the_compounds_they_stand_in(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        Assert.Equal(["Ny idrætshal ved Mosevang Skole"], await TitlesAsync(store, "idrætshaller"));
        Assert.Equal(["Ny idrætshal ved Mosevang Skole"], await TitlesAsync(store, "hal"));
        Assert.Equal(["Renovering af tag på biblioteket"], await TitlesAsync(store, "tagrenovering"));
        Assert.Equal(["Renovering af tag på biblioteket"], await TitlesAsync(store, "BIBLIOTEKERNE"));
        Assert.Equal(["Løntilskud til unge"], await TitlesAsync(store, "loentilskud"));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Amounts_dates_case_numbers_committees_and_members_are_found(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        foreach (var amount in new[] { "32,7 mio", "32.700.000", "32,7 millioner kr." })
        {
            Assert.Equal(["Ny idrætshal ved Mosevang Skole"], await TitlesAsync(store, amount));
        }

        Assert.Equal(["Løntilskud til unge"], await TitlesAsync(store, "25/1001"));
        Assert.Equal(["Løntilskud til unge"], await TitlesAsync(store, "25/10*"));
        Assert.Contains("Løntilskud til unge", await TitlesAsync(store, "Arbejdsmarkedsudvalget 4. marts 2025"));
        Assert.Contains(null, await TitlesAsync(store, "Rosengren")); // the meeting itself
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Phrases_exclusion_and_beginnings_are_understood(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        Assert.Equal(["Renovering af tag på biblioteket"], await TitlesAsync(store, "\"renovering af tag\""));
        Assert.Empty(await TitlesAsync(store, "\"tag renovering\""));
        Assert.Equal(["Renovering af tag på biblioteket"], await TitlesAsync(store, "forvaltningen -skole -unge -tilbud"));
        Assert.Equal(["Løntilskud til unge"], await TitlesAsync(store, "lønt*"));
        Assert.Empty(await TitlesAsync(store, "-skole"));
        Assert.Empty(await TitlesAsync(store, "og i at"));
        Assert.Empty(await TitlesAsync(store, "\"*-\"\" ** - \""));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Answers_are_narrowed_by_committee_year_outcome_and_access(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var committee = await store.AskAsync(db => db.Committees.Where(c => c.Name == Culture).Select(c => c.Id).SingleAsync());

        Assert.Equal(2, (await AskAsync(store, new SearchQuestion("forvaltningen") { Owner = OwnerFilter.Committee(committee) })).All);
        Assert.Equal(1, (await AskAsync(store, new SearchQuestion("forvaltningen") { Year = 2025 })).All);
        Assert.Equal(1, (await AskAsync(store, new SearchQuestion("forvaltningen") { Outcome = Outcome.Postponed })).All);
        Assert.Equal(1, (await AskAsync(store, new SearchQuestion("punkt") { Closed = true })).All);
        Assert.Equal(0, (await AskAsync(store, new SearchQuestion("punkt") { Closed = false })).All);
        Assert.Equal((2024, 2025), (await AskAsync(store, new SearchQuestion("forvaltningen"))).Years);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_has_most_of_the_words_follows_when_few_have_all(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        var answer = await AskAsync(store, new SearchQuestion("idrætshal svømmehal"));

        Assert.Equal((0, 1), (answer.All, answer.Some));
        Assert.Equal(["svømmehal"], answer.Unknown);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_misprint_is_mended_by_the_words_of_the_papers(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        Assert.Equal("idrætshal", await store.AskAsync(db => new Vocabulary(db).NearestAsync("idretshal", default)));
        Assert.Equal("løntilskud", await store.AskAsync(db => new Vocabulary(db).NearestAsync("løntliskud", default)));
        Assert.Null(await store.AskAsync(db => new Vocabulary(db).NearestAsync("kvantemekanik", default)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Only_the_shown_version_is_found_and_minutes_stand_before_the_agenda(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Hybenplanen", "25/1001")));
        Assert.Equal(["Hybenplanen"], await TitlesAsync(store, "hybenplanen"));

        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Rosenplanen", "25/1001", "Godkendt.")));
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Liljeplanen", "25/1001", "Udsat.")));

        Assert.Empty(await TitlesAsync(store, "hybenplanen"));
        Assert.Empty(await TitlesAsync(store, "rosenplanen"));
        Assert.Equal(["Liljeplanen"], await TitlesAsync(store, "liljeplanen"));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_withdrawn_leaves_no_byte_and_is_found_again_when_released(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var before = await IndexAsync(store);
        var version = await store.AskAsync(db =>
            db.Items.Where(i => i.Title == "Løntilskud til unge").Select(i => i.VersionId).SingleAsync()
        );

        await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(version, "fejl"), default));

        Assert.Empty(await TitlesAsync(store, "løntilskud"));
        Assert.DoesNotContain(await IndexAsync(store), line => line.Contains("løntilskud", StringComparison.Ordinal));
        Assert.NotEqual(before, await IndexAsync(store));
        Assert.Null(await store.AskAsync(db => new Vocabulary(db).NearestAsync("løntliskud", default)));

        await store.DecideAsync(p => p.ReleaseAsync(new ReleaseVersion(version, "rettet"), default));

        Assert.Equal(["Løntilskud til unge"], await TitlesAsync(store, "løntilskud"));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_a_closed_item_nothing_but_number_and_public_title_is_found(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);

        Assert.Empty(await TitlesAsync(store, "Havkatteaftalen"));
        Assert.Empty(await TitlesAsync(store, "havkat*"));
        Assert.Empty(await TitlesAsync(store, "25/7777"));
        Assert.DoesNotContain(await IndexAsync(store), line => line.Contains("havkat", StringComparison.OrdinalIgnoreCase));
        Assert.Equal([ClosedItems.PublicTitle], await TitlesAsync(store, "\"lukket punkt\""));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_rebuilt_index_answers_as_the_one_that_grew(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        var grown = await IndexAsync(store);

        var versions = await store.AskAsync(db => SearchRebuild.RunAsync(db, (_, _) => { }, default));

        Assert.Equal(3, versions);
        Assert.Equal(grown, await IndexAsync(store));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_store_that_was_filled_before_there_was_an_index_gets_one_with_the_next_import(StoreProvider provider)
    {
        await using var store = await FilledAsync(provider);
        await store.AskAsync(async db =>
            await db.SearchBlocks.ExecuteDeleteAsync()
            + await db.SearchPostings.ExecuteDeleteAsync()
            + await db.SearchWords.ExecuteDeleteAsync()
            + await db.SearchDocuments.ExecuteDeleteAsync()
        );

        await store.ImportAsync();

        Assert.Equal(["Løntilskud til unge"], await TitlesAsync(store, "løntilskud"));
    }

    [SkippableFact]
    public async Task Both_databases_give_the_same_answers_in_the_same_order()
    {
        await using var sqlite = await FilledAsync(StoreProvider.Sqlite);
        await using var postgres = await FilledAsync(StoreProvider.Postgres);

        Assert.Equal(await IndexAsync(sqlite), await IndexAsync(postgres));
        foreach (
            var query in new[] { "forvaltningen", "skole hal", "biblioteket unge", "lø*", "\"renovering af tag\" skole", "punkt 2025" }
        )
        {
            foreach (var order in Enum.GetValues<SearchOrder>())
            {
                var question = new SearchQuestion(query) { Order = order };
                Assert.Equal((await AskAsync(sqlite, question)).Hits, (await AskAsync(postgres, question)).Hits);
            }
        }
    }

    private static async Task<ImportingStore> FilledAsync(StoreProvider provider)
    {
        var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(
                Culture,
                "2024-05-14",
                PaperOf.Item(
                    "1",
                    "Ny idrætshal ved Mosevang Skole",
                    "24/2002",
                    "Udvalget godkendte forslaget.",
                    "Forvaltningen har indhentet tilbud. Hallen koster 32,7 mio. kr. og bruges af skolens elever til idræt."
                )
            ),
            PaperOf.Minutes(
                Culture,
                "2024-08-20",
                PaperOf.Item("1", "Renovering af tag på biblioteket", "24/2003", "Udsat.", "Forvaltningen vurderer, at taget er utæt.")
            ),
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Løntilskud til unge", "25/1001", "Godkendt.", "Forvaltningen foreslår løntilskud til flere unge."),
                PaperOf.ClosedItem("2", "Havkatteaftalen", "25/7777", "Om havkatten.")
            )
        );
        return store;
    }

    private static Task<SearchAnswer> AskAsync(ImportingStore store, SearchQuestion question) =>
        store.AskAsync(db => new SearchEngine(db, Known).AskAsync(question, default));

    /// <summary>Titles of what is found, best first; null for a meeting.</summary>
    private static async Task<IReadOnlyList<string?>> TitlesAsync(ImportingStore store, string words)
    {
        var answer = await AskAsync(store, new SearchQuestion(words));
        return await store.AskAsync(async db =>
        {
            var titles = new List<string?>();
            foreach (var hit in answer.Hits.Where(hit => hit.HasAll))
            {
                var item = await db.SearchDocuments.Where(d => d.Number == hit.Document).Select(d => d.ItemId).SingleAsync();
                titles.Add(item is null ? null : await db.Items.Where(i => i.Id == item).Select(i => i.Title).SingleAsync());
            }

            return titles;
        });
    }

    /// <summary>Every row of the index as text.</summary>
    private static Task<string[]> IndexAsync(ImportingStore store) =>
        store.AskAsync(async db =>
        {
            var lines = new List<string>();
            lines.AddRange((await db.SearchDocuments.ToListAsync()).Select(d => $"{d.Number} {d.VersionId} {d.ItemId}"));
            lines.AddRange((await db.SearchBlocks.ToListAsync()).Select(b => $"{b.Number} {Convert.ToHexString(b.Facts)}"));
            lines.AddRange(
                (await db.SearchPostings.ToListAsync()).Select(p =>
                    $"{p.Term} {p.Block} {p.Documents} {Convert.ToHexString(p.Postings)} {Convert.ToHexString(p.Places)}"
                )
            );
            lines.AddRange((await db.SearchWords.ToListAsync()).Select(w => $"{w.Stem} {w.Reversed} {w.Form}"));
            lines.Sort(StringComparer.Ordinal);
            return lines.ToArray();
        });
}
