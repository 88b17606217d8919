using System.Text.Json;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Templates;

/// <summary>A municipality's own set of sections for a case paper, in its own order.</summary>
[Retention("Kept while cases are written by it; papers hold their own sections", Erasure = "Holds no persons")]
internal sealed class CaseTemplate : IUnpublished
{
    private CaseTemplate() { } // EF Core

    public CaseTemplate(string key) => Key = key;

    /// <summary>Its place in addresses: <c>resume-foerst</c>.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>List of <see cref="TemplateSection"/> as JSON.</summary>
    public string Sections { get; private set; } = "[]";

    public void Change(string name, IReadOnlyList<TemplateSection> sections) =>
        (Name, Sections) = (name.Trim(), JsonSerializer.Serialize(sections, StoredJson.Compact.IReadOnlyListTemplateSection));

    public TemplateView View() => new(Key, Name, JsonSerializer.Deserialize(Sections, StoredJson.Compact.IReadOnlyListTemplateSection)!);
}

/// <param name="Key">Tells the section again when its heading has been changed: <c>oekonomi</c>.</param>
/// <param name="Hint">What belongs there, for the one who writes.</param>
/// <param name="IsRequired">A paper without it cannot be made ready.</param>
internal sealed record TemplateSection(string Key, SectionKind Kind, string Heading, string? Hint, bool IsRequired);

internal sealed record TemplateView(string Key, string Name, IReadOnlyList<TemplateSection> Sections)
{
    /// <summary>Tells one content of a template from another: who changes it says which one was read.</summary>
    public string Mark =>
        StableId.Of(Name, JsonSerializer.Serialize(Sections, StoredJson.Compact.IReadOnlyListTemplateSection)).ToString("N");
}

/// <summary>The templates that a municipality can write by: its own, and the examples that it has not replaced by its own.</summary>
internal sealed class CaseTemplates(CommitteesDbContext db)
{
    public async Task<IReadOnlyList<TemplateView>> AllAsync(CancellationToken stop)
    {
        var own = (await db.Set<CaseTemplate>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(stop)).ConvertAll(t => t.View());
        return [.. own, .. ExampleTemplates.All.Where(example => own.TrueForAll(t => t.Key != example.Key))];
    }

    /// <summary>The template that a new case takes when nobody says otherwise stands first.</summary>
    public async Task<IReadOnlyList<TemplateView>> UsualFirstAsync(CancellationToken stop)
    {
        var all = await AllAsync(stop);
        var usual = await db.Set<DraftingSettings>().Select(s => s.Template).SingleOrDefaultAsync(stop);
        return [.. all.OrderBy(t => t.Key == usual ? 0 : 1)];
    }
}
