using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Drafting.Kle;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Committees.Tests.Drafting;

public class CasesTests
{
    private static readonly int Year = DateTimeOffset.Now.Year % 100;

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [Theory]
    [InlineData("{yy}-{nnnnnn}", "26-000014")]
    [InlineData("{yy}/{n}", "26/14")]
    [InlineData("15.00.00-G01-{n}-{yy}", "15.00.00-G01-14-26")]
    [InlineData("{yyyy}-{nnn}", "2026-014")]
    public void A_pattern_gives_the_number(string pattern, string number) =>
        Assert.Equal(number, CaseNumberPattern.Parse(pattern)!.Number(2026, 14));

    [Theory]
    [InlineData("{yy}")] // no running number
    [InlineData("{n}{n}")]
    [InlineData("sag {n}")]
    [InlineData("../{n}?x")]
    public void What_is_no_pattern_is_refused(string pattern) => Assert.Null(CaseNumberPattern.Parse(pattern));

    [Theory]
    [InlineData("15.00.00", "15.00.00")]
    [InlineData(" 15.20.04-g01 ", "15.20.04-G01")]
    [InlineData("15.00", null)]
    [InlineData("15.00.0O", null)]
    public void A_KLE_number_is_three_pairs_of_digits_and_perhaps_a_facet(string written, string? number) =>
        Assert.Equal(number, KleNumber.Parse(written));

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Cases_take_the_numbers_of_the_series_and_leave_out_one_that_was_imported(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        await store.Store.AskAsync(async db =>
        {
            db.Add(new CommitteeCase("fjordby", CommitteeCase.KeyOf($"{Year}-000002"), $"{Year}-000002", null, "Importeret"));
            return await db.SaveChangesAsync();
        });

        var numbers = new[] { await store.OpenAsync(), await store.OpenAsync(), await store.OpenAsync() }.Select(r => r.Value.Number);

        Assert.Equal([$"{Year}-000001", $"{Year}-000003", $"{Year}-000004"], numbers);
        Assert.Equal(3, await store.Store.AskAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Action == nameof(OpenCase))));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Many_who_open_a_case_at_once_get_each_their_own_number(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        await store.OpenAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.OpenAsync())));

        Assert.Equal(8, opened.Select(r => r.Value.Number).Distinct().Count());
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task An_imported_case_that_is_taken_up_again_is_the_same_case(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var id = await ImportAsync(store);

        var file = (await store.OpenAsync(number: "24/1234", copyOf: id)).Value;

        Assert.Equal(id, file.Id);
        var paper = await store.Store.AskAsync(db => db.DraftPapers.SingleAsync(p => p.CaseId == id));
        var content = await store.ContentAsync(paper.Id);
        Assert.Contains("Stien er smal.", content.Sections.Single(s => s.Head.Key == "sagsfremstilling").Text, StringComparison.Ordinal);
        Assert.IsType<CannotDescribeCase.NumberIsTaken>(Refusal(await store.OpenAsync(number: "24/1234")));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_case_that_is_copied_has_the_text_and_a_number_of_its_own(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var earlier = await store.WrittenPaperAsync("Stien er smal.");

        var copy = (await store.OpenAsync(copyOf: earlier.CaseId)).Value;

        Assert.Equal((earlier.CaseId, true), (copy.CopiedFrom, copy.Id != earlier.CaseId));
        var paper = await store.Store.AskAsync(db => db.DraftPapers.SingleAsync(p => p.CaseId == copy.Id));
        var content = await store.ContentAsync(paper.Id);
        Assert.Equal(("Stien er smal.", "at sagen godkendes"), (content.Sections[2].Text, content.Recommendations.Single()));
        Assert.Equal(PaperState.Draft, paper.State);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_way_of_a_case_is_copied_and_when_it_comes_again_its_days_too(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        RouteFacts[] route =
        [
            new(null, "Arbejdsmarkedsudvalget", Capacity.Recommends, new DateOnly(2026, 12, 1)),
            new("Nørlund", "Økonomiudvalget", Capacity.Decides, null),
        ];
        var once = (await store.OpenAsync(DraftingStore.Facts() with { Route = route })).Value;
        var again = (await store.OpenAsync(DraftingStore.Facts() with { Route = route, RepeatsEveryMonths = 3 })).Value;

        Assert.Equal([route[0] with { Date = null }, route[1]], (await CopiedAsync(once)).Route);
        var next = await CopiedAsync(again);
        Assert.Equal([route[0] with { Date = new DateOnly(2027, 3, 1) }, route[1]], next.Route);
        Assert.Equal(3, next.RepeatsEveryMonths);

        Task<EarlierPaper> CopiedAsync(CaseFile file) =>
            store.WithAsync<EarlierPapers, EarlierPaper>(async e => (await e.NewestOfAsync(file.Id, DraftingStore.Officer, default))!);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_two_who_change_a_case_at_once_the_second_is_told(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var file = (await store.OpenAsync()).Value;

        Assert.False((await DescribeAsync(store, file, "Første")).IsRefused(out _));
        var second = await DescribeAsync(store, file, "Anden");

        Assert.True(second.IsRefused(out var refusal));
        Assert.IsType<CannotDescribeCase.CaseWasChangedMeanwhile>(refusal);
        Assert.Equal("Første", (await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync())).Title);
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task The_route_can_be_lengthened_and_shortened_and_name_another_municipality(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var file = (await store.OpenAsync()).Value;
        RouteFacts[] longer =
        [
            new(null, "Økonomiudvalget", Capacity.Recommends, new DateOnly(2026, 12, 8)),
            new(null, "Byrådet", Capacity.Decides, new DateOnly(2026, 12, 15)),
            new("Nørlund", "Økonomiudvalget", Capacity.Decides, new DateOnly(2026, 12, 1)),
        ];

        await DescribeAsync(store, file, "Længere", longer);
        var after = await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync());
        Assert.Equal(["Økonomiudvalget", "Byrådet", "Økonomiudvalget"], after.Route.OrderBy(r => r.Ordinal).Select(r => r.Body));

        await DescribeAsync(store, after, "Kortere", longer[..1]);
        Assert.Equal("Økonomiudvalget", (await store.Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync())).Route.Single().Body);
    }

    [Fact]
    public void What_a_case_cannot_be_is_refused()
    {
        var facts = DraftingStore.Facts();
        Assert.IsType<CannotDescribeCase.TitleIsMissing>(CannotDescribeCase.Of(facts with { Title = " " }));
        Assert.IsType<CannotDescribeCase.TitleHoldsCprLikeNumber>(CannotDescribeCase.Of(facts with { Title = "Om 010190-1234" }));
        Assert.IsType<CannotDescribeCase.KleNumberIsNone>(CannotDescribeCase.Of(facts with { KleNumber = "15" }));
        Assert.IsType<CannotDescribeCase.MonthsAreNone>(CannotDescribeCase.Of(facts with { RepeatsEveryMonths = 0 }));
        Assert.IsType<CannotDescribeCase.MonthsAreNone>(CannotDescribeCase.Of(facts with { RepeatsEveryMonths = 49 }));
        Assert.IsType<CannotDescribeCase.BodyIsMissing>(
            CannotDescribeCase.Of(facts with { Route = [new RouteFacts(null, "", Capacity.Decides, new DateOnly(2026, 1, 1))] })
        );
        Assert.IsType<CannotDescribeCase.RouteGoesBack>(
            CannotDescribeCase.Of(
                facts with
                {
                    Route =
                    [
                        new RouteFacts(null, "A", Capacity.Decides, new DateOnly(2026, 2, 1)),
                        new RouteFacts(null, "B", Capacity.Decides, new DateOnly(2026, 1, 1)),
                    ],
                }
            )
        );
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task What_is_written_on_a_case_leaves_the_published_answers_as_they_are(StoreProvider provider)
    {
        await using var store = await DraftingStore.OnAsync(provider);
        var before = await StampAsync(store);

        await store.WrittenPaperAsync();

        Assert.Equal(before, await StampAsync(store));
        Assert.Equal(0, await store.Store.AskAsync(db => db.Cases.CountAsync()));
    }

    private static Task<Guid> StampAsync(DraftingStore store) =>
        store.Store.AskAsync(db => db.Set<PublicationStamp>().AsNoTracking().Select(s => s.Stamp).SingleAsync());

    private static Task<Kernel.Result<CaseFile, CannotDescribeCase>> DescribeAsync(
        DraftingStore store,
        CaseFile file,
        string title,
        IReadOnlyList<RouteFacts>? route = null
    ) =>
        store.WithAsync<DescribeCaseHandler, Kernel.Result<CaseFile, CannotDescribeCase>>(h =>
            h.HandleAsync(
                new DescribeCase(file.Id, file.Revision, DraftingStore.Facts(title) with { Route = route ?? [] }),
                DraftingStore.Officer,
                default
            )
        );

    private static async Task<Guid> ImportAsync(DraftingStore store)
    {
        await store.Store.ImportAsync(
            PaperOf.Minutes("Arbejdsmarkedsudvalget", "2024-05-07", PaperOf.Item("1", "Cykelsti", "24/1234", "Godkendt.", "Stien er smal."))
        );
        return await store.Store.AskAsync(db => db.Cases.Select(c => c.Id).SingleAsync());
    }

    private static CannotDescribeCase Refusal(Kernel.Result<CaseFile, CannotDescribeCase> result)
    {
        Assert.True(result.IsRefused(out var refusal));
        return refusal;
    }
}
