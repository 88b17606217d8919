using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Modules.Committees.Browsing.ShowingCases;
using Ledetraad.Modules.Committees.Browsing.ShowingCommittees;
using Ledetraad.Modules.Committees.Browsing.ShowingMeetings;
using Ledetraad.Modules.Committees.Browsing.ShowingMembers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.Browsing;

/// <summary>What the public pages ask of the store, on both databases.</summary>
public class BrowsingTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Finance = "Økonomiudvalget";
    private static readonly FixedClock Clock = new(new DateOnly(2025, 12, 1));

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_meeting_shows_its_newest_version_and_earlier_ones_when_asked(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Budgetkontrol", "25/1001")));
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt.")));
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/1001", "Udsat.")));

        Assert.Equal(Outcome.Postponed, (await OnlyItemAsync(store, default)).Outcome);
        Assert.Equal(Outcome.Approved, (await OnlyItemAsync(store, PaperChoice.From("referat", 1))).Outcome);
        Assert.Equal(PaperKind.Agenda, (await OnlyItemAsync(store, PaperChoice.From("dagsorden", null))).Paper);
        Assert.Null(await MeetingAsync(store, PaperChoice.From("referat", 3)));
        Assert.Null(await ItemAsync(store, "1", PaperChoice.From("dagsorden", 2)));
        Assert.Equal("25/1001", (await ItemAsync(store, "1", PaperChoice.From("referat", 1)))!.CaseNumber);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_supplementary_agenda_stands_behind_the_one_it_adds_to(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Budgetkontrol", "25/1001")));
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("2", "Hastesag", "25/1002")));

        var meeting = await MeetingAsync(store, default);

        Assert.Equal(["Budgetkontrol", "Hastesag"], meeting!.Agenda.Select(item => item.Title));
        Assert.Equal("Hastesag", (await ItemAsync(store, "2", default))!.Row.Title);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_of_a_held_paper_is_seen_anywhere(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Sag om 010190-1234", "25/1001", "Godkendt.")));

        Assert.Equal(0, await CountAsync(store, db => new MeetingTable(db)));
        Assert.Equal(0, await CountAsync(store, db => new CaseTable(db)));
        Assert.Equal(0, await CountAsync(store, db => new MemberTable(db)));
        Assert.Equal(0, await CountAsync(store, db => new FollowUpTable(db, Clock)));
        Assert.Null(await MeetingAsync(store, default));
        Assert.Empty((await OverviewAsync(store, null)).Committees);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_closed_item_is_number_and_public_title(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt."),
                PaperOf.ClosedItem("2", "Salg af grund", "25/1002", "Hemmelighed")
            )
        );

        var item = (await ItemAsync(store, "2", default))!;

        Assert.Equal(("2", "Lukket punkt", true), (item.Row.Number, item.Row.Title, item.Row.Closed));
        Assert.Empty(item.Content.Sections);
        Assert.Null(item.CaseNumber);
        Assert.Equal(1, await CountAsync(store, db => new CaseTable(db)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_case_shows_every_treatment_newest_first_and_the_latest_decision(StoreProvider provider)
    {
        await using var store = await TwoCommitteesAsync(provider);

        var id = await store.AskAsync(db => db.Cases.Where(found => found.Number == "25/1001").Select(found => found.Id).SingleAsync());
        var found = await store.WorkAsync(services => With<CaseQuery>(services).ReadAsync(id, default));

        Assert.Equal(
            [(Labour, null), (Finance, Outcome.Approved), (Labour, Outcome.Recommended)],
            found!.Treatments.Select(t => (t.Committee, t.Outcome))
        );
        Assert.Equal((Finance, Outcome.Approved), (found.Latest!.Committee, found.Latest.Outcome));
        var row = await store.AskAsync(async db => Assert.Single((await new CaseTable(db).ReadAsync("?q=TILLÆG".ToLowerInvariant())).Rows));
        Assert.Equal((3, Outcome.Approved, new DateOnly(2025, 5, 6)), (row.Treatments, row.LastOutcome, row.LastOn));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Every_column_of_every_list_can_be_sorted_by_both_ways(StoreProvider provider)
    {
        await using var store = await TwoCommitteesAsync(provider);

        await SortAsync(store, db => new MeetingTable(db), 3);
        await SortAsync(store, db => new CaseTable(db), 2);
        await SortAsync(store, db => new MemberTable(db), 3);
        await SortAsync(store, db => new FollowUpTable(db, Clock), 0);
        var member = await store.AskAsync(db => db.Members.Where(m => m.Name == "Bo Stenmark").Select(m => m.Id).SingleAsync());
        await SortAsync(store, db => new PartTable(db), 2, ("Id", member));
        var meeting = await store.AskAsync(db =>
            db.Meetings.Where(m => m.Date == new DateOnly(2025, 3, 4)).Select(m => m.Id).SingleAsync()
        );
        await SortAsync(store, db => new AgendaTable(db), 2, ("Id", meeting));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Lists_are_filtered_by_year_committee_and_outcome(StoreProvider provider)
    {
        await using var store = await TwoCommitteesAsync(provider);

        Assert.Equal(3, await CountAsync(store, db => new MeetingTable(db), "?aar=2025"));
        Assert.Equal(0, await CountAsync(store, db => new MeetingTable(db), "?aar=2024"));
        Assert.Equal(0, await CountAsync(store, db => new MeetingTable(db), "?aar=99999"));
        Assert.Equal(1, await CountAsync(store, db => new MeetingTable(db), "?udvalg=oekonomiudvalget"));
        Assert.Equal(1, await CountAsync(store, db => new CaseTable(db), "?udvalg=oekonomiudvalget"));
        Assert.Equal(1, await CountAsync(store, db => new CaseTable(db), "?udfald=Noted"));
        Assert.Equal(["2025"], (await store.AskAsync(db => new CommitteeQuery(db).YearsAsync(null, default))).Select(year => year.Value));
        Assert.Equal(2, (await store.AskAsync(db => new CommitteeQuery(db).OptionsAsync(default))).Count);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_overview_and_a_committee_tell_terms_meetings_and_members(StoreProvider provider)
    {
        await using var store = await TwoCommitteesAsync(provider);

        var overview = await OverviewAsync(store, "2022-2025");
        var committee = await store.AskAsync(db => new CommitteeQuery(db).ReadAsync("arbejdsmarkedsudvalget", default));

        Assert.Equal([(Labour, 2), (Finance, 1)], overview.Committees.Select(c => (c.Name, c.Meetings)));
        Assert.Equal([new DateOnly(2025, 5, 6), new DateOnly(2025, 3, 18), new DateOnly(2025, 3, 4)], overview.Latest.Select(m => m.Date));
        Assert.Equal("2022-2025", overview.Term);
        var unknown = await OverviewAsync(store, "2018-2021");
        Assert.Null(unknown.Term);
        Assert.Equal(2, unknown.Committees.Count); // of all terms
        Assert.Equal(["Asta Lindekær", "Bo Stenmark", "Carla Rosengren"], Assert.Single(committee!.Terms).Members.Select(m => m.Name));
        Assert.Null(await store.AskAsync(db => new CommitteeQuery(db).ReadAsync("findes-ikke", default)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_member_is_counted_once_a_meeting(StoreProvider provider)
    {
        await using var store = await TwoCommitteesAsync(provider);

        var row = await store.AskAsync(async db => (await new MemberTable(db).ReadAsync("?q=asta")).Rows[0]);
        var view = await store.AskAsync(db => new MemberQuery(db, new MemberTable(db)).ReadAsync(row.Id, default));

        Assert.Equal((2, 0), (row.Meetings, row.Absences));
        Assert.Equal([(Labour, 1), (Finance, 1)], view!.Committees.Select(c => (c.Committee, c.Meetings)));
    }

    /// <summary>A case that goes from one committee to another and comes back on an agenda.</summary>
    private static async Task<ImportingStore> TwoCommitteesAsync(StoreProvider provider)
    {
        var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Tillægsbevilling", "25/1001", "Anbefales."),
                PaperOf.Item("2", "Orientering", "25/1002", "Taget til efterretning.")
            )
        );
        await store.ImportAsync(PaperOf.Minutes(Finance, "2025-03-18", PaperOf.Item("7", "Tillægsbevilling", "25/1001", "Godkendt.")));
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-05-06", PaperOf.Announced("1", "Tillægsbevilling, opfølgning", "25/1001")));
        return store;
    }

    private static async Task<AgendaRow> OnlyItemAsync(ImportingStore store, PaperChoice choice) =>
        Assert.Single((await MeetingAsync(store, choice))!.Agenda);

    private static Task<MeetingView?> MeetingAsync(ImportingStore store, PaperChoice choice) =>
        store.AskAsync(async db => await new MeetingQuery(db).ReadAsync(await OnlyMeetingAsync(db), choice, default));

    private static Task<ItemView?> ItemAsync(ImportingStore store, string key, PaperChoice choice) =>
        store.WorkAsync(async services =>
            await With<ItemQuery>(services)
                .ReadAsync(await OnlyMeetingAsync(services.GetRequiredService<CommitteesDbContext>()), key, choice, default)
        );

    /// <summary>A query on a day that stands still.</summary>
    private static T With<T>(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<T>(services, new FollowUpTable(services.GetRequiredService<CommitteesDbContext>(), Clock));

    private static Task<Guid> OnlyMeetingAsync(CommitteesDbContext db) => db.Meetings.Select(meeting => meeting.Id).SingleAsync();

    private static Task<OverviewView> OverviewAsync(ImportingStore store, string? term) =>
        store.AskAsync(db => new OverviewQuery(db, new MeetingTable(db), new FollowUpTable(db, Clock), Clock).ReadAsync(term, default));

    private static Task<int> CountAsync<TRow>(
        ImportingStore store,
        Func<CommitteesDbContext, ITableSource<TRow>> table,
        string query = ""
    ) => store.AskAsync(async db => (await table(db).ReadAsync(query)).Total);

    private static Task<bool> SortAsync<TRow>(
        ImportingStore store,
        Func<CommitteesDbContext, ITableSource<TRow>> table,
        int rows,
        params (string Key, object Value)[] route
    ) =>
        store.AskAsync(async db =>
        {
            var source = table(db);
            foreach (var column in source.Definition.Columns)
            {
                Assert.Equal(rows, (await source.ReadAsync($"?sort={column.Key}", route)).Rows.Count);
                Assert.Equal(rows, (await source.ReadAsync($"?sort={column.Key}&desc", route)).Rows.Count);
            }

            return true;
        });
}
