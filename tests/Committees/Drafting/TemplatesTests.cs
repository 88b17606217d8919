using Ledetraad.Kernel;
using Ledetraad.Kernel.Storage;
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

    private static Task<Result<CaseTemplate, CannotChangeSettings>> ChangeAsync(DraftingStore store, string? key, string name) =>
        store.WithAsync<SettingsHandler, Result<CaseTemplate, CannotChangeSettings>>(handler =>
            handler.HandleAsync(new ChangeTemplate(key, name, [Statement]), Officer, default)
        );

    private static CannotChangeSettings? Refusal(Result<CaseTemplate, CannotChangeSettings> outcome) =>
        outcome.IsRefused(out var refusal) ? refusal : null;
}
