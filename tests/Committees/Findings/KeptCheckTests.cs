using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.FigureChecking;
using Ledetraad.Modules.Committees.Findings;
using Ledetraad.Modules.Committees.Findings.KeepingChecks;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Committees.Tests.Findings;

/// <summary>Published papers are checked in the store, and what is not public is not checked.</summary>
public class KeptCheckTests
{
    private const string Labour = "Arbejdsmarkedsudvalget";
    private const string Wrong = "Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.";
    private const string Right = "Antallet er steget fra 120 til 150 borgere, en stigning på 30 borgere.";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_was_tested_is_stored_and_what_does_not_hold_with_its_place(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(Minutes(Wrong, Right));
        Assert.Equal(1, (await store.CheckStoredAsync()).Count);

        var findings = await store.AskAsync(db => db.Findings.ToListAsync());
        var checks = await store.AskAsync(db => db.ItemChecks.ToListAsync());
        var finding = Assert.Single(findings);

        Assert.Equal((CheckKind.Difference, Severity.Error, 30m), (finding.Kind, finding.Severity, finding.Computed));
        Assert.Contains("men der står 40", finding.Message, StringComparison.Ordinal);
        Assert.NotEqual(finding.Message, finding.EnglishMessage);
        Assert.Equal([1, 1], checks.Select(c => c.Relations));
        Assert.Equal("30", Assert.Single(checks.SelectMany(c => ItemCheck.HoldingFrom(c.Holding))).Stated);
        Assert.Equal(finding.Stated, await MarkedTextAsync(store, finding));
        Assert.All(await store.AskAsync(db => db.Versions.ToListAsync()), v => Assert.Equal(PublicCheck.Version, v.CheckedBy));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_of_a_closed_item_is_checked(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            PaperOf.Minutes(
                Labour,
                "2025-03-04",
                PaperOf.Item("1", "Åben", "25/1001", "Godkendt."),
                PaperOf.ClosedItem("2", "Salg af grund", "25/1002", Wrong)
            )
        );
        await store.CheckStoredAsync();

        Assert.Empty(await store.AskAsync(db => db.Findings.ToListAsync()));
        Assert.Empty(await store.AskAsync(db => db.ItemChecks.ToListAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_held_paper_has_no_check_until_it_is_released_and_a_withdrawn_one_loses_it(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(Minutes(Wrong + " Se 010190-1234.", Right));
        await store.CheckStoredAsync();
        Assert.Empty(await store.AskAsync(db => db.Findings.ToListAsync()));
        var version = await store.AskAsync(db => db.Versions.AsNoTracking().SingleAsync());
        Assert.Null(version.CheckedBy);

        await store.DecideAsync(p => p.ReleaseAsync(new ReleaseVersion(version.Id, "Et journalnummer"), default));
        await store.CheckStoredAsync();
        Assert.Single(await store.AskAsync(db => db.Findings.ToListAsync()));

        await store.DecideAsync(p => p.WithdrawAsync(new WithdrawVersion(version.Id, "Sendt ud ved en fejl"), default));
        Assert.Empty(await store.AskAsync(db => db.Findings.ToListAsync()));
        Assert.Empty(await store.AskAsync(db => db.ItemChecks.ToListAsync()));
        Assert.Null((await store.AskAsync(db => db.Versions.AsNoTracking().SingleAsync())).CheckedBy);
        Assert.Equal(0, (await store.CheckStoredAsync()).Count);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Papers_that_no_check_or_an_older_one_has_been_over_are_checked_and_no_others(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        await store.ImportAsync(
            Minutes(Wrong, Right),
            PaperOf.Agenda(Labour, "2025-05-06", PaperOf.Announced("1", "Uden tal", "25/1003")),
            PaperOf.Minutes(
                "Økonomiudvalget",
                "2025-03-18",
                PaperOf.Item("1", "Et", "25/1", "Godkendt.\n\nFraværende: Bo Stenmark (A)"),
                PaperOf.Item("2", "To", "25/2", "Godkendt.\n\nFraværende: Asta Lindekær (A)"),
                PaperOf.Item("3", "Tre", "25/3", "Godkendt.\n\nFraværende: Bo Stenmark (A)"),
                PaperOf.Item("4", "Fire", "25/4", "Godkendt.\n\nFraværende: Bo Stenmark (A)")
            )
        );
        Assert.Equal((3, 0), ((await store.CheckStoredAsync()).Count, (await store.CheckStoredAsync()).Count));
        var before = await RowsAsync(store);
        Assert.Equal(["Attendance", "Difference"], before.Findings.Select(f => f.Split(' ')[0]).Order());

        await store.AskAsync(db => db.Versions.ExecuteUpdateAsync(v => v.SetProperty(x => x.CheckedBy, PublicCheck.Version - 1)));

        Assert.Equal(3, (await store.CheckStoredAsync()).Count);
        var after = await RowsAsync(store);
        Assert.Equal(before.Findings, after.Findings);
        Assert.Equal(before.Checks, after.Checks);
    }

    private static string Minutes(string first, string second) =>
        PaperOf.Minutes(
            Labour,
            "2025-03-04",
            PaperOf.Item("1", "Et", "25/1001", "Godkendt.", $"Forvaltningen redegør for sagen.\n\n{first}"),
            PaperOf.Item("2", "To", "25/1002", "Godkendt.", second)
        );

    private static async Task<string> MarkedTextAsync(ImportingStore store, Finding finding)
    {
        var content = await store.AskAsync(db => db.Items.Where(i => i.Id == finding.ItemId).Select(i => i.Content).SingleAsync());
        var section = ItemContent.FromJson(content).Sections[finding.Section!.Value];
        return section.Text.Substring(finding.Start!.Value, finding.Length!.Value);
    }

    private static async Task<(List<string> Findings, List<string> Checks)> RowsAsync(ImportingStore store) =>
        (
            await store.AskAsync(db =>
                db.Findings.OrderBy(f => f.Key)
                    .Select(f => $"{f.Kind} {f.ItemId} {f.Key} {f.Message} {f.EnglishMessage} {f.Start}")
                    .ToListAsync()
            ),
            await store.AskAsync(db =>
                db.ItemChecks.OrderBy(c => c.ItemId).Select(c => $"{c.ItemId} {c.Relations} {c.Holding}").ToListAsync()
            )
        );
}
