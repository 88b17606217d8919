using Ledetraad.Kernel;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>Every save is a version, and no text that was sent is lost.</summary>
public class WritingPapersTests
{
    private const string Statement = "sagsfremstilling";
    private const string Finance = "oekonomi";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Every_save_is_a_version_and_saving_the_same_again_is_none(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();
        var content = With(await store.ContentAsync(paper.Id), Statement, "Stien er smal.");

        Assert.Equal(new SavedDraft(2, true), (await store.SaveAsync(paper.Id, 1, content)).Value);
        Assert.Equal(new SavedDraft(2, false), (await store.SaveAsync(paper.Id, 2, content)).Value);
        Assert.Equal(new SavedDraft(3, true), (await store.SaveAsync(paper.Id, 2, With(content, Statement, "Stien er bred."))).Value);

        Assert.Equal(
            [1, 2, 3],
            await store.Store.AskAsync(db => db.DraftVersions.OrderBy(v => v.Number).Select(v => v.Number).ToListAsync())
        );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_second_of_two_editors_is_told_and_both_texts_are_there(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();
        var origin = await store.ContentAsync(paper.Id);
        await store.SaveAsync(paper.Id, 1, With(origin, Statement, "Officerens tekst."));

        var second = await store.SaveAsync(paper.Id, 1, With(origin, Finance, "Økonomens tekst."), Economist);

        var told = Assert.IsType<CannotSaveDraft.SomebodyElseSaved>(Refusal(second));
        Assert.Equal((2, Officer.Id, 3), (told.Current, told.By, told.KeptAs));
        Assert.Empty(told.Merged.Disputed);
        Assert.Equal("Officerens tekst.", TextOf(told.Merged.Content, Statement));
        Assert.Equal("Økonomens tekst.", TextOf(told.Merged.Content, Finance));

        // What they sent is kept as they sent it, and does not count; the first one's text does.
        var kept = await store.Store.AskAsync(db => db.DraftVersions.AsNoTracking().SingleAsync(v => v.Number == 3));
        Assert.True(kept.IsAside);
        Assert.Equal("Økonomens tekst.", TextOf(kept.Read(), Finance));
        Assert.Equal("Officerens tekst.", TextOf(await store.ContentAsync(paper.Id), Statement));

        Assert.Equal(new SavedDraft(4, true), (await store.SaveAsync(paper.Id, 2, told.Merged.Content, Economist)).Value);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Where_both_changed_the_same_sentence_it_is_said(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync("Stien er smal. Den koster 1 mio. kr.");
        var origin = await store.ContentAsync(paper.Id);
        await store.SaveAsync(paper.Id, 2, With(origin, Statement, "Stien er mørk. Den koster 1 mio. kr."));

        var second = await store.SaveAsync(paper.Id, 2, With(origin, Statement, "Stien er bred. Den koster 1 mio. kr."), Economist);

        var told = Assert.IsType<CannotSaveDraft.SomebodyElseSaved>(Refusal(second));
        Assert.Equal([Statement], told.Merged.Disputed);
        Assert.Equal("Stien er bred. Den koster 1 mio. kr.", TextOf(told.Merged.Content, Statement));
        Assert.Equal("Stien er mørk. Den koster 1 mio. kr.", TextOf(told.Theirs, Statement));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_many_who_save_at_the_same_moment_one_counts_and_every_text_is_kept(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();
        var origin = await store.ContentAsync(paper.Id);
        var texts = Enumerable.Range(1, 5).Select(i => $"Tekst nummer {i}.").ToList();

        var results = await Task.WhenAll(texts.Select(t => Task.Run(() => store.SaveAsync(paper.Id, 1, With(origin, Statement, t)))));

        Assert.Single(results, r => !r.IsRefused(out _));
        var versions = await store.Store.AskAsync(db => db.DraftVersions.AsNoTracking().Where(v => v.Number > 1).ToListAsync());
        Assert.Equal(texts, versions.Select(v => TextOf(v.Read(), Statement)).Order());
        Assert.Single(versions, v => !v.IsAside);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_sent_after_the_paper_was_made_ready_does_not_count_but_is_kept(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var content = await store.ContentAsync(paper.Id);
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        var late = await store.SaveAsync(paper.Id, 2, With(content, Statement, "For sent."));

        Assert.Equal(new CannotSaveDraft.PaperIsLocked(PaperState.Ready, 3), Refusal(late));
        var kept = await store.Store.AskAsync(db => db.DraftVersions.AsNoTracking().SingleAsync(v => v.Number == 3));
        Assert.Equal((true, "For sent."), (kept.IsAside, TextOf(kept.Read(), Statement)));
    }

    private static string TextOf(DraftContent content, string key) => content.Sections.Single(s => s.Head.Key == key).Text;

    private static CannotSaveDraft Refusal(Result<SavedDraft, CannotSaveDraft> result)
    {
        Assert.True(result.IsRefused(out var refusal));
        return refusal;
    }
}

/// <summary>From draft over ready to approved, with two pairs of eyes.</summary>
public class WorkflowTests
{
    private const string Wrong = "Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.";

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_paper_is_made_ready_by_one_and_approved_by_another(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();

        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Submit, Officer)).IsRefused(out _));
        Assert.IsType<CannotMovePaper.PermissionIsMissing>(Refusal(await store.MoveAsync(paper.Id, PaperMove.Approve, Officer)));
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out _));

