using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.DataSets.Computing;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Tests.Support;
using static Ledetraad.Committees.Tests.DataSets.DataSetStore;

namespace Ledetraad.Committees.Tests.DataSets;

public class DataFigureTests
{
    private const string Referrals = "Kanal\tJan. 2025 – jun. 2025\tJul. 2025 - dec. 2025\nLæge\t12\t18\nSelv\t30\t42\nArbejdsgiver\t18\t-";

    [SkippableTheory]
    [InlineData("committees.data-cell@1 column=jul-2025-dec-2025 row=laege set=henvisninger", 18)]
    [InlineData("committees.data-sum@1 column=jan-2025-jun-2025 set=henvisninger", 60)]
    [InlineData("committees.data-sum@1 set=henvisninger", 120)]
    [InlineData("committees.data-sum@1 column=* rows=laege,selv set=henvisninger", 102)]
    [InlineData("committees.data-mean@1 column=jul-2025-dec-2025 set=henvisninger", 30)]
    [InlineData("committees.data-per-month@1 column=jan-2025-jun-2025 set=henvisninger", 10)]
    [InlineData("committees.data-per-month@1 column=jan-2025-jun-2025 from=2025-01-01 set=henvisninger to=2025-12-31", 5)]
    [InlineData("committees.data-share@1 column=jan-2025-jun-2025 row=selv set=henvisninger", 50)]
    [InlineData("committees.data-share@1 column=jan-2025-jun-2025 of=row row=laege set=henvisninger", 40)]
    [InlineData("committees.data-weighted-mean@1 column=jul-2025-dec-2025 set=henvisninger weight=jan-2025-jun-2025", 246.0 / 7)]
    [InlineData(
        "calc.change from=(committees.data-sum column=jan-2025-jun-2025 rows=laege set=henvisninger) to=(committees.data-sum column=jul-2025-dec-2025 rows=laege set=henvisninger)",
        50
    )]
    public async Task Figures_are_computed_from_the_typed_in_cells(string query, double expected)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(Draft(Referrals, title: "Henvisninger"));

