using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;
using Ledetraad.Modules.Committees.Drafting.FindingMyWork;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>A case whose responsible person has left is found, and given to somebody who can work on it.</summary>
public class HandingOverTests
{
    private static readonly DepartmentName Legal = new(Guid.NewGuid(), "Jura");
    private static readonly Guid Gone = Guid.NewGuid();
    private static readonly Person Poul = new(Economist.Id, Economist.Name, []);

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Cases_of_somebody_who_has_left_are_handed_over_several_at_once_with_the_log(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var first = await store.OpenPaperAsync(OfGone("Første"));
        var second = await store.OpenPaperAsync(OfGone("Anden"));
        var dropped = await store.OpenPaperAsync(OfGone("Droppet"));
        await store.OpenAsync(Facts("En andens"));
        Assert.False((await store.MoveAsync(dropped.Id, PaperMove.Drop, Officer, "Trukket.")).IsRefused(out _));

        var found = await FoundAsync(store, Manager);
        Assert.Equal(["Første", "Anden"], found.Select(c => c.Title));
        Assert.Equal(2, await CountAsync(store));
        Assert.Equal(
            ["Anden", "Første"],
            (await store.ListAsync(Officer, "?visning=uden-ansvarlig", row => row.Title, Officer.Id)).Order()
        );

        Assert.IsType<CannotHandOver.NobodyIsChosen>(Refusal(await HandAsync(store, found, null, Manager)));
        Assert.IsType<CannotHandOver.NoCaseIsChosen>(Refusal(await HandAsync(store, [], Poul, Manager)));
        Assert.Equal(2, (await HandAsync(store, found, Poul, Manager)).Value);
        Assert.IsType<CannotHandOver.CasesWereChanged>(Refusal(await HandAsync(store, found, Poul, Manager)));

        Assert.Empty(await FoundAsync(store, Manager));
        Assert.Equal(0, await CountAsync(store));
        Assert.Equal(["Anden", "Første"], (await store.ListAsync(Economist, "?visning=mine", row => row.Title)).Order());
        Assert.Equal(["Anden", "Første"], (await store.ListAsync(Officer, $"?ansvarlig={Poul.Id}", row => row.Title)).Order());
        var log = await store.Store.AskAsync(db => db.Set<AuditEntry>().Where(e => e.Action == nameof(HandOver)).ToListAsync());
        Assert.Equal([Manager.AuditName, Manager.AuditName], log.Select(e => e.Actor));
        Assert.NotEqual(first.CaseId, second.CaseId);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Who_hands_a_closed_case_over_does_not_see_it_nor_lets_themselves_in(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        await store.OpenAsync(OfGone("Kontrakten") with { IsClosed = true, Closure = Tender, PublicTitle = "Lukket: kontrakt" });

        var hidden = Assert.Single(await FoundAsync(store, Economist));
        Assert.Equal(("Lukket: kontrakt", false), (hidden.Title, hidden.IsSeen));
        Assert.Equal("Kontrakten", Assert.Single(await FoundAsync(store, Officer)).Title); // who wrote it
        Assert.IsType<CannotHandOver.IsClosedToOneself>(Refusal(await HandAsync(store, [hidden], Poul, Economist)));
        Assert.Equal(1, (await HandAsync(store, [hidden], new Person(Manager.Id, Manager.Name, []), Economist)).Value);
        Assert.Equal(["Kontrakten"], await store.ListAsync(Manager, "", row => row.Title));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_list_is_narrowed_by_department_committee_and_ones_own_departments(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        await store.OpenAsync(Facts("Hos jura") with { DepartmentId = Legal.Id, Department = Legal.Name });
        await store.OpenAsync(Facts("I byrådet") with { Route = [Facts().Route[0] with { Body = "Byrådet" }] });
        var lawyer = Economist with { Departments = [Legal], AnswersFor = [Legal.Id] };

        Assert.Equal(["Hos jura"], await store.ListAsync(lawyer, "?visning=mine-afdelinger", row => row.Title));
        Assert.Empty(await store.ListAsync(Economist, "?visning=mine-afdelinger", row => row.Title));
        Assert.Equal(["Hos jura"], await store.ListAsync(Economist, $"?afdeling={Legal.Id}", row => row.Title));
        Assert.Empty(await store.ListAsync(Economist, "?afdeling=Jura", row => row.Title));
        Assert.Equal(["I byrådet"], await store.ListAsync(Economist, "?udvalg=Byrådet", row => row.Title));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_waits_for_approval_stands_with_ones_own_departments_first(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var other = await store.WrittenPaperAsync(facts: Facts("Andres"));
        var own = await store.WrittenPaperAsync(facts: Facts("Egen") with { DepartmentId = Legal.Id, Department = Legal.Name });
        await store.MoveAsync(other.Id, PaperMove.Submit, Officer);
        await store.MoveAsync(own.Id, PaperMove.Submit, Officer);

        Assert.Equal(["Andres", "Egen"], await ToApproveAsync(Manager));
        Assert.Equal(["Egen", "Andres"], await ToApproveAsync(Manager with { AnswersFor = [Legal.Id] }));

        async Task<IEnumerable<string>> ToApproveAsync(Actor actor) =>
            (
                await store.Store.WorkAsync(services =>
                    ActivatorUtilities.CreateInstance<MyWorkQuery>(services).ReadAsync(actor, WorkView.AtFirst, default)
                )
            ).ToApprove.Rows.Select(row => row.Title);
    }

    private static CaseFacts OfGone(string title) => Facts(title) with { ResponsibleId = Gone, Responsible = "Vagn Fratrådt" };

    private static Task<IReadOnlyList<HandedCase>> FoundAsync(DraftingStore store, Actor actor) =>
        store.Store.WorkAsync(async services =>
        {
            var cases = CasesIn(services);
            return await cases.OfAsync(await cases.WhoHaveLeftAsync(default), actor, default);
        });

    private static Task<int> CountAsync(DraftingStore store) => store.Store.WorkAsync(services => CasesIn(services).CountAsync(default));

    private static UnansweredCases CasesIn(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<UnansweredCases>(services, new Writers(Officer.Id, Economist.Id, Manager.Id));

    private static Task<Result<int, CannotHandOver>> HandAsync(
        DraftingStore store,
        IReadOnlyList<HandedCase> cases,
        Person? to,
        Actor by
    ) =>
        store.WithAsync<HandOverHandler, Result<int, CannotHandOver>>(h =>
            h.HandleAsync(new HandOverCases(cases.ToDictionary(c => c.Id, c => c.Revision), to), by, default)
        );

    private static CannotHandOver Refusal(Result<int, CannotHandOver> outcome)
    {
        Assert.True(outcome.IsRefused(out var refusal));
        return refusal;
    }
}
