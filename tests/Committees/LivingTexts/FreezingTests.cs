using System.Text;
using Ledetraad.Committees.Tests.DataSets;
using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.LivingTexts.Freezing;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Committees.Tests.DataSets.DataSetStore;

namespace Ledetraad.Committees.Tests.LivingTexts;

public class FreezingTests
{
    private static readonly Guid Paper = Guid.Parse("0e8400e2-9b41-41d4-a716-446655440000");

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task What_is_frozen_stays_byte_for_byte_through_a_thousand_corrections_and_each_drift_has_its_cause(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var draw = new Random(1122);
        var town = new DriftingSet(draw);
        var slug = await store.CreateAsync(town.Draft());
        var parts = new[] { new PaperPart(DriftingSet.Paper(slug), 2, "Tabel") };
        await FreezeAsync(store, parts);
        var before = await FrozenBytesAsync(store, parts);

        var corrections = provider == StoreProvider.Sqlite ? 1_000 : 100;
        for (var number = 1; number <= corrections; number++)
        {
            town.Correct();
            var saved = await store.CorrectAsync(slug, number, town.Draft(), $"Rettelse {number}");
            Assert.False(saved.IsRefused(out var refusal), $"{refusal}");
            if (number % 50 == 0)
            {
                Assert.Equal(before, await FrozenBytesAsync(store, parts));
                await EachDriftHasItsCauseAsync(store);
            }
        }

        Assert.Equal(before, await FrozenBytesAsync(store, parts));
    }

    [SkippableFact]
    public async Task Nothing_is_frozen_before_every_figure_has_an_answer()
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        var refused = await TryFreezeAsync(store, [new PaperPart("Tallet er {{committees.data-cell@1 set=ingen}}.", 2, "")], null);

