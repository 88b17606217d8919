using Ledetraad.Committees.Tests.Browsing;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.Recurring;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.FindingMyWork;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>What waits for a person: each thing once, for the one who can do something about it.</summary>
public class MyWorkTests
{
    private static readonly DepartmentName Finance = new(Guid.NewGuid(), "Økonomiafdelingen");
    private static readonly DepartmentName Legal = new(Guid.NewGuid(), "Jura");
    private static readonly DepartmentName Budget = new(Guid.NewGuid(), "Budgetkontoret");
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Actor Secretary = Manager with
    {
        Id = Guid.NewGuid(),
        Permissions = new HashSet<string> { DraftingPermissions.Read, DraftingPermissions.ReadClosed, DraftingPermissions.Schedule },
    };

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_paper_waits_for_the_one_whose_turn_it_is_and_stands_in_one_group(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var mine = Assert.Single((await WorkAsync(store, Officer)).Papers.Rows);
        Assert.Equal(("Arbejdsmarkedsudvalget", new DateOnly(2026, 12, 1), false), (mine.NextBody, mine.NextOn, mine.IsLate));
        Assert.Equal(0, CountOf(await WorkAsync(store, Manager)));

        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        Assert.Equal(Officer.Id, Assert.Single((await WorkAsync(store, Manager)).ToApprove.Rows).Step!.By);
        Assert.Equal(PaperState.Ready, Assert.Single((await WorkAsync(store, Officer)).Papers.Rows).State);

        await store.MoveAsync(paper.Id, PaperMove.Return, Manager, "Skriv, hvad den koster.");
        var officer = await WorkAsync(store, Officer);
        Assert.Equal("Skriv, hvad den koster.", Assert.Single(officer.Returned.Rows).Step!.Reason);
        Assert.Equal(1, CountOf(officer));
        Assert.Equal(0, CountOf(await WorkAsync(store, Manager)));

        await store.MoveAsync(paper.Id, PaperMove.Submit, Officer);
        await store.MoveAsync(paper.Id, PaperMove.Approve, Manager);
        Assert.Equal(PaperState.Approved, Assert.Single((await WorkAsync(store, Secretary)).ToSchedule.Rows).State);
        Assert.Single((await WorkAsync(store, Officer)).Papers.Rows);
        Assert.Equal(0, CountOf(await WorkAsync(store, Manager)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Each_group_is_counted_whole_and_paged_for_itself(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var returned = await store.WrittenPaperAsync(facts: Facts("Sendt tilbage") with { Route = [] });
        var others = WorkView.Many + 2;
        for (var i = 0; i < others; i++)
        {
            await store.OpenAsync(Facts($"Sag {i}"));
        }

        await store.Store.AskAsync(async db =>
        {
            db.Add(
                new WorkflowStep
                {
                    Id = Guid.NewGuid(),
                    PaperId = returned.Id,
                    Move = PaperMove.Return,
                    From = PaperState.Ready,
                    To = PaperState.Draft,
                    Reason = "Mangler udvalg.",
                    By = Manager.Id,
                    At = DateTimeOffset.UtcNow,
                }
            );
            return await db.SaveChangesAsync();
        });

        var work = await WorkAsync(store, Officer);
        Assert.Equal(returned.Id, Assert.Single(work.Returned.Rows).Id); // it has no day to come before the others by
        Assert.Equal((WorkView.Few, others), (work.Papers.Rows.Count, work.Papers.Total));

        var first = (await WorkAsync(store, Officer, view: new WorkView(WorkView.Papers, 1))).Papers;
        var last = (await WorkAsync(store, Officer, view: new WorkView(WorkView.Papers, 9))).Papers;
        Assert.Equal((WorkView.Many, 2, 2), (first.Rows.Count, last.Rows.Count, WorkView.PagesOf(others)));
        Assert.Equal(others, first.Rows.Concat(last.Rows).DistinctBy(paper => paper.Id).Count());
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nobody_approves_what_they_made_ready_or_may_not_see(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var own = await store.WrittenPaperAsync();
        await store.MoveAsync(own.Id, PaperMove.Submit, Manager);
        var closed = await store.WrittenPaperAsync(facts: Facts("Kontrakten") with { IsClosed = true, Closure = Tender });
        await store.MoveAsync(closed.Id, PaperMove.Submit, Officer);

        Assert.Equal(own.Id, Assert.Single((await WorkAsync(store, Manager)).Papers.Rows).Id);
        Assert.Empty((await WorkAsync(store, Manager)).ToApprove.Rows);
        var director = Secretary with { Permissions = new HashSet<string>([.. Secretary.Permissions, DraftingPermissions.Approve]) };
        Assert.Equal(2, (await WorkAsync(store, director)).ToApprove.Rows.Count);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Advice_waits_for_the_department_and_those_above_it_and_for_the_one_who_asked(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var asked = await store.WithAsync<AdviceHandler, Result<Advice, CannotAdvise>>(h =>
            h.AskAsync(
                new AskAdvice(paper.CaseId, paper.Id, Budget.Id, Budget.Name, "Holder tallene?", new DateOnly(2126, 1, 1)),
                Officer,
                default
            )
        );
        var clerk = Economist with { Departments = [Budget], AnswersFor = [Budget.Id] };
        var head = Economist with { Id = Guid.NewGuid(), Departments = [Legal, Finance], AnswersFor = [Legal.Id, Finance.Id, Budget.Id] };

        Assert.Equal("Holder tallene?", Assert.Single((await WorkAsync(store, clerk)).ToAdvise.Rows).Question);
        Assert.Single((await WorkAsync(store, head)).ToAdvise.Rows);
        Assert.Empty((await WorkAsync(store, Economist)).ToAdvise.Rows);
        Assert.Null(Assert.Single((await WorkAsync(store, Officer)).Awaited.Rows).AnsweredOn);

        await store.WithAsync<AdviceHandler, Result<Advice, CannotAdvise>>(h =>
            h.GiveAsync(new GiveAdvice(paper.Id, asked.Value.Id, "Ja."), clerk, default)
        );
        Assert.Empty((await WorkAsync(store, clerk)).ToAdvise.Rows);
        Assert.Empty((await WorkAsync(store, Officer)).Awaited.Rows);

        await store.SaveAsync(paper.Id, 2, Fill(await store.ContentAsync(paper.Id), "Stien bliver tre kilometer lang."));
        var changed = Assert.Single((await WorkAsync(store, Officer)).Awaited.Rows);
        Assert.Equal((2, 3), (changed.AnsweredOn, changed.Version));
        Assert.Empty((await WorkAsync(store, clerk)).ToAdvise.Rows);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Comments_of_others_wait_until_somebody_calls_them_done(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var paper = await store.WrittenPaperAsync();
        var comment = (await CommentAsync("Hvem betaler?", Manager)).Value;
        await CommentAsync("Det undersøger jeg.", Officer);

        Assert.Equal("Hvem betaler?", Assert.Single((await WorkAsync(store, Officer)).Comments.Rows).Text);
        Assert.Empty((await WorkAsync(store, Economist)).Comments.Rows);

        await store.WithAsync<CommentHandler, bool>(async h =>
        {
            await h.FinishAsync(new FinishComment(paper.Id, comment.Id), Officer, default);
            return true;
        });
        Assert.Empty((await WorkAsync(store, Officer)).Comments.Rows);

        Task<Result<PaperComment, CannotComment>> CommentAsync(string text, Actor by) =>
            store.WithAsync<CommentHandler, Result<PaperComment, CannotComment>>(h =>
                h.AddAsync(new AddComment(paper.Id, "", text), 2, by, default)
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_case_that_comes_again_is_shown_two_months_before_until_it_has_been_taken_up(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var file = (await store.OpenAsync(Facts() with { RepeatsEveryMonths = 3 })).Value; // again on 1 March 2027

        Assert.Empty((await WorkAsync(store, Officer, new DateOnly(2026, 12, 30))).Recurring.Rows);
        Assert.Equal(
            new DateOnly(2027, 3, 1),
            Assert.Single((await WorkAsync(store, Officer, new DateOnly(2026, 12, 31))).Recurring.Rows).Due
        );
        Assert.Empty((await WorkAsync(store, Manager, new DateOnly(2026, 12, 31))).Recurring.Rows);
        Assert.True(Assert.Single((await WorkAsync(store, Officer, new DateOnly(2026, 12, 31))).Papers.Rows).IsLate);

        Assert.False((await SkipAsync(new DateOnly(2027, 3, 1))).IsRefused(out _));
        Assert.True((await SkipAsync(new DateOnly(2027, 3, 1))).IsRefused(out _)); // it is the next no longer
        Assert.Empty((await WorkAsync(store, Officer, new DateOnly(2027, 3, 1))).Recurring.Rows);
        Assert.Equal(
            new DateOnly(2027, 6, 1),
            Assert.Single((await WorkAsync(store, Officer, new DateOnly(2027, 5, 1))).Recurring.Rows).Due
        );
        Assert.True((await TakeBackAsync(new DateOnly(2027, 6, 1))).IsRefused(out _));
        Assert.Equal(new DateOnly(2027, 3, 1), (await TakeBackAsync(new DateOnly(2027, 3, 1))).Value.NextTime());
        foreach (var time in new[] { new DateOnly(2027, 3, 1), new DateOnly(2027, 6, 1) })
        {
            Assert.False((await SkipAsync(time)).IsRefused(out _));
        }

        var back = (await TakeBackAsync(new DateOnly(2027, 6, 1))).Value;
        Assert.Equal((new DateOnly(2027, 6, 1), new DateOnly(2027, 3, 1)), (back.NextTime(), Assert.Single(back.SkippedTimes())));
        var copied = await store.WithAsync<EarlierPapers, EarlierPaper?>(earlier => earlier.NewestOfAsync(file.Id, Officer, default));
        Assert.Equal(new DateOnly(2027, 6, 1), Assert.Single(copied!.Route).Date);

        var ends = (
            await store.OpenAsync(Facts("Slutter") with { RepeatsEveryMonths = 3, RepeatsUntil = new DateOnly(2027, 2, 28) })
        ).Value;
        Assert.Null(ends.NextTime());
        Assert.Single((await WorkAsync(store, Officer, new DateOnly(2027, 5, 1))).Recurring.Rows);

        await store.OpenAsync(Facts(), copyOf: file.Id);
        Assert.Empty((await WorkAsync(store, Officer, new DateOnly(2027, 5, 1))).Recurring.Rows);

        Task<Result<CaseFile, CannotSkipTime>> SkipAsync(DateOnly time) =>
            store.WithAsync<SkipTimeHandler, Result<CaseFile, CannotSkipTime>>(h =>
                h.HandleAsync(new SkipTime(file.Id, time), Officer, default)
            );

        Task<Result<CaseFile, CannotSkipTime>> TakeBackAsync(DateOnly time) =>
            store.WithAsync<SkipTimeHandler, Result<CaseFile, CannotSkipTime>>(h =>
                h.TakeBackAsync(new TakeBackSkip(file.Id, time), Officer, default)
            );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_the_figure_check_has_to_say_is_counted_paper_by_paper(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var wrong = await store.WrittenPaperAsync("Antallet er steget fra 120 til 150 borgere, en stigning på 40 borgere.");
        await store.WrittenPaperAsync("Antallet er steget fra 120 til 150 borgere, en stigning på 30 borgere.");

        Assert.Equal([KeyValuePair.Create(wrong.Id, 1)], await FoundAsync());

        await store.SaveAsync(
            wrong.Id,
            2,
            Fill(await store.ContentAsync(wrong.Id), "Antallet er steget fra 120 til 150 borgere, altså med 30.")
        );
        Assert.Empty(await FoundAsync());

        Task<IReadOnlyDictionary<Guid, int>> FoundAsync() =>
            WithQueryAsync(
                store,
                Today,
                async query => await query.FindingsAsync((await query.ReadAsync(Officer, WorkView.AtFirst, default)).Papers.Rows, default)
            );
    }

    private static int CountOf(MyWork work) =>
        work.ToApprove.Total
        + work.Returned.Total
        + work.ToAdvise.Total
        + work.ToSchedule.Total
        + work.Comments.Total
        + work.Recurring.Total
        + work.Awaited.Total
        + work.Papers.Total;

    private static Task<MyWork> WorkAsync(DraftingStore store, Actor actor, DateOnly? today = null, WorkView? view = null) =>
        WithQueryAsync(store, today ?? Today, query => query.ReadAsync(actor, view ?? WorkView.AtFirst, default));

    private static Task<TAnswer> WithQueryAsync<TAnswer>(DraftingStore store, DateOnly today, Func<MyWorkQuery, Task<TAnswer>> ask) =>
        store.Store.WorkAsync(services => ask(ActivatorUtilities.CreateInstance<MyWorkQuery>(services, new FixedClock(today))));
}
