using Ledetraad.Kernel;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Drafting.Templates.ChangingTemplates;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Tests.Support;
using static Ledetraad.Committees.Tests.Drafting.DraftingStore;

namespace Ledetraad.Committees.Tests.Drafting;

public class TemplatesTests
{
    private static readonly TemplateSection Statement = new("tekst", SectionKind.Statement, "Tekst", null, true);

    public static TheoryData<StoreProvider> Providers => TestStores.Providers;

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task A_new_template_takes_the_place_of_no_other(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var example = ExampleTemplates.All[0];

        Assert.Equal("ny-skabelon", (await ChangeAsync(store, null, "Ny")).Value.Key);
        Assert.Equal("korte-sager", (await ChangeAsync(store, null, "Korte sager")).Value.Key);
        Assert.IsType<CannotChangeSettings.NameIsTaken>(Refusal(await ChangeAsync(store, null, "korte  sager ")));
        Assert.IsType<CannotChangeSettings.NameIsTaken>(Refusal(await ChangeAsync(store, null, example.Name)));
        Assert.IsType<CannotChangeSettings.NameIsTaken>(Refusal(await ChangeAsync(store, "korte-sager", example.Name)));
        Assert.IsType<CannotChangeSettings.NameIsMissing>(Refusal(await ChangeAsync(store, null, " ? ")));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task An_example_that_is_changed_becomes_the_municipality_s_own_under_any_name(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var example = ExampleTemplates.All[0];

        Assert.Equal(example.Key, (await ChangeAsync(store, example.Key, example.Name)).Value.Key);
        await ChangeAsync(store, example.Key, "Vores egen");

        var all = await store.WithAsync<CaseTemplates, IReadOnlyList<TemplateView>>(templates => templates.AllAsync(default));
        Assert.Equal(ExampleTemplates.All.Count, all.Count);
        Assert.Equal(["Tekst"], all.Single(template => template.Name == "Vores egen").Sections.Select(section => section.Heading));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_two_who_change_one_template_the_second_is_told(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        await ChangeAsync(store, null, "Korte sager");
        var read = await MarkOfAsync(store, "korte-sager");

        await ChangeAsync(store, "korte-sager", "Korte sager", read: read, heading: "Den førstes");
        var second = await ChangeAsync(store, "korte-sager", "Korte sager", read: read, heading: "Den andens");

        var told = Assert.IsType<CannotChangeSettings.TemplateWasChangedMeanwhile>(Refusal(second));
        Assert.Equal(["Den førstes"], told.Now.Sections.Select(section => section.Heading));
        Assert.Null(Refusal(await ChangeAsync(store, "korte-sager", "Korte sager", read: told.Now.Mark, heading: "Den andens")));
    }

    [SkippableTheory, MemberData(nameof(Providers))]
    public async Task Of_many_who_change_the_settings_at_the_same_moment_one_decides(StoreProvider provider)
    {
        await using var store = await OnAsync(provider);
        var read = new DraftingSettings().Mark;

        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(3, 5)
                .Select(threshold =>
                    Task.Run(() =>
                        store.WithAsync<SettingsHandler, Result<DraftingSettings, CannotChangeSettings>>(handler =>
                            handler.HandleAsync(new ChangeSettings("{yy}-{nnnn}", "", threshold, read), Officer, default)
                        )
                    )
                )
        );

        var decided = Assert.Single(outcomes, outcome => !outcome.IsRefused(out _)).Value;
        Assert.All(
            outcomes.Where(outcome => outcome.IsRefused(out _)),
            outcome =>
            {
                outcome.IsRefused(out var refusal);
                Assert.Equal(decided.Mark, Assert.IsType<CannotChangeSettings.SettingsWereChangedMeanwhile>(refusal).Now.Mark);
            }
        );
    }

    private static async Task<string> MarkOfAsync(DraftingStore store, string key) =>
        (await store.WithAsync<CaseTemplates, IReadOnlyList<TemplateView>>(templates => templates.AllAsync(default)))
            .FirstOrDefault(template => template.Key == key)
            ?.Mark
        ?? "";

    /// <param name="read">Null for what stands there now.</param>
    private static async Task<Result<CaseTemplate, CannotChangeSettings>> ChangeAsync(
        DraftingStore store,
        string? key,
        string name,
        string? read = null,
        string heading = "Tekst"
    )
    {
        var mark = read ?? await MarkOfAsync(store, key ?? "");
        return await store.WithAsync<SettingsHandler, Result<CaseTemplate, CannotChangeSettings>>(handler =>
            handler.HandleAsync(new ChangeTemplate(key, name, [Statement with { Heading = heading }], mark), Officer, default)
        );
    }

    private static CannotChangeSettings? Refusal(Result<CaseTemplate, CannotChangeSettings> outcome) =>
        outcome.IsRefused(out var refusal) ? refusal : null;
}
