using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Tests.Support;

namespace Ledetraad.Committees.Tests.Browsing;

public class FollowUpTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Promise = "Udvalget forelægges en status på mødet den 10. juni 2025.";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_promise_is_kept_on_the_day_when_the_case_stands_on_that_days_agenda(StoreProvider provider)
    {
        await using var store = await PromisedAsync(provider);
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-06-10", PaperOf.Item("4", "Arbejdspligt, status", "25/1007", "Drøftet.")));

        var promise = await OnlyAsync(store, today: new DateOnly(2025, 12, 1));

        Assert.Equal((FollowUpFate.KeptOnDate, new DateOnly(2025, 6, 10)), (promise.Fate, promise.CameBackOn));
        Assert.Equal((new DateOnly(2025, 3, 4), new DateOnly(2025, 6, 10)), (promise.PromisedOn, promise.Due));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task It_is_kept_later_when_the_case_comes_back_after_the_day_in_whatever_committee(StoreProvider provider)
    {
        await using var store = await PromisedAsync(provider);
        await store.ImportAsync(PaperOf.Minutes("Økonomiudvalget", "2025-08-19", PaperOf.Item("2", "Arbejdspligt", "25/1007", "Drøftet.")));

        var promise = await OnlyAsync(store, today: new DateOnly(2025, 12, 1));

        Assert.Equal((FollowUpFate.KeptLater, new DateOnly(2025, 8, 19)), (promise.Fate, promise.CameBackOn));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task It_is_not_yet_due_before_the_day_even_when_the_case_was_up_meanwhile(StoreProvider provider)
    {
        await using var store = await PromisedAsync(provider);
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-04-08", PaperOf.Item("4", "Arbejdspligt", "25/1007", "Drøftet.")));

        Assert.Equal(FollowUpFate.NotYetDue, (await OnlyAsync(store, today: new DateOnly(2025, 5, 1))).Fate);
        Assert.Equal(FollowUpFate.KeptEarlier, (await OnlyAsync(store, today: new DateOnly(2025, 12, 1))).Fate);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task It_is_not_found_when_another_case_came_up_instead(StoreProvider provider)
    {
        await using var store = await PromisedAsync(provider);
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-06-10", PaperOf.Item("4", "Noget andet", "25/1008", "Drøftet.")));

        var promise = await OnlyAsync(store, today: new DateOnly(2025, 12, 1));

        Assert.Equal((FollowUpFate.NotFound, null), (promise.Fate, promise.CameBackOn));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_list_is_filtered_and_sorted_by_its_address(StoreProvider provider)
    {
        await using var store = await PromisedAsync(provider);

        Assert.Equal(1, await CountAsync(store, "?status=NotFound&sort=status&desc"));
        Assert.Equal(0, await CountAsync(store, "?status=KeptOnDate&sort=loefte"));
        Assert.Equal(0, await CountAsync(store, "?status=findesikke"));
    }

    private static async Task<ImportingStore> PromisedAsync(StoreProvider provider)
    {
        var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("3", "Arbejdspligt", "25/1007", "Taget til efterretning.", Promise))
        );
        return store;
    }

    private static Task<FollowUpRow> OnlyAsync(ImportingStore store, DateOnly today) =>
        store.AskAsync(async db => Assert.Single((await new FollowUpTable(db, new FixedClock(today)).ReadAsync()).Rows));

    private static Task<int> CountAsync(ImportingStore store, string query) =>
        store.AskAsync(async db => (await new FollowUpTable(db, new FixedClock(new DateOnly(2025, 12, 1))).ReadAsync(query)).Total);
}