        // (18 × 12 + 42 × 30) / (12 + 30) where both are filled in
        Assert.Equal((decimal)expected, await store.NumberAsync(query), 10);
    }

    [SkippableFact]
    public async Task A_data_set_lies_where_no_other_and_no_other_page_does()
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);

        Assert.Equal("tal", await store.CreateAsync(Draft("\tA\nx\t1", title: "Tal")));
        Assert.Equal("tal-2", await store.CreateAsync(Draft("\tA\nx\t1", title: "Tal")));
        Assert.Equal("nyt-2", await store.CreateAsync(Draft("\tA\nx\t1", title: "Nyt")));
    }

    [SkippableTheory, MemberData(nameof(TestStores.Providers), MemberType = typeof(TestStores))]
    public async Task A_correction_adds_and_what_was_known_before_can_still_be_asked(StoreProvider provider)
    {
        await using var store = await ImportingStore.OnAsync(provider);
        var slug = await store.CreateAsync(Draft("\tA\nx\t1\ny\t2", title: "Tal"));
        var query = KeyFigureQuery.Parse("committees.data-sum@1 set=tal").Value;
        var before = await store.AskAsync(null, query.ToString());
        _ = before.Value(query).Value;
        await Task.Delay(5);
        Assert.False((await store.CorrectAsync(slug, 1, Draft("\tA\nx\t1\ny\t20\nz\t3", title: "Tal"))).IsRefused(out _));

        Assert.Equal(24, await store.NumberAsync(query.ToString()));
        Assert.Equal(3, (await store.AskAsync(before.Moment, query.ToString())).Value(query).Value.Number);
        Assert.IsType<CannotComputeFigure.WasNotKnownThen>(await store.RefusalAsync("committees.data-sum@1 set=tal known=2001-01-01"));
    }

    [SkippableFact]
    public async Task Two_who_correct_at_once_are_told_and_nothing_unchanged_is_kept()
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        var slug = await store.CreateAsync(Draft("\tA\nx\t1"));
        Assert.True(
            (await store.CorrectAsync(slug, 1, Draft("\tA\nx\t1"))).IsRefused(out var same) && same is CannotSaveDataSet.NothingHasChanged
        );
        Assert.False((await store.CorrectAsync(slug, 1, Draft("\tA\nx\t2"))).IsRefused(out _));
        Assert.True((await store.CorrectAsync(slug, 1, Draft("\tA\nx\t3"))).IsRefused(out var late));
        Assert.Equal(new CannotSaveDataSet.HasBeenCorrectedMeanwhile(2), late);
    }

    [SkippableTheory]
    [InlineData("committees.data-cell@1 column=a row=q set=proeve", "ArgumentIsWrong { Name = row, Value = q")]
    [InlineData("committees.data-cell@1 column=a row=x set=findes-ikke", "WasNotKnownThen")]
    [InlineData("committees.data-cell@1 column=a set=proeve", "ArgumentIsMissing { Name = row")]
    [InlineData("committees.data-cell@1 color=red column=a row=x set=proeve", "ArgumentIsUnknown { Name = color")]
    [InlineData("committees.data-cell@7 column=a row=x set=proeve", "VersionIsUnknown")]
    [InlineData("committees.nothing@1 set=proeve", "KeyIsUnknown")]
    [InlineData("committees.data-table@1 set=proeve", "IsAnotherKind")]
    [InlineData("committees.data-cell@1 column=a row=z set=proeve", "HoldsNoNumber")]
    [InlineData("committees.data-share@1 column=b row=x set=proeve", "NothingToDivideBy")]
    [InlineData("committees.data-per-month@1 column=a set=proeve", "ArgumentIsMissing { Name = from")]
    [InlineData(
        "calc.difference@1 from=(committees.data-cell column=a row=x set=proeve) to=(committees.data-share column=a row=x set=proeve)",
        "UnitsDiffer"
    )]
    [InlineData("calc.sum@1 of=(committees.data-cell column=a row=q set=proeve)", "ArgumentIsWrong { Name = row")]
    [InlineData("calc.sum@1 of=x", "ArgumentIsWrong { Name = of")]
    public async Task A_figure_that_has_no_answer_says_why(string query, string refusal)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(Draft("\tA\tB\nx\t1\t0\ny\t2\t0\nz\t-\t0"));

        Assert.StartsWith(refusal, (await store.RefusalAsync(query)).ToString(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("kolonne [C] = [A] + [B]\nkolonne [D] = ([C] - 1) * 2 / 4", "x|1|2|3|1,0")]
    [InlineData("kolonne [Andel] = procent([A]; [B])", "x|1|2|50,0")]
    [InlineData("kolonne [Vækst] = ændring([A]; [B]) : %, 0 decimaler", "x|1|2|100")]
    [InlineData("kolonne [Snit] = gennemsnit", "x|1|2|1,5")]
    [InlineData("kolonne [Sum] efter [A] = sum", "x|1|3|2")]
    [InlineData("kolonne [B] : modsat fortegn, med plus", "x|1|-2")]
    public async Task Columns_are_computed_by_the_layout(string layout, string row)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);
        await store.CreateAsync(Draft("\tA\tB\nx\t1\t2", layout: layout));

        var table = (await store.RenderAsync("{{committees.data-table@1 set=proeve}}")).Parts[0].FilledMarkdown;

        Assert.Equal($"| {row.Replace("|", " | ", StringComparison.Ordinal)} |", table.Split('\n')[^1]);
    }

    [SkippableTheory]
    [InlineData("noget andet", nameof(LayoutMistake.LineIsUnknown))]
    [InlineData("kolonne [C] = [A] +", nameof(LayoutMistake.FormulaIsWrong))]
    [InlineData("kolonne [C] = median([A])", nameof(LayoutMistake.FormulaIsWrong))]
    [InlineData("kolonne [C] = [Q]", nameof(LayoutMistake.LabelIsUnknown))]
    [InlineData("kolonne [Q] : pct", nameof(LayoutMistake.LabelIsUnknown))]
    [InlineData("kolonne [A] = [B]", nameof(LayoutMistake.LabelStandsTwice))]
    [InlineData("kolonne [A] : i fed", nameof(LayoutMistake.DisplayIsUnknown))]
    [InlineData("celler : farver", nameof(LayoutMistake.DisplayIsUnknown))]
    [InlineData("kolonne [C] = [D]\nkolonne [D] = [C]", nameof(LayoutMistake.GoesInARing))]
    [InlineData("kolonne [A] : måneder\nkolonne [C] = [A] + [B]", nameof(LayoutMistake.UnitsDiffer))]
    public async Task A_layout_that_cannot_be_carried_out_is_refused(string layout, string mistake)
    {
        await using var store = await ImportingStore.OnAsync(StoreProvider.Sqlite);

        Assert.True((await store.TryCreateAsync(Draft("\tA\tB\nx\t1\t2", layout: layout))).IsRefused(out var refusal));
        Assert.Equal(mistake, Assert.IsType<CannotSaveDataSet.LayoutIsWrong>(refusal).Problem.Mistake.ToString());
    }
}
