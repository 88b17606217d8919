using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Committees.Tests.Importing;

public class ImportMinutesTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Finance = "Økonomiudvalget";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_same_content_again_changes_nothing_whatever_the_file_is_called(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var paper = PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/101", "Godkendt."));

        var first = await store.ImportAsync(paper);
        var second = await store.ImportAsync(paper, paper);

        Assert.Equal((1, 0), (first.Added, first.Unchanged));
        Assert.Equal((0, 2), (second.Added, second.Unchanged));
        Assert.Equal(1, await store.AskAsync(db => db.Items.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_corrected_file_is_a_new_version_and_the_old_one_stays_readable(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/101", "Godkendt.")));

        var summary = await store.ImportAsync(
            PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/101", "Udsat."))
        );

        Assert.Equal((0, 1), (summary.Added, summary.NewVersions));
        var versions = await store.AskAsync(db => db.Versions.OrderBy(v => v.Number).Select(v => v.Standing).ToListAsync());
        Assert.Equal([Standing.Superseded, Standing.Shown], versions);
        Assert.Equal(1, await store.AskAsync(db => db.Meetings.CountAsync()));
        var outcomes = await store.AskAsync(db =>
            db.Items.Join(db.Versions, i => i.VersionId, v => v.Id, (i, v) => new { i.Outcome, v.Number })
                .OrderBy(x => x.Number)
                .Select(x => x.Outcome)
                .ToListAsync()
        );
        Assert.Equal([Outcome.Approved, Outcome.Postponed], outcomes);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Minutes_stand_before_the_agenda_whichever_comes_first(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var agenda = PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Budgetkontrol", "25/101"));
        var minutes = PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/101", "Godkendt."));
        var laterAgenda = PaperOf.Agenda(
            Labour,
            "2025-03-04",
            PaperOf.Announced("1", "Budgetkontrol", "25/101"),
            PaperOf.Announced("2", "Eventuelt", null)
        );

        await store.ImportAsync(agenda, minutes);
        await store.ImportAsync(laterAgenda);

        var shown = await store.AskAsync(db =>
            db.Versions.Where(v => v.Standing == Standing.Shown).Join(db.Papers, v => v.PaperId, p => p.Id, (v, p) => p.Kind).ToListAsync()
        );
        Assert.Equal([PaperKind.Minutes], shown);
        Assert.Equal(1, await store.AskAsync(db => db.Meetings.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_supplementary_agenda_adds_to_the_agenda_and_does_not_replace_it(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);

        await store.ImportAsync(
            PaperOf.Agenda(
                Labour,
                "2025-03-04",
                PaperOf.Announced("1", "Budgetkontrol", "25/101"),
                PaperOf.Announced("2", "Eventuelt", null)
            )
        );
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("3", "Hastesag om busdrift", "25/109")));

        Assert.Equal(2, await store.AskAsync(db => db.Versions.CountAsync(v => v.Standing == Standing.Shown)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_case_is_followed_by_its_number_across_meetings_and_committees(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);

        await store.ImportAsync(
            PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Ny model for samtaler", "25/77", "Anbefales.")),
            PaperOf.Minutes(Finance, "2025-03-11", PaperOf.Item("9", "Ny model for samtaler", "25/77", "Godkendt.")),
            PaperOf.Minutes(Labour, "2025-09-02", PaperOf.Item("4", "Status på model for samtaler", "25/77", "Til efterretning."))
        );

        var found = await store.AskAsync(db => db.Cases.SingleAsync(c => c.Number == "25/77"));
        Assert.Equal("Status på model for samtaler", found.Title);
        Assert.Equal(3, await store.AskAsync(db => db.Items.CountAsync(i => i.CaseId == found.Id)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task One_member_is_one_person_across_spellings_and_imports(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);

        await store.ImportAsync(
            PaperOf.MinutesWith(
                "Mødedeltagere Asta Berg Lindekær, Bo Stenmark",
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Et", "25/101", "Godkendt.\n\nFraværende: Bo Stenmark (A)")
            )
        );
        await store.ImportAsync(
            PaperOf.MinutesWith(
                "Mødedeltagere Asta B. Lindekær, Bo Stenmark",
                Finance,
                "2025-03-11",
                PaperOf.Item("1", "To", "25/102", "Godkendt.")
            )
        );

        var members = await store.AskAsync(db => db.Members.OrderBy(m => m.Name).Select(m => m.Name).ToListAsync());
        Assert.Equal(["Asta Berg Lindekær", "Bo Stenmark"], members);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_a_closed_item_number_and_public_title_are_filed_and_the_rest_is_sealed(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);

        await store.ImportAsync(
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Åben sag", "25/101", "Godkendt."),
                PaperOf.ClosedItem("2", "Brombærsagen", "25/666", "Om Brombærsagen siges dette.")
            )
        );

        var item = await store.AskAsync(db => db.Items.SingleAsync(i => i.Closed));
        Assert.Equal(("2", "Lukket punkt", null, null, "{}"), (item.Number, item.Title, item.CaseId, item.CaseNumber, item.Content));
        var sealedContent = await store.AskAsync(db => db.Set<SealedItem>().SingleAsync(s => s.ItemId == item.Id));
        Assert.Contains("Brombærsagen", sealedContent.Content, StringComparison.Ordinal);
        Assert.False(await store.AskAsync(db => db.Cases.AnyAsync(c => c.Number == "25/666")));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_title_that_was_public_as_printed_may_be_shown_when_the_importer_says_so(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);

        await store.ImportAsync(
            ClosedTitles.Printed,
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Åben sag", "25/101", "Godkendt."),
                PaperOf.ClosedItem("2", "Underskriftsside", "25/102", "Intet.")
            )
        );

        Assert.Equal("Lukket: Underskriftsside", (await store.AskAsync(db => db.Items.SingleAsync(i => i.Closed))).Title);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_CPR_like_number_holds_the_paper_until_a_person_releases_it(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var paper = PaperOf.Minutes(
            Labour,
            "2025-03-04",
            PaperOf.Item("7", "Klagesag", "25/101", "Godkendt.", "Klageren (311299-0000) er hørt.")
        );

        var summary = await store.ImportAsync(paper);

        Assert.Equal("7", Assert.Single(summary.Held).Item);
        Assert.Equal(0, await store.AskAsync(db => db.Items.CountAsync()));
        Assert.Equal(0, await store.AskAsync(db => db.Cases.CountAsync()));
        Assert.Equal(0, await store.AskAsync(db => db.Members.CountAsync()));

        var held = Assert.Single(await store.DecideAsync(p => p.ListNotPublicAsync(default)));
        var outcome = await store.DecideAsync(p =>
            p.ReleaseAsync(new ReleaseVersion(held.Id, "Nummeret er et opdigtet eksempel."), default)
        );

        Assert.False(outcome.IsRefused(out _));
        Assert.Equal("Klagesag", (await store.AskAsync(db => db.Items.SingleAsync())).Title);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_withdrawn_paper_leaves_no_title_and_no_name_behind_and_can_be_released_again(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Gammel titel", "25/101", "Godkendt.")),
            PaperOf.MinutesWith(
                "Mødedeltagere Dagny Ulvemose",
                Labour,
                "2025-04-01",
                PaperOf.Item("1", "Ny titel, der røber noget", "25/101", "Godkendt."),
                PaperOf.Item("2", "Kun her", "25/102", "Godkendt.")
            )
        );
        var newest = await store.AskAsync(db =>
            db.Versions.Join(db.Items.Where(i => i.CaseNumber == "25/102"), v => v.Id, i => i.VersionId, (v, i) => v.Id).SingleAsync()
        );

        Assert.False(
            (await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(newest, "Personoplysning"), default))).IsRefused(out _)
        );

        Assert.Equal(["Gammel titel"], await store.AskAsync(db => db.Cases.Select(c => c.Title).ToListAsync()));
        Assert.False(await store.AskAsync(db => db.Members.AnyAsync(m => m.Name == "Dagny Ulvemose")));
        Assert.False(await store.AskAsync(db => db.Items.AnyAsync(i => i.VersionId == newest)));
        Assert.True((await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(newest, "igen"), default))).IsRefused(out _));

        Assert.False((await store.DecideAsync(p => p.ReleaseAsync(new ReleaseVersion(newest, "Afklaret"), default))).IsRefused(out _));
        Assert.Equal(2, await store.AskAsync(db => db.Cases.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_refused_file_is_told_and_stops_no_other(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);

        var summary = await store.ImportAsync(
            "",
            "{\"error\": \"not found\"}",
            PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Et", "25/101", "Godkendt."))
        );

        Assert.Equal((1, 2), (summary.Added, summary.Refused.Count));
        Assert.All(summary.Refused, r => Assert.NotEmpty(ImportReport.Explain(r.Why)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_installation_knows_how_much_has_been_published(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Et", "25/101", "Godkendt.")),
            PaperOf.Minutes(Labour, "2025-04-01", PaperOf.Item("1", "To", "25/101", "Godkendt."))
        );

        var index = await store.PublishedAsync();

        Assert.Equal(
            (2, 1, new DateOnly(2025, 3, 4), new DateOnly(2025, 4, 1)),
            (index!.Meetings, index.Cases, index.FirstMeeting, index.LastMeeting)
        );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Addresses_are_the_same_in_another_installation(StoreProvider provider)
    {
        var paper = PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Et", "25/101", "Godkendt."));
        await using var one = await ImportingStore.OnAsync(provider);
        await using var other = await ImportingStore.OnAsync(provider);
        await one.ImportAsync(paper);
        await other.ImportAsync(paper);

        Assert.Equal(
            await one.AskAsync(db => db.Meetings.Select(m => m.Id).SingleAsync()),
            await other.AskAsync(db => db.Meetings.Select(m => m.Id).SingleAsync())
        );
        Assert.Equal(
            await one.AskAsync(db => db.Cases.Select(c => c.Id).SingleAsync()),
            await other.AskAsync(db => db.Cases.Select(c => c.Id).SingleAsync())
        );
    }
}
