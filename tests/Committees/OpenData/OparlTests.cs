using System.Text.Json;
using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.OpenData;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Committees.Tests.OpenData;

public class OparlTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Finance = "Økonomiudvalget";
    private const string Past = "?modified_since=1990-01-01T00:00:00Z";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Every_object_keeps_the_rules_of_the_standard(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);

        foreach (var kind in OparlEndpoints.Listed)
        {
            var list = await store.ListAsync(kind);
            Assert.NotEmpty(list);
            foreach (var thing in list)
            {
                Assert.Empty(OparlRules.FaultsOf(thing));
                Assert.Equal(kind.ToString(), OparlRules.TypeOf(thing));
                var alone = await store.FindAsync(kind, thing.Key(kind));
                Assert.Equal(thing.GetRawText(), alone?.GetRawText());
            }
        }
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_case_is_a_paper_with_a_consultation_for_each_meeting(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);

        var paper = Assert.Single(await store.ListAsync(ObjectKind.Paper), p => p.GetProperty("reference").GetString() == "25/1001");

        Assert.Equal(2, paper.GetProperty("consultation").GetArrayLength());
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Minutes_and_agenda_of_a_meeting_are_its_files_and_an_item_keeps_its_address(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Budgetkontrol", "25/1001")));
        var before = Assert.Single(await store.ListAsync(ObjectKind.AgendaItem)).Key(ObjectKind.AgendaItem);
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt.")));

        var meeting = Assert.Single(await store.ListAsync(ObjectKind.Meeting));
        var item = Assert.Single(await store.ListAsync(ObjectKind.AgendaItem));

        Assert.Equal(before, item.Key(ObjectKind.AgendaItem));
        Assert.Equal("Godkendt", item.GetProperty("result").GetString());
        Assert.True(meeting.TryGetProperty("invitation", out _));
        Assert.True(meeting.TryGetProperty("resultsProtocol", out _));
        Assert.Equal("2025-03-04T15:00:00+01:00", meeting.GetProperty("start").GetString());
        Assert.Equal(3, meeting.GetProperty("participant").GetArrayLength());
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_a_closed_item_number_and_public_title_are_told_and_that_it_is_closed(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);

        var closed = Assert.Single(await store.ListAsync(ObjectKind.AgendaItem), i => !i.GetProperty("public").GetBoolean());

        Assert.Equal("Lukket punkt", closed.GetProperty("name").GetString());
        Assert.Equal(
            ["created", "id", "meeting", "modified", "name", "number", "public", "type"],
            closed.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("Havtorn", await store.EverythingAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_withdrawn_leaves_only_word_that_it_is_gone(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);
        await store.ImportAsync(
            PaperOf.MinutesWith(
                "Mødedeltagere Rigmor Tyttebær",
                "Tyttebærudvalget",
                "2025-05-06",
                PaperOf.Item("1", "Tyttebær", "25/7777", "Tyttebær.")
            )
        );
        Assert.Contains("Tyttebær", await store.EverythingAsync(), StringComparison.Ordinal);
        var paper = Assert.Single(await store.ListAsync(ObjectKind.Paper), p => p.GetProperty("name").GetString() == "Tyttebær");
        var meeting = Assert.Single(
            await store.ListAsync(ObjectKind.Meeting),
            m => m.GetProperty("ledetraad:date").GetString() == "2025-05-06"
        );
        var before = await LivingAsync(store);

        var version = await NewestAsync(store);
        await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(version, "test"), default));

        Assert.DoesNotContain("Tyttebær", await store.EverythingAsync(), StringComparison.OrdinalIgnoreCase);
        foreach (
            var (kind, key) in new[]
            {
                (ObjectKind.Paper, paper.Key(ObjectKind.Paper)),
                (ObjectKind.Meeting, meeting.Key(ObjectKind.Meeting)),
            }
        )
        {
            var gone = (await store.FindAsync(kind, key))!.Value;
            Assert.True(gone.GetProperty("deleted").GetBoolean());
            Assert.Empty(OparlRules.FaultsOf(gone));
        }

        // Whoever keeps a copy hears of each object that went: the lists with what is gone hold all that was there before.
        var after = await LivingAsync(store);
        var told = await LivingAsync(store, Past);
        Assert.NotEmpty(before.Except(after));
        Assert.Empty(before.Except(told));

        await store.DecideAsync(p => p.ReleaseAsync(new ReleaseVersion(version, "test"), default));
        await store.DispatchAsync();
        Assert.Equal(before, await LivingAsync(store, Past));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_a_correction_takes_out_is_told_to_be_gone_and_comes_back_with_the_next(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var (kept, dropped) = (
            PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt."),
            PaperOf.Item("2", "Ny cykelsti", "25/2002", "Udsat.")
        );
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", kept, dropped));
        var before = await LivingAsync(store);

        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", kept));

        var gone = before.Except(await LivingAsync(store)).ToList();
        foreach (var kind in new[] { ObjectKind.AgendaItem, ObjectKind.Consultation, ObjectKind.Paper })
        {
            var list = PublishedObjects.Links.List(kind) + "/";
            var one = Assert.Single(gone, id => id.StartsWith(list, StringComparison.Ordinal));
            var told = (await store.FindAsync(kind, one[list.Length..]))!.Value;
            Assert.True(told.GetProperty("deleted").GetBoolean());
            Assert.Empty(OparlRules.FaultsOf(told));
        }

        Assert.Empty(before.Except(await LivingAsync(store, Past)));
        Assert.DoesNotContain("cykelsti", await store.EverythingAsync(), StringComparison.OrdinalIgnoreCase);

        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", kept, dropped, PaperOf.Item("3", "Mere", null, "Godkendt.")));

        Assert.Empty(before.Except(await LivingAsync(store)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task When_minutes_take_the_agendas_place_nothing_that_stands_in_both_is_gone(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(PaperOf.Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Budgetkontrol", "25/1001")));
        var before = await LivingAsync(store);

        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt.")));

        Assert.Empty(before.Except(await LivingAsync(store)));
        Assert.Empty(await store.AskAsync(db => db.Removed.ToListAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_a_withdrawal_changes_is_said_to_be_modified(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);
        await store.ImportAsync(PaperOf.Minutes(Finance, "2026-03-10", PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt.")));
        var before = await EverythingAsync(store);
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // times are told in whole seconds

        var version = await NewestAsync(store);
        await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(version, "test"), default));

        var changed = (await EverythingAsync(store))
            .Where(pair => before.TryGetValue(pair.Key, out var was) && was.Told != pair.Value.Told)
            .ToList();
        Assert.Contains(changed, pair => pair.Key.Contains("/person/", StringComparison.Ordinal));
        Assert.Contains(changed, pair => pair.Key.Contains("/paper/", StringComparison.Ordinal));
        Assert.Contains(changed, pair => pair.Key.Contains("/organization/", StringComparison.Ordinal));
        Assert.All(changed, pair => Assert.True(pair.Value.Modified > before[pair.Key].Modified, pair.Key));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_held_is_not_told_of(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);
        var before = await LivingAsync(store, Past);

        await store.ImportAsync(
            PaperOf.Minutes(Labour, "2025-06-03", PaperOf.Item("1", "Tyttebær", "25/7777", "Godkendt.", "Borgeren 070761-4285 har klaget."))
        );

        Assert.DoesNotContain("Tyttebær", await store.EverythingAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, await LivingAsync(store, Past));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Lists_are_filtered_by_when_and_cut_into_pages(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await FillAsync(store);

        Assert.Empty(await store.ListAsync(ObjectKind.Meeting, "?created_since=2999-01-01T00:00:00%2B01:00"));
        Assert.Empty(await store.ListAsync(ObjectKind.Meeting, "?modified_until=1990-01-01T00:00:00Z"));
        Assert.Equal(
            (await store.ListAsync(ObjectKind.Meeting)).Select(m => m.GetRawText()),
            (await store.ListAsync(ObjectKind.Meeting, "?limit=1"))
                .Concat(await store.ListAsync(ObjectKind.Meeting, "?limit=1&page=2"))
                .Select(m => m.GetRawText())
        );
        var bare = await store.ListAsync(ObjectKind.Meeting, "?omit_internal=true");
        Assert.All(bare, meeting => Assert.DoesNotContain(meeting.EnumerateObject(), p => p.Value.ValueKind == JsonValueKind.Object));
        Assert.All(bare, meeting => Assert.False(meeting.TryGetProperty("agendaItem", out _)));
    }

    [Theory]
    [InlineData("?page=0", "page")]
    [InlineData("?limit=mange", "limit")]
    [InlineData("?modified_since=2025-01-01", "modified_since")]
    [InlineData("?created_until=i%20g%C3%A5r", "created_until")]
    public void What_cannot_be_read_is_named(string query, string parameter)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query);

        Assert.True(OparlRequest.From(http.Request.Query).IsRefused(out var wrong));
        Assert.Equal(parameter, wrong);
    }

    private static Task FillAsync(ImportingStore store) =>
        store.ImportAsync(
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Budgetkontrol", "25/1001", "Godkendt."),
                PaperOf.ClosedItem("2", "Havtornsagen", "25/1002", "Havtorn skal ingen se."),
                PaperOf.Item("3", "Orientering", null, "Taget til efterretning.")
            ),
            PaperOf.Minutes(Finance, "2025-03-11", PaperOf.Item("7", "Budgetkontrol", "25/1001", "Anbefales."))
        );

    private static async Task<IReadOnlyList<string>> LivingAsync(ImportingStore store, string query = "")
    {
        var ids = new List<string>();
        foreach (var kind in OparlEndpoints.Listed)
        {
            ids.AddRange((await store.ListAsync(kind, query)).Select(thing => thing.GetProperty("id").GetString()!));
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>Every object by its id: when it was modified, and all else that it says outside the objects in it.</summary>
    private static async Task<Dictionary<string, (DateTimeOffset Modified, string Told)>> EverythingAsync(ImportingStore store)
    {
        var all = new Dictionary<string, (DateTimeOffset, string)>(StringComparer.Ordinal);
        foreach (var kind in OparlEndpoints.Listed)
        {
            foreach (var thing in await store.ListAsync(kind))
            {
                var rest = thing.EnumerateObject().Where(p => p.Name != "modified").Select(p => $"{p.Name}={Ids(p.Value)}");
                all[thing.GetProperty("id").GetString()!] = (thing.GetProperty("modified").GetDateTimeOffset(), string.Join('\n', rest));
            }
        }

        return all;
    }

    /// <summary>Of an object inside another its id alone: what it says is its own affair.</summary>
    private static string Ids(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.GetProperty("id").GetString()!,
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Ids)),
            _ => value.ToString(),
        };

    private static Task<Guid> NewestAsync(ImportingStore store) =>
        store.AskAsync(db =>
            db.Versions.Where(v => v.Standing == Standing.Shown).OrderByDescending(v => v.ImportedAt).Select(v => v.Id).FirstAsync()
        );
}
