using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel;
using Ledetraad.Kernel.KeyFigures;
using Ledetraad.Modules.Committees.DataSets;
using Ledetraad.Modules.Committees.DataSets.Reading;
using Ledetraad.Modules.Committees.DataSets.SavingDataSets;
using Ledetraad.Modules.Committees.LivingTexts;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.DataSets;

/// <summary>What tests of data sets do in a municipality's store, by the names of the deeds.</summary>
internal static class DataSetStore
{
    public static DataSetDraft Draft(
        string table,
        Unit unit = Unit.Count,
        FigureScale scale = FigureScale.Usual,
        string layout = "",
        bool countsPeople = false,
        string title = "Prøve"
    ) => new(title, "Egen opgørelse", new DateOnly(2026, 10, 31), countsPeople, unit, scale, layout, TableReader.Read(table).Value);

    public static Task<Result<DataSet, CannotSaveDataSet>> TryCreateAsync(this ImportingStore store, DataSetDraft draft) =>
        store.WorkAsync(services =>
            ActivatorUtilities.CreateInstance<CreateDataSetHandler>(services).HandleAsync(new CreateDataSet(draft, "test"), default)
        );

    public static async Task<string> CreateAsync(this ImportingStore store, DataSetDraft draft) =>
        (await store.TryCreateAsync(draft)).Value.Slug;

    public static Task<Result<DataSetVersion, CannotSaveDataSet>> CorrectAsync(
        this ImportingStore store,
        string slug,
        int basedOn,
        DataSetDraft draft,
        string reason = "Tastefejl"
    ) =>
        store.WorkAsync(services =>
            ActivatorUtilities
                .CreateInstance<CorrectDataSetHandler>(services)
                .HandleAsync(new CorrectDataSet(slug, basedOn, draft, reason, "test"), default)
        );

    /// <summary>A paper of one text, with its figures as they are now.</summary>
    public static Task<RenderedPaper> RenderAsync(this ImportingStore store, string markdown) =>
        store.WorkAsync(services => services.GetRequiredService<LivingText>().RenderAsync([new PaperPart(markdown, 2, "Tabel")], default));

    public static Task<FigureAnswers> AskAsync(this ImportingStore store, DateTimeOffset? moment, params string[] queries) =>
        store.WorkAsync(services =>
            services.GetRequiredService<KeyFigureReader>().ReadAsync(queries.Select(q => KeyFigureQuery.Parse(q).Value), moment, default)
        );

    public static async Task<decimal> NumberAsync(this ImportingStore store, string query) =>
        (await store.AskAsync(null, query)).Value(KeyFigureQuery.Parse(query).Value).Value.Number;

    public static async Task<CannotComputeFigure> RefusalAsync(this ImportingStore store, string query)
    {
        Assert.True((await store.AskAsync(null, query)).Value(KeyFigureQuery.Parse(query).Value).IsRefused(out var refusal));
        return refusal;
    }
}