        Assert.Equal(PaperState.Approved, await StateAsync(store, paper.Id));
        Assert.Equal(
            [PaperMove.Submit, PaperMove.Approve],
            await store.Store.AskAsync(db => db.Set<WorkflowStep>().OrderBy(s => s.At).Select(s => s.Move).ToListAsync())
        );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Who_made_it_ready_does_not_approve_it(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        await store.MoveAsync(paper.Id, PaperMove.Submit, Manager);

        Assert.IsType<CannotMovePaper.AnotherMustApprove>(Refusal(await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task An_unfinished_paper_is_not_ready_and_is_told_what_it_lacks(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.OpenPaperAsync();

        var missing = Assert.IsType<CannotMovePaper.SomethingIsMissing>(
            Refusal(await store.MoveAsync(paper.Id, PaperMove.Submit, Officer))
        );

        Assert.Equal(["Resumé", "Indstilling", "Sagsfremstilling", "Økonomi"], missing.Headings);
        Assert.Equal((true, false), (missing.Recommendation, missing.Route));
        Assert.Equal(PaperState.Draft, await StateAsync(store, paper.Id));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task It_is_returned_with_a_reason_and_not_without(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.IsType<CannotMovePaper.ReasonIsMissing>(Refusal(await store.MoveAsync(paper.Id, PaperMove.Return, Manager, " ")));
        var step = (await store.MoveAsync(paper.Id, PaperMove.Return, Manager, "Økonomien mangler.")).Value;

        Assert.Equal((PaperState.Draft, "Økonomien mangler."), (step.To, step.Reason));
        Assert.Equal(PaperState.Draft, await StateAsync(store, paper.Id));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task An_open_finding_is_let_stand_for_a_reason_which_holds_until_the_figures_change(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync(Wrong);
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.Equal(new CannotMovePaper.FindingsAreOpen(1), Refusal(await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)));
        Assert.Equal(PaperState.Ready, await StateAsync(store, paper.Id));
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager, "Ti kom fra Nørlund.")).IsRefused(out _));
        var kept = await store.Store.AskAsync(db => db.Set<AcceptedFinding>().AsNoTracking().SingleAsync());
        Assert.Equal(("Ti kom fra Nørlund.", Manager.Id, 2), (kept.Reason, kept.By, kept.Version));

        // Returned and approved again: the reason holds. With other figures it does not.
        await store.MoveAsync(paper.Id, PaperMove.Return, Manager, "Et komma.");
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)).IsRefused(out _));
        await store.MoveAsync(paper.Id, PaperMove.Return, Manager, "Tallet er nyt.");
        var content = With(await store.ContentAsync(paper.Id), "sagsfremstilling", Wrong.Replace("40", "45", StringComparison.Ordinal));
        await store.SaveAsync(paper.Id, 2, content);
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.IsType<CannotMovePaper.FindingsAreOpen>(Refusal(await store.MoveAsync(paper.Id, PaperMove.Approve, Manager)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_looks_like_a_CPR_number_is_not_approved_without_a_reason(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync("Borgeren 010190-1234 har klaget.");
        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);

        Assert.Equal(
            new CannotMovePaper.TextHoldsCprLikeNumber("Sagsfremstilling"),
            Refusal(await store.MoveAsync(paper.Id, PaperMove.Approve, Manager))
        );
    }

    [Fact]
    public void Every_move_leads_from_a_state_that_can_be_reached_and_no_state_is_a_trap()
    {
        var reached = new HashSet<PaperState> { PaperState.Draft };
        while (reached.Count < Workflow.Rules.Where(r => reached.Contains(r.From)).Select(r => r.To).Concat(reached).Distinct().Count())
        {
            reached.UnionWith(Workflow.Rules.Where(r => reached.Contains(r.From)).Select(r => r.To));
        }

        Assert.Equal(Enum.GetValues<PaperState>().Order(), reached.Order());
        Assert.DoesNotContain(Enum.GetValues<PaperState>(), s => Workflow.Rules.All(r => r.From != s));
        Assert.Equal(Workflow.Rules.Count, Workflow.Rules.DistinctBy(r => (r.Move, r.From)).Count());
    }

    [Fact]
    public void Nobody_makes_a_move_without_its_permission()
    {
        var paper = new DraftPaper(Guid.NewGuid(), 1, DateTimeOffset.UnixEpoch);
        foreach (var move in Enum.GetValues<PaperMove>())
        {
            Assert.True(paper.Move(move, "Derfor", Guid.NewGuid(), _ => false, DateTimeOffset.UnixEpoch).IsRefused(out _));
        }

        Assert.Equal(PaperState.Draft, paper.State);
    }

    private static Task<PaperState> StateAsync(DraftingStore store, Guid paper) =>
        store.Store.AskAsync(db => db.DraftPapers.Where(p => p.Id == paper).Select(p => p.State).SingleAsync());

    private static CannotMovePaper Refusal(Result<WorkflowStep, CannotMovePaper> result)
    {
        Assert.True(result.IsRefused(out var refusal));
        return refusal;
    }
}
