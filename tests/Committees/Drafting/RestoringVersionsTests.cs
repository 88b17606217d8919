using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ComparingVersions;
using Ledetraad.Modules.Committees.Drafting.Papers.RestoringVersions;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>An earlier text counts again, and no other is lost by it.</summary>
public class RestoringVersionsTests
{
    private const string Statement = "sagsfremstilling";

    private static readonly Actor Reader = Officer with { Permissions = new HashSet<string> { DraftingPermissions.Read } };

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task An_earlier_text_becomes_the_next_version_and_every_other_stays(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await WithThreeVersionsAsync(store);

        var restored = (await RestoreAsync(store, paper, 2, current: 3)).Value;

        Assert.Equal((4, 3, 2), (restored.Number, restored.BasedOn, restored.RestoredFrom));
        Assert.Equal("Stien er smal.", TextOf(await store.ContentAsync(paper.Id)));
        Assert.Equal(
            ["", "Stien er smal.", "Stien er bred.", "Stien er smal."],
            (await store.Store.AskAsync(db => db.DraftVersions.AsNoTracking().OrderBy(v => v.Number).ToListAsync())).Select(v =>
                TextOf(v.Read())
            )
        );
        var whole = await store.WithAsync<VersionQuery, WholeVersion?>(query => query.ReadAsync(paper.Id, 4, default));
        Assert.Equal("Stien er bred.", TextOf(whole!.Before!.Read()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task It_is_refused_for_those_who_may_not_write_or_do_not_see_the_case(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await WithThreeVersionsAsync(store);
        var closed = await store.WrittenPaperAsync(facts: Facts("Kontrakten") with { IsClosed = true, Closure = Tender });

        Assert.IsType<CannotRestoreVersion.PermissionIsMissing>(Refusal(await RestoreAsync(store, paper, 2, 3, Reader)));
        Assert.IsType<CannotRestoreVersion.VersionIsUnknown>(Refusal(await RestoreAsync(store, closed, 1, 2, Economist)));
        Assert.IsType<CannotRestoreVersion.VersionIsUnknown>(Refusal(await RestoreAsync(store, paper, 9, 3)));
        Assert.Equal("Stien er bred.", TextOf(await store.ContentAsync(paper.Id)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_paper_that_is_no_draft_any_more_keeps_the_text_it_has(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.Equal(new CannotRestoreVersion.PaperIsLocked(PaperState.Ready), Refusal(await RestoreAsync(store, paper, 1, 2)));

        await store.MoveAsync(paper.Id, PaperMove.Approve, Manager);
        Assert.Equal(new CannotRestoreVersion.PaperIsLocked(PaperState.Approved), Refusal(await RestoreAsync(store, paper, 1, 2)));

        Assert.Equal(2, await store.Store.AskAsync(db => db.DraftVersions.CountAsync()));
        var approved = await store.WithAsync<VersionQuery, WholeVersion?>(query => query.ReadAsync(paper.Id, 2, default));
        Assert.NotNull(approved!.FrozenAs);
        var first = await store.WithAsync<VersionQuery, WholeVersion?>(query => query.ReadAsync(paper.Id, 1, default));
        Assert.Null(first!.FrozenAs);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Who_decided_by_another_text_than_the_one_that_counts_is_told(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await WithThreeVersionsAsync(store);

        Assert.Equal(new CannotRestoreVersion.SomebodyElseSaved(3), Refusal(await RestoreAsync(store, paper, 1, current: 2)));
        Assert.Equal(new CannotRestoreVersion.NothingWouldChange(3), Refusal(await RestoreAsync(store, paper, 3, current: 3)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_two_who_restore_at_the_same_moment_one_is_told(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await WithThreeVersionsAsync(store);

        var outcomes = await Task.WhenAll(new[] { 1, 2 }.Select(number => Task.Run(() => RestoreAsync(store, paper, number, 3))));

        Assert.Single(outcomes, outcome => !outcome.IsRefused(out _));
        Assert.Equal(new CannotRestoreVersion.SomebodyElseSaved(4), Refusal(outcomes.Single(outcome => outcome.IsRefused(out _))));
        Assert.Equal(4, await store.Store.AskAsync(db => db.DraftVersions.CountAsync()));
    }

    /// <summary>Empty, then "smal", then "bred".</summary>
    private static async Task<DraftPaper> WithThreeVersionsAsync(DraftingStore store)
    {
        var paper = await store.OpenPaperAsync();
        var content = await store.ContentAsync(paper.Id);
        await store.SaveAsync(paper.Id, 1, With(content, Statement, "Stien er smal."));
        await store.SaveAsync(paper.Id, 2, With(content, Statement, "Stien er bred."));
        return paper;
    }

    private static Task<Result<DraftVersion, CannotRestoreVersion>> RestoreAsync(
        DraftingStore store,
        DraftPaper paper,
        int number,
        int current,
        Actor? by = null
    ) =>
        store.WithAsync<RestoreVersionHandler, Result<DraftVersion, CannotRestoreVersion>>(handler =>
            handler.HandleAsync(new RestoreVersion(paper.Id, number, current), by ?? Officer, default)
        );

    private static string TextOf(DraftContent content) => content.Sections.Single(s => s.Head.Key == Statement).Text;

    private static CannotRestoreVersion Refusal(Result<DraftVersion, CannotRestoreVersion> result)
    {
        Assert.True(result.IsRefused(out var refusal));
        return refusal;
    }
}
