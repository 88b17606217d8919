using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Outbox;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.ListingCases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>A closed case is there for those who work on it, and for those who may see closed cases.</summary>
public class CaseAccessTests
{
    private static readonly DepartmentName Legal = new(Guid.NewGuid(), "Jura");
    private static readonly DepartmentName Finance = new(Guid.NewGuid(), "Økonomiafdelingen");

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Who_answers_for_it_writes_in_it_or_was_asked_sees_a_closed_case_and_nobody_else(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var responsible = Economist with { Id = Guid.NewGuid() };
        var asked = Economist with { Id = Guid.NewGuid(), Departments = [Legal], AnswersFor = [Legal.Id, Finance.Id] }; // the one lies under the other
        var secretary = Economist with
        {
            Permissions = new HashSet<string> { DraftingPermissions.Read, DraftingPermissions.ReadClosed },
        };
        var file = (
            await store.OpenAsync(Facts("Kontrakten") with { IsClosed = true, Closure = Tender, ResponsibleId = responsible.Id })
        ).Value;
        var paper = await store.Store.AskAsync(db => db.DraftPapers.AsNoTracking().SingleAsync(p => p.CaseId == file.Id));

        Assert.True(await SeesAsync(store, paper, Officer)); // who wrote the first version
        Assert.True(await SeesAsync(store, paper, responsible));
        Assert.True(await SeesAsync(store, paper, secretary));
        Assert.False(await SeesAsync(store, paper, Economist));
        Assert.False(await SeesAsync(store, paper, asked));
        Assert.IsType<CannotMovePaper.PaperIsUnknown>(await RefusalAsync(store, paper, Manager));

        await store.WithAsync<AdviceHandler, object>(async advice =>
            await advice.AskAsync(
                new AskAdvice(file.Id, paper.Id, Finance.Id, Finance.Name, "Holder tallene?", new DateOnly(2126, 1, 1)),
                Officer,
                default
            )
        );

        Assert.True(await SeesAsync(store, paper, asked));
        Assert.False(await SeesAsync(store, paper, Economist));

        // The work is done: whose task it is no longer does not see on.
        Assert.False((await store.MoveAsync(paper.Id, PaperMove.Drop, responsible, "Sagen er trukket.")).IsRefused(out _));
        Assert.False(await SeesAsync(store, paper, Officer));
        Assert.False(await SeesAsync(store, paper, asked));
        Assert.True(await SeesAsync(store, paper, responsible));
        Assert.True(await SeesAsync(store, paper, secretary));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_department_that_was_asked_by_mistake_does_not_see_the_closed_case_any_more(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var asked = Economist with { Departments = [Finance], AnswersFor = [Finance.Id] };
        var file = (await store.OpenAsync(Facts("Kontrakten") with { IsClosed = true, Closure = Tender })).Value;
        var paper = await store.Store.AskAsync(db => db.DraftPapers.AsNoTracking().SingleAsync(p => p.CaseId == file.Id));
        var advice = (
            await store.WithAsync<AdviceHandler, Kernel.Result<Advice, CannotAdvise>>(h =>
                h.AskAsync(
                    new AskAdvice(file.Id, paper.Id, Finance.Id, Finance.Name, "Holder tallene?", new DateOnly(2126, 1, 1)),
                    Officer,
                    default
                )
            )
        ).Value;
        Assert.True(await SeesAsync(store, paper, asked));

        await store.WithAsync<AdviceHandler, object>(async h =>
            await h.WithdrawAsync(new WithdrawAdvice(paper.Id, advice.Id), Officer, default)
        );

        Assert.False(await SeesAsync(store, paper, asked));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_closed_case_can_be_copied_by_those_alone_who_see_it_and_stays_closed(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var file = (await store.OpenAsync(Facts("Kontrakten") with { IsClosed = true, Closure = Tender })).Value;

        var copied = await EarlierAsync(store, file, Officer);
        Assert.Equal(("Lukket punkt", "Arbejdsmarkedsudvalget"), (copied!.PublicTitle, Assert.Single(copied.Route).Body));
        Assert.Null(await EarlierAsync(store, file, Economist));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_department_is_shown_by_its_present_name_and_what_was_written_before_finds_it_or_stays(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var chosen = (await store.OpenAsync(Facts("Valgt") with { DepartmentId = Finance.Id, Department = Finance.Name })).Value.Id;
        var written = (await store.OpenAsync(Facts("Skrevet") with { Department = "økonomiafdelingen" })).Value.Id;
        var stays = (await store.OpenAsync(Facts("Bliver") with { Department = "Forvaltningen, 2. sal" })).Value.Id;
        var paper = await store.Store.AskAsync(db => db.DraftPapers.AsNoTracking().SingleAsync(p => p.CaseId == written));
        await store.WithAsync<AdviceHandler, object>(async h =>
            await h.AskAsync(
                new AskAdvice(written, paper.Id, Finance.Id, Finance.Name, "Holder tallene?", new DateOnly(2126, 1, 1)),
                Officer,
                default
            )
        );

        await NameAsync(Finance);
        Assert.Equal((Finance.Id, Finance.Name), await OfAsync(written));
        await NameAsync(Finance with { Name = "Budget" });

        Assert.Equal((Finance.Id, "Budget"), await OfAsync(chosen));
        Assert.Equal((Finance.Id, "Budget"), await OfAsync(written));
        Assert.Equal((null, "Forvaltningen, 2. sal"), await OfAsync(stays));
        Assert.Equal("Budget", (await store.Store.AskAsync(db => db.Set<Advice>().AsNoTracking().SingleAsync())).Department);

        Task NameAsync(DepartmentName department) =>
            store.Store.AskAsync(async db =>
            {
                db.Add(OutboxMessage.For(DepartmentNamed.Kind, new DepartmentNamed(department.Id, department.Name), DateTimeOffset.UtcNow));
                await db.SaveChangesAsync();
                return await store.Store.DispatchAsync();
            });

        async Task<(Guid?, string?)> OfAsync(Guid id)
        {
            var file = await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync(c => c.Id == id));
            return (file.DepartmentId, file.Department);
        }
    }

    private static Task<EarlierPaper?> EarlierAsync(DraftingStore store, CaseFile file, Actor actor) =>
        store.WithAsync<EarlierPapers, EarlierPaper?>(earlier => earlier.NewestOfAsync(file.Id, actor, default));

    private static async Task<CannotMovePaper?> RefusalAsync(DraftingStore store, DraftPaper paper, Actor actor) =>
        (await store.MoveAsync(paper.Id, PaperMove.Submit, actor)).IsRefused(out var refusal) ? refusal : null;

    /// <summary>The same in the list, in a search, and by address.</summary>
    private static async Task<bool> SeesAsync(DraftingStore store, DraftPaper paper, Actor actor)
    {
        var listed = (await store.ListAsync(actor, "", row => row.Id)).Contains(paper.CaseId);
        Assert.Equal(listed, (await store.ListAsync(actor, "?q=kontrakten", row => row.Id)).Contains(paper.CaseId));
        var byAddress = await store.WithAsync<PaperQuery, PaperView?>(q => q.ReadAsync(paper.CaseId, paper.Id, actor, default));
        Assert.Equal(listed, byAddress is not null);
        return listed;
    }
}