        Assert.True(refused.IsRefused(out var refusal));
        Assert.Equal(
            "committees.data-cell@1 set=ingen",
            Assert.Single(Assert.IsType<CannotFreezePaper.FiguresFail>(refusal).Troubles).Written
        );
    }

    [SkippableFact]
    public async Task Small_counts_of_people_ask_for_a_reason()
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(Draft("\tA\nx\t4\ny\t0\nz\t5", Unit.Persons, countsPeople: true));
        var parts = new[] { new PaperPart("{{committees.data-table@1 set=proeve}}", 2, "") };

        Assert.True((await TryFreezeAsync(store, parts, "  ")).IsRefused(out var refusal));
        Assert.Equal(
            "4 personer",
            Assert.Single(Assert.IsType<CannotFreezePaper.ReasonForSmallCountsIsMissing>(refusal).SmallCounts).Value
        );
        Assert.Equal("Alle har sagt ja", (await TryFreezeAsync(store, parts, "Alle har sagt ja")).Value.SmallCountReason);
        Assert.True((await TryFreezeAsync(store, parts, "igen")).IsRefused(out refusal) && refusal is CannotFreezePaper.IsFrozenAlready);
    }

    /// <summary>Of 40 people 3 are one kind: their share, and that of the others, tell it as well as the count.</summary>
    [SkippableTheory]
    [InlineData("{{committees.data-share@1 column=a row=x set=proeve}}", true)]
    [InlineData("{{committees.data-share@1 column=a row=y set=proeve}}", true)]
    [InlineData("{{committees.data-share@1 column=b row=x set=proeve}}", false)]
    [InlineData("{{committees.data-cell@1 column=andel row=x set=proeve}}", true)]
    [InlineData("{{committees.data-cell@1 column=andel row=y set=proeve}}", false)]
    [InlineData(
        "{{calc.percentage@1 part=(committees.data-cell@1 column=a row=x set=proeve) whole=(committees.data-sum@1 column=b set=proeve)}}",
        true
    )]
    [InlineData(
        "{{calc.percentage@1 part=(committees.data-cell@1 column=a row=y set=proeve) whole=(committees.data-sum@1 column=b set=proeve)}}",
        false
    )]
    public async Task A_percentage_of_few_people_asks_for_a_reason(string figure, bool asks)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(
            Draft("\tA\tB\nx\t3\t20\ny\t37\t60", Unit.Persons, layout: "kolonne [Andel] = procent([A]; [B])", countsPeople: true)
        );

        var outcome = await TryFreezeAsync(store, [new PaperPart(figure, 2, "")], null);

        Assert.Equal(asks, outcome.IsRefused(out var refusal));
        Assert.True(refusal is null or CannotFreezePaper.ReasonForSmallCountsIsMissing, $"{refusal}");
    }

    /// <summary>Weeks of three people and of 37, of two groups whose numbers are 3 and 37, and of 1 and 2 persons in two months.</summary>
    [SkippableTheory]
    [InlineData("{{committees.data-weighted-mean@1 column=uger set=proeve weight=faa}}", true)]
    [InlineData("{{committees.data-weighted-mean@1 column=uger set=proeve weight=mange}}", false)]
    [InlineData("{{committees.data-cell@1 column=uger row=efter-faa set=proeve}}", true)]
    [InlineData("{{committees.data-cell@1 column=uger row=efter-mange set=proeve}}", false)]
    [InlineData("{{committees.data-mean@1 column=sjaeldne set=proeve}}", true)]
    [InlineData("{{committees.data-mean@1 column=mange set=proeve}}", false)]
    [InlineData("{{committees.data-cell@1 column=sjaeldne row=snit set=proeve}}", true)]
    [InlineData("{{committees.data-cell@1 column=mange row=snit set=proeve}}", false)]
    [InlineData(
        "{{calc.mean@1 of=(committees.data-cell@1 column=sjaeldne row=x set=proeve)(committees.data-cell@1 column=sjaeldne row=y set=proeve)}}",
        true
    )]
    [InlineData(
        "{{calc.mean@1 of=(committees.data-cell@1 column=mange row=x set=proeve)(committees.data-cell@1 column=mange row=y set=proeve)}}",
        false
    )]
    public async Task A_mean_over_few_people_asks_for_a_reason(string figure, bool asks)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        const string layout = """
            kolonne [Uger] : uger
            række [Efter få] = vægtet([Få])
            række [Efter mange] = vægtet([Mange])
            række [Snit] = gennemsnit
            """;
        await store.CreateAsync(
            Draft("\tUger\tFå\tMange\tSjældne\nx\t10\t3\t40\t1\ny\t12\t37\t60\t2", Unit.Persons, layout: layout, countsPeople: true)
        );

        var outcome = await TryFreezeAsync(store, [new PaperPart(figure, 2, "")], null);

        Assert.True(asks == outcome.IsRefused(out var refusal), $"{refusal}");
        Assert.True(refusal is null or CannotFreezePaper.ReasonForSmallCountsIsMissing, $"{refusal}");
    }

    [SkippableFact]
    public async Task A_frozen_paper_shows_what_the_draft_showed()
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        var slug = await store.CreateAsync(new DriftingSet(new Random(4)).Draft());
        var parts = new[] { new PaperPart(DriftingSet.Paper(slug), 2, "Tabel") };
        var draft = await store.RenderAsync(parts[0].Markdown);
        await FreezeAsync(store, parts);

        var frozen = await store.WorkAsync(s => s.GetRequiredService<FrozenText>().RenderAsync(Paper, parts, default));

        Assert.Equal(draft.Parts[0].FilledMarkdown, frozen!.Parts[0].FilledMarkdown);
        Assert.Null(await store.WorkAsync(s => s.GetRequiredService<FrozenText>().RenderAsync(Guid.NewGuid(), parts, default)));
    }

    private static async Task EachDriftHasItsCauseAsync(ImportingStore store)
    {
        var threads = await store.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<CommitteesDbContext>();
            var threads = services.GetRequiredService<ThreadQuery>();
            var all = new List<ThreadView>();
            foreach (var figure in await db.FrozenFigures.AsNoTracking().ToListAsync())
            {
                foreach (var place in ThreadQuery.PlacesIn(figure))
                {
                    all.Add((await threads.ReadAsync(figure.Id, place, withToday: true, default))!);
                }
            }

            return all;
        });
        Assert.All(
            threads,
            thread =>
            {
                var changed = thread.Today is null || thread.Today.Number != thread.Value!.Number || thread.Today.Unit != thread.Value.Unit;
                Assert.True(
                    !changed || thread.Reasons.Count > 0 || thread.WhyNoneToday is not null,
                    $"{thread.Query} drifts without a cause"
                );
            }
        );
        Assert.Contains(threads, thread => thread.Reasons.Count > 0);
    }

    private static async Task FreezeAsync(ImportingStore store, PaperPart[] parts) =>
        Assert.False((await TryFreezeAsync(store, parts, "Prøve")).IsRefused(out var refusal), $"{refusal}");

    private static Task<Kernel.Result<FrozenPaper, CannotFreezePaper>> TryFreezeAsync(
        ImportingStore store,
        PaperPart[] parts,
        string? reason
    ) =>
        store.WorkAsync(async services =>
        {
            var frozen = await services
                .GetRequiredService<PaperFreezing>()
                .FreezeAsync(new FreezePaper(Paper, parts, "test", reason), default);
            await services.GetRequiredService<CommitteesDbContext>().SaveChangesAsync();
            return frozen;
        });

    /// <summary>The paper as shown, and every row of it as it lies in the store.</summary>
    private static Task<byte[]> FrozenBytesAsync(ImportingStore store, PaperPart[] parts) =>
        store.WorkAsync(async services =>
        {
            var shown = await services.GetRequiredService<FrozenText>().RenderAsync(Paper, parts, default);
            var rows = await services
                .GetRequiredService<CommitteesDbContext>()
                .FrozenFigures.OrderBy(f => f.Ordinal)
                .Select(f => f.Query + f.Text + f.Name + f.Formula + f.Content)
                .ToListAsync();
            return Encoding.UTF8.GetBytes(shown!.Parts[0].Html + string.Concat(rows));
        });
}
