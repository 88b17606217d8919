using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.ListingCases;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Tests.Support;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>Two municipalities that decide the same matter: the case knows what the other one calls it.</summary>
public class CounterpartTests
{
    private static readonly CounterpartFacts Norby = new("norby", "Norby", "15.00.00-P22-4-26", IsPublic: true);
    private static readonly Municipality[] Others = [new("norby", "Norby", null, true), new("hoeje-taastrup", "Høje-Taastrup", 169, false)];

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_other_number_is_kept_with_the_case_and_finds_it(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var file = (await store.OpenAsync(Facts() with { Counterparts = [Norby, Norby with { Number = null, IsPublic = false }] })).Value;
        await store.OpenAsync(Facts("En anden sag"));

        Assert.Equal(
            [(1, "Norby", "15.00.00-P22-4-26"), (2, "Norby", null)],
            await store.Store.AskAsync(db =>
                db.CaseCounterparts.OrderBy(c => c.Ordinal)
                    .Select(c => new ValueTuple<int, string, string?>(c.Ordinal, c.Municipality, c.Number))
                    .ToListAsync()
            )
        );
        Assert.Equal([file.Id], await FoundAsync(store, "p22-4-26"));
        Assert.Equal([file.Id], await FoundAsync(store, "NORBY"));
        Assert.Empty(await FoundAsync(store, "P22-5"));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_everybody_may_know_follows_the_case_and_a_closed_case_tells_nothing(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var quiet = await StampAsync(store);
        var file = (await store.OpenAsync(Facts() with { Counterparts = [Norby with { IsPublic = false }] })).Value;
        Assert.Equal((null, quiet), (await ShownAsync(store), await StampAsync(store)));

        await DescribeAsync(store, file, 1, Facts() with { Counterparts = [Norby] });
        Assert.Equal("15.00.00-P22-4-26", await ShownAsync(store));
        Assert.NotEqual(quiet, await StampAsync(store));

        await DescribeAsync(store, file, 2, Facts() with { Counterparts = [Norby with { Number = "26/7" }] });
        Assert.Equal("26/7", await ShownAsync(store));

        await DescribeAsync(store, file, 3, Facts() with { Counterparts = [Norby], IsClosed = true, Closure = Tender });
        Assert.Null(await ShownAsync(store));
        Assert.Equal(1, await store.Store.AskAsync(db => db.CaseCounterparts.CountAsync()));

        await DescribeAsync(store, file, 4, Facts());
        Assert.Equal(0, await store.Store.AskAsync(db => db.CaseCounterparts.CountAsync()));
    }

    [Theory]
    [InlineData("Norby", "26/2002", null)]
    [InlineData(" norby kommune ", "", null)]
    [InlineData("Høje-Taastrup", "15.00.00-P22-4-26", null)]
    [InlineData("Fjordby", "26/2002", typeof(CannotDescribeCase.CounterpartIsUnknown))] // our own
    [InlineData("", "26/2002", typeof(CannotDescribeCase.CounterpartIsUnknown))]
    [InlineData("Norby", "ved ikke", typeof(CannotDescribeCase.CounterpartNumberIsNone))]
    [InlineData("Norby", "26/2002<b>", typeof(CannotDescribeCase.CounterpartNumberIsNone))]
    [InlineData("Norby", "010190-1234", typeof(CannotDescribeCase.CounterpartNumberIsNone))]
    public void A_municipality_is_one_of_the_directory_and_a_number_looks_like_one(string municipality, string number, Type? refusal)
    {
        var facts = new CounterpartForm(municipality, number, true).Facts(Others);
        Assert.Equal(refusal, CannotDescribeCase.Of(Facts() with { Counterparts = [facts] })?.GetType());
    }

    private static async Task DescribeAsync(DraftingStore store, CaseFile file, int revision, CaseFacts facts) =>
        Assert.False(
            (
                await store.WithAsync<DescribeCaseHandler, Result<CaseFile, CannotDescribeCase>>(h =>
                    h.HandleAsync(new DescribeCase(file.Id, revision, facts), Officer, default)
                )
            ).IsRefused(out _)
        );

    private static Task<string?> ShownAsync(DraftingStore store) =>
        store.Store.AskAsync(db => db.PublicCounterparts.Select(c => c.Number).SingleOrDefaultAsync());

    private static Task<Guid> StampAsync(DraftingStore store) =>
        store.Store.AskAsync(db => db.Set<PublicationStamp>().AsNoTracking().Select(s => s.Stamp).SingleAsync());

    private static Task<List<Guid>> FoundAsync(DraftingStore store, string words) =>
        store.ListAsync(Officer, QueryString.Create("q", words).ToString(), row => row.Id);
}
