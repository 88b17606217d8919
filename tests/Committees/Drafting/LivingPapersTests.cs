using Ledetraad.Committees.Tests.DataSets;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ComparingVersions;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.LivingTexts.FollowingFigures;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.DataSets.DataSetStore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>Figures live in a draft; what was approved stands.</summary>
public class LivingPapersTests
{
    private const string Sum = "{{committees.data-sum@1 set=tal}}";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_figure_follows_its_data_until_the_paper_is_approved_and_then_stands(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var slug = await store.Store.CreateAsync(Draft("\tA\nx\t10\ny\t20", title: "Tal"));
        var paper = await store.WrittenPaperAsync($"Der er {Sum} forløb.");
        Assert.Contains("Der er 30 forløb.", await ReadAsync(store, paper), StringComparison.Ordinal);

        await store.Store.CorrectAsync(slug, 1, Draft("\tA\nx\t10\ny\t25", title: "Tal"));
        Assert.Contains("Der er 35 forløb.", await ReadAsync(store, paper), StringComparison.Ordinal);

        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out var refusal), $"{refusal}");
        await store.Store.CorrectAsync(slug, 2, Draft("\tA\nx\t10\ny\t90", title: "Tal"));
        Assert.Contains("Der er 35 forløb.", await ReadAsync(store, paper), StringComparison.Ordinal);

        // Returned, it lives again; the next approval freezes anew and leaves the first as it was.
        await store.MoveAsync(paper.Id, PaperMove.Return, Manager, "Tallene er nye.");
        Assert.Contains("Der er 100 forløb.", await ReadAsync(store, paper), StringComparison.Ordinal);
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out _));
        Assert.Equal(2, await store.Store.AskAsync(db => db.FrozenPapers.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task An_old_version_shows_its_figures_as_they_were_when_it_was_saved(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var slug = await store.Store.CreateAsync(Draft("\tA\nx\t10\ny\t20", title: "Tal"));
        var paper = await store.WrittenPaperAsync($"Der er {Sum} forløb.");
        await store.Store.CorrectAsync(slug, 1, Draft("\tA\nx\t10\ny\t25", title: "Tal"));
        await store.SaveAsync(paper.Id, 2, Fill(await store.ContentAsync(paper.Id), $"Der er nu {Sum} forløb."));
        await store.Store.CorrectAsync(slug, 2, Draft("\tA\nx\t10\ny\t90", title: "Tal"));

        Assert.Contains("Der er 30 forløb.", await VersionAsync(2), StringComparison.Ordinal);
        Assert.Contains("Der er nu 35 forløb.", await VersionAsync(3), StringComparison.Ordinal);
        Assert.Contains("Der er nu 100 forløb.", await ReadAsync(store, paper), StringComparison.Ordinal);

        async Task<string> VersionAsync(int number)
        {
            var version = (await store.WithAsync<VersionQuery, WholeVersion?>(q => q.ReadAsync(paper.Id, number, default)))!.Version;
            var shown = await store.WithAsync<PaperRendering, IReadOnlyList<ShownPart>>(r =>
                r.ReadAsync(version.Read(), null, default, moment: version.At)
            );
            return string.Join('\n', shown.Select(part => part.Filled));
        }
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_paper_with_a_figure_that_fails_is_not_approved_whatever_the_reason(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync("Der er {{committees.data-sum@1 set=findes-ikke}} forløb.");
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        var refused = await store.MoveAsync(paper.Id, PaperMove.Approve, Manager, "Det haster.");

        Assert.True(refused.IsRefused(out var refusal));
        Assert.Single(Assert.IsType<CannotMovePaper.FiguresFail>(refusal).Messages);
        Assert.Equal(PaperState.Ready, await store.Store.AskAsync(db => db.DraftPapers.Select(p => p.State).SingleAsync()));
        Assert.Equal(0, await store.Store.AskAsync(db => db.FrozenPapers.CountAsync()));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_small_count_of_people_is_approved_for_a_reason(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nx\t1\ny\t2", unit: Unit.Persons, countsPeople: true, title: "Tal"));
        var paper = await store.WrittenPaperAsync($"Der er {Sum} i forløb.");
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        var refused = await store.MoveAsync(paper.Id, PaperMove.Approve, Manager);

        Assert.True(refused.IsRefused(out var refusal));
        Assert.IsType<CannotMovePaper.CountsAreSmall>(refusal);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager, "De har selv sagt ja.")).IsRefused(out _));
        Assert.Equal("De har selv sagt ja.", (await store.Store.AskAsync(db => db.FrozenPapers.SingleAsync())).SmallCountReason);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_municipality_decides_which_counts_are_small(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nx\t3\ny\t4", unit: Unit.Persons, countsPeople: true, title: "Tal"));
        await store.Store.AskAsync(async db =>
        {
            db.Add(new DraftingSettings { SmallCountsBelow = 10 });
            return await db.SaveChangesAsync();
        });
        var paper = await store.WrittenPaperAsync($"Der er {Sum} i forløb.");
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.True((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out var refusal));
        Assert.IsType<CannotMovePaper.CountsAreSmall>(refusal);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_frozen_text_leads_back_to_its_paper_for_those_who_may_see_it(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await store.Store.CreateAsync(Draft("\tA\nx\t10\ny\t20", title: "Tal"));
        var paper = await store.WrittenPaperAsync($"Der er {Sum} forløb.", Facts("Kontrakten") with { IsClosed = true, Closure = Tender });
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        var director = Manager with
        {
            Permissions = Manager.Permissions.Append(DraftingPermissions.ReadClosed).ToHashSet(StringComparer.Ordinal),
        };
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, director)).IsRefused(out _));
        var frozen = await store.Store.AskAsync(db => db.FrozenPapers.Select(p => p.Id).SingleAsync());

        var own = (await FindAsync(frozen, Officer))!;
        Assert.Equal(("Kontrakten", true), (own.Title, own.MayRead));
        Assert.EndsWith($"/papirer/{paper.Id}", own.Address, StringComparison.Ordinal);
        Assert.False((await FindAsync(frozen, Economist))!.MayRead);
        Assert.Null(await FindAsync(Guid.NewGuid(), Officer));

        Task<FrozenPaperPlace?> FindAsync(Guid id, Actor actor) =>
            store.WithAsync<IFrozenPaperPlaces, FrozenPaperPlace?>(places => places.FindAsync(id, actor, default));
    }

    /// <summary>All that the paper says, as it is read now.</summary>
    private static async Task<string> ReadAsync(DraftingStore store, DraftPaper paper)
    {
        var view = (await store.WithAsync<PaperQuery, PaperView?>(q => q.ReadAsync(paper.CaseId, paper.Id, Officer, default)))!;
        var shown = await store.WithAsync<PaperRendering, IReadOnlyList<ShownPart>>(r => r.ReadAsync(view.Content, view.FrozenAs, default));
        return string.Join('\n', shown.Select(part => part.Filled));
    }
}
