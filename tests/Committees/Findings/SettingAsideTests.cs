using Ledetraad.Committees.Tests.Browsing;
using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.ShowingMeetings;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Findings.DecidingPublicity;
using Ledetraad.Modules.Committees.Findings.SettingAside;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Tests.Support;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.Findings;

/// <summary>Findings are shown where the municipality wants it, and set aside until the text says something else.</summary>
public class SettingAsideTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Wrong = "Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nobody_sees_findings_before_the_municipality_has_decided_so(StoreProvider provider)
    {
        await using var store = await WithAgendaAsync(provider, Wrong);

        Assert.Equal((0, 0, null), await SeenAsync(store));

        await PublishAsync(store, true);
        var (rows, sign, item) = await SeenAsync(store);
        Assert.Equal((1, 1, 1), (rows, sign, item!.ToSee.Count()));

        await PublishAsync(store, false);
        Assert.Equal((0, 0, null), await SeenAsync(store));
        Assert.Equal(2, await store.AskAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Action == nameof(PublishFigureCheck))));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_finding_set_aside_stays_so_in_the_minutes_that_say_the_same_and_comes_back_when_they_say_something_else(
        StoreProvider provider
    )
    {
        await using var store = await WithAgendaAsync(provider, Wrong);
        await PublishAsync(store, true);
        var key = await KeyAsync(store);

        Assert.False((await SetAsideAsync(store, key, "De ti kom med overflytning.")).IsRefused(out _));
        Assert.Equal((0, 0), ((await SeenAsync(store)).Rows, (await SeenAsync(store)).Sign));
        Assert.Equal("De ti kom med overflytning.", (await SeenAsync(store)).Item!.SetAside.Single().SetAside!.Reason);
        Assert.Equal(1, await RowsAsync(store, FindingTable.SetAside));

        await ImportAsync(store, $"Forvaltningen oplyser følgende. {Wrong} Sagen drøftes.");
        Assert.Equal(key, await KeyAsync(store));
        Assert.Equal((0, 1), (await RowsAsync(store, null), await RowsAsync(store, FindingTable.SetAside)));

        await ImportAsync(store, Wrong.Replace("40", "45", StringComparison.Ordinal));
        Assert.NotEqual(key, await KeyAsync(store));
        Assert.Equal((1, 0), (await RowsAsync(store, null), await RowsAsync(store, FindingTable.SetAside)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Setting_aside_is_refused_without_a_finding_a_reason_or_a_second_time(StoreProvider provider)
    {
        await using var store = await WithAgendaAsync(provider, Wrong);
        var key = await KeyAsync(store);

        Assert.IsType<CannotSetAsideFinding.FindingIsUnknown>(Refusal(await SetAsideAsync(store, Guid.NewGuid(), "Derfor")));
        Assert.IsType<CannotSetAsideFinding.ReasonIsMissing>(Refusal(await SetAsideAsync(store, key, " ")));
        Assert.IsType<CannotSetAsideFinding.ReasonHoldsCprLikeNumber>(Refusal(await SetAsideAsync(store, key, "Se 010190-1234")));
        Assert.IsType<CannotReopenFinding.IsNotSetAside>(Refusal(await ReopenAsync(store, key)));
        Assert.False((await SetAsideAsync(store, key, "Derfor")).IsRefused(out _));
        Assert.IsType<CannotSetAsideFinding.IsSetAsideAlready>(Refusal(await SetAsideAsync(store, key, "Derfor")));

        Assert.False((await ReopenAsync(store, key)).IsRefused(out _));
        Assert.Empty(await store.AskAsync(db => db.SetAsides.ToListAsync()));
        Assert.Equal(
            [nameof(ReopenFinding), nameof(SetAsideFinding)],
            await store.AskAsync(db =>
                db.Set<AuditEntry>().Where(e => e.Actor == "test").Select(e => e.Action).OrderBy(action => action).ToListAsync()
            )
        );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_list_is_sorted_by_weight_then_newest_and_by_every_column_and_filtered(StoreProvider provider)
    {
        await using var store = await WithAgendaAsync(provider, Wrong);
        await store.ImportAsync(
            PaperOf.Minutes(Labour, "2024-03-05", PaperOf.Item("7", "Tal", "24/1001", "Godkendt.", Wrong)),
            PaperOf.Minutes(
                "Økonomiudvalget",
                "2025-04-01",
                PaperOf.Item("2", "Plan", "25/1007", "Godkendt.", "Der lægges en plan frem mod 2024.")
            )
        );
        await store.CheckStoredAsync();
        await PublishAsync(store, true);

        Assert.Equal(
            ["2025-03-04 Error", "2024-03-05 Error", "2025-04-01 Implausible"],
            (await ReadAsync(store, "")).Select(row => $"{row.Date:yyyy-MM-dd} {row.Severity}")
        );
        Assert.Equal(2, (await ReadAsync(store, "?alvor=Error")).Count);
        Assert.Equal("25/1007", Assert.Single(await ReadAsync(store, "?udvalg=oekonomiudvalget")).CaseNumber);
        Assert.Equal("7", Assert.Single(await ReadAsync(store, "?aar=2024")).ItemNumber);
        Assert.Empty(await ReadAsync(store, "?alvor=Findes-ikke"));
        foreach (var column in FindingTable.Table.Columns)
        {
            Assert.Equal(3, (await ReadAsync(store, $"?sort={column.Key}")).Count);
            Assert.Equal(3, (await ReadAsync(store, $"?sort={column.Key}&desc")).Count);
        }
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task In_a_file_a_finding_has_its_address_and_no_more_decimals_than_the_paper(StoreProvider provider)
    {
        await using var store = await WithAgendaAsync(provider, "Af 180 ledige er 60 i gang, svarende til 35,2 procent.");
        await PublishAsync(store, true);

        var row = Assert.Single(await ReadAsync(store, ""));
        var file = FindingTable.Table.Columns.ToDictionary(column => column.Key, column => column.ValueOf(row));

        Assert.Equal(33.33m, file["regnet"]);
        Assert.Matches("^://.*/dagsordener/moeder/[0-9a-f-]{36}/punkter/1#fund-[0-9a-f]{12}$", Assert.IsType<string>(file["adresse"]));
    }

    private static async Task<ImportingStore> WithAgendaAsync(StoreProvider provider, string statement)
    {
        var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf
                .Agenda(Labour, "2025-03-04", PaperOf.Announced("1", "Tal", "25/1001"))
                .Replace("Sagen fremlægges til drøftelse.", statement, StringComparison.Ordinal)
        );
        await store.CheckStoredAsync();
        return store;
    }

    private static async Task ImportAsync(ImportingStore store, string statement)
    {
        await store.ImportAsync(PaperOf.Minutes(Labour, "2025-03-04", PaperOf.Item("1", "Tal", "25/1001", "Godkendt.", statement)));
        await store.CheckStoredAsync();
    }

    /// <summary>Rows of the list, findings in the agenda, and the item's own figure check.</summary>
    private static async Task<(int Rows, int Sign, ItemFigureCheck? Item)> SeenAsync(ImportingStore store)
    {
        var item = await store.AskAsync(db => AgendaTable.Of(db).SingleAsync(row => row.IsShown));
        return (
            await RowsAsync(store, null),
            item.Findings,
            await store.AskAsync(db => ItemFigureCheck.ReadAsync(db, item.ItemId, default))
        );
    }

    private static Task<Guid> KeyAsync(ImportingStore store) =>
        store.AskAsync(async db =>
        {
            var shown = await AgendaTable.Of(db).Where(row => row.IsShown).Select(row => row.ItemId).SingleAsync();
            return await db.Findings.Where(f => f.ItemId == shown).Select(f => f.Key).SingleAsync();
        });

    private static Task<int> RowsAsync(ImportingStore store, string? status) =>
        store.WorkAsync(async services =>
            (await services.GetRequiredService<FindingTable>().ReadAsync("", status is null ? [] : [("Status", status)])).Total
        );

    private static Task<IReadOnlyList<FindingRow>> ReadAsync(ImportingStore store, string query) =>
        store.WorkAsync(async services => (await services.GetRequiredService<FindingTable>().ReadAsync(query)).Rows);

    private static Task<bool> PublishAsync(ImportingStore store, bool isPublic) =>
        store.WorkAsync(async services =>
        {
            var handler = ActivatorUtilities.CreateInstance<PublishFigureCheckHandler>(services);
            await handler.HandleAsync(new PublishFigureCheck(isPublic, "test"), default);
            return true;
        });

    private static Task<Result<SetAside, CannotSetAsideFinding>> SetAsideAsync(ImportingStore store, Guid key, string reason) =>
        store.WorkAsync(services =>
            ActivatorUtilities
                .CreateInstance<SetAsideFindingHandler>(services)
                .HandleAsync(new SetAsideFinding(key, reason, "test"), default)
        );

    private static Task<Result<SetAside, CannotReopenFinding>> ReopenAsync(ImportingStore store, Guid key) =>
        store.WorkAsync(services =>
            ActivatorUtilities.CreateInstance<ReopenFindingHandler>(services).HandleAsync(new ReopenFinding(key, "test"), default)
        );

    private static TRefusal? Refusal<TValue, TRefusal>(Result<TValue, TRefusal> outcome)
        where TValue : notnull
        where TRefusal : class => outcome.IsRefused(out var refusal) ? refusal : null;
}
