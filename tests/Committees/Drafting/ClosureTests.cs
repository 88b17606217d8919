using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.ListingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.ShowingCases;
using Ledetraad.Modules.Committees.Drafting.FindingMyWork;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>A case is closed by kommunestyrelseslovens § 10, for a reason, and open again when somebody decides so.</summary>
public class ClosureTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.Today);

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [Fact]
    public void A_case_is_not_closed_without_a_ground_nor_for_its_nature_without_saying_what_it_is()
    {
        Assert.IsType<CannotDescribeCase.GroundIsMissing>(CannotDescribeCase.Of(Closed(null)));
        Assert.IsType<CannotDescribeCase.GroundIsUnexplained>(CannotDescribeCase.Of(Closed(new Closure(ClosureGround.Other, " ", null))));
        Assert.Null(CannotDescribeCase.Of(Closed(new Closure(ClosureGround.Other, "En anden kommunes fortrolige tal.", null))));
        Assert.Null(CannotDescribeCase.Of(Closed(Tender)));
        Assert.IsType<CannotDescribeCase.GroundIsTooLong>(
            CannotDescribeCase.Of(Closed(Tender with { Note = new string('x', Closure.LongestNote + 1) }))
        );
        Assert.Null(CannotDescribeCase.Of(Facts() with { Closure = null }));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Each_decision_is_kept_with_who_took_it_and_stands_in_the_log(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var file = (await store.OpenAsync(Closed(Tender with { Note = "Priserne. ", Until = Today }))).Value;
        file = await DescribeAsync(store, file, Closed(Tender with { Note = "Priserne.", Until = Today.AddDays(30) }));
        file = await DescribeAsync(
            store,
            file,
            Closed(Tender with { Note = "Priserne.", Until = Today.AddDays(30) }) with
            {
                Title = "Ny titel",
            }
        );
        file = await DescribeAsync(store, file, Facts("Ny titel") with { Closure = Tender });

        var view = await store.WithAsync<CaseFileQuery, CaseFileView?>(q => q.ReadAsync(file.Id, Officer, default));
        Assert.Equal(
            [(false, null, null), (true, ClosureGround.Tender, Today.AddDays(30)), (true, ClosureGround.Tender, Today)],
            view!.Closures.Select(d => (d.IsClosed, d.Ground, d.Until))
        );
        Assert.All(view.Closures, decision => Assert.Equal(Officer.Id, decision.By));
        Assert.Null(view.File.ClosureGround);
        var told = await store.Store.AskAsync(db => db.Set<AuditPayload>().Select(p => p.Content).ToListAsync());
        Assert.Equal(4, told.Count(text => text.Contains("\"Priserne.", StringComparison.Ordinal)));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Nothing_opens_by_itself_but_whoever_answers_is_asked_when_the_day_has_come(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var due = (await store.OpenAsync(Closed(Tender with { Until = Today }) with { Title = "I dag" })).Value;
        await store.OpenAsync(Closed(Tender with { Until = Today.AddDays(1) }) with { Title = "I morgen" });
        await store.OpenAsync(Closed(Tender) with { Title = "Ingen dag" });
        var bare = (await store.OpenAsync(Closed(Tender) with { Title = "Fra før" })).Value;
        await store.OpenAsync(Facts("Åben"));
        await store.Store.AskAsync(db =>
            db.CaseFiles.Where(c => c.Id == bare.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.ClosureGround, (ClosureGround?)null))
        );

        var work = await store.Store.WorkAsync(services =>
            ActivatorUtilities.CreateInstance<MyWorkQuery>(services).ReadAsync(Officer, WorkView.AtFirst, default)
        );
        Assert.Equal([("I dag", Today), ("Fra før", null)], work.Closed.Rows.Select(row => (row.Title, row.Until)));
        Assert.False(work.IsNothingWaiting);
        Assert.Equal(["Fra før", "I dag"], await ListedAsync(store, Officer, "se-paa"));
        Assert.Equal(["Fra før", "I dag", "I morgen", "Ingen dag"], await ListedAsync(store, Officer, "lukket"));
        Assert.Equal(["Åben"], await ListedAsync(store, Officer, "aaben"));
        Assert.Equal(["Åben"], await ListedAsync(store, Economist, "aaben"));
        Assert.Empty(await ListedAsync(store, Economist, "lukket"));
        Assert.True((await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync(c => c.Id == due.Id))).IsClosed);
    }

    private static CaseFacts Closed(Closure? closure) => Facts("Kontrakten") with { IsClosed = true, Closure = closure };

    private static async Task<CaseFile> DescribeAsync(DraftingStore store, CaseFile file, CaseFacts facts) =>
        (
            await store.WithAsync<DescribeCaseHandler, Result<CaseFile, CannotDescribeCase>>(h =>
                h.HandleAsync(new DescribeCase(file.Id, file.Revision, facts), Officer, default)
            )
        ).Value;

    private static async Task<IEnumerable<string>> ListedAsync(DraftingStore store, Actor actor, string openness) =>
        (await store.ListAsync(actor, $"?aabenhed={openness}", row => row.Title)).Order(StringComparer.Ordinal);
}
