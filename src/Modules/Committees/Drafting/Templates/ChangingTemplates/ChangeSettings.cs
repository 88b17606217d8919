using System.Text.Json.Serialization;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Templates.ChangingTemplates;

/// <summary>The municipality decides how its cases are numbered, which template a new one takes, and which counts of people are small.</summary>
/// <param name="Read">The decision that was changed; see <see cref="DraftingSettings.Mark"/>.</param>
internal sealed record ChangeSettings(string NumberPattern, string Template, int? SmallCountsBelow, [property: JsonIgnore] string Read);

/// <summary>The municipality makes a template its own, or adds one.</summary>
/// <param name="Key">Null for a new one.</param>
/// <param name="Read">What was changed, see <see cref="TemplateView.Mark"/>; empty for a new one.</param>
internal sealed record ChangeTemplate(
    string? Key,
    string Name,
    IReadOnlyList<TemplateSection> Sections,
    [property: JsonIgnore] string Read
);

internal abstract record CannotChangeSettings
{
    private CannotChangeSettings() { }

    public sealed record PatternIsNone(string Written) : CannotChangeSettings;

    public sealed record ThresholdIsNone(int Least, int Most) : CannotChangeSettings;

    public sealed record NameIsMissing : CannotChangeSettings;

    public sealed record NameIsTaken(string Name) : CannotChangeSettings;

    public sealed record SectionsAreMissing : CannotChangeSettings;

    public sealed record HeadingIsTwice(string Heading) : CannotChangeSettings;

    /// <param name="Now">What another has decided since it was read.</param>
    public sealed record SettingsWereChangedMeanwhile(DraftingSettings Now) : CannotChangeSettings;

    /// <param name="Now">What another has made of it since it was read.</param>
    public sealed record TemplateWasChangedMeanwhile(TemplateView Now) : CannotChangeSettings;
}

internal sealed class SettingsHandler(CommitteesDbContext db, CaseTemplates templates, TimeProvider clock)
{
    /// <summary>What stands for the key in the address of the page that adds a template.</summary>
    public const string NewKey = "ny";

    /// <summary>One person is always few; two can tell each other.</summary>
    private const int LeastThreshold = 3;

    private const int MostThreshold = 100;

    public async Task<DraftingSettings> ReadAsync(CancellationToken stop) =>
        await db.Set<DraftingSettings>().AsNoTracking().SingleOrDefaultAsync(stop) ?? new DraftingSettings();

    public async Task<Result<DraftingSettings, CannotChangeSettings>> HandleAsync(
        ChangeSettings command,
        Actor actor,
        CancellationToken stop
    )
    {
        if (CaseNumberPattern.Parse(command.NumberPattern.Trim()) is not { } pattern)
        {
            return new CannotChangeSettings.PatternIsNone(command.NumberPattern);
        }

        if (command.SmallCountsBelow is not { } threshold || threshold is < LeastThreshold or > MostThreshold)
        {
            return new CannotChangeSettings.ThresholdIsNone(LeastThreshold, MostThreshold);
        }

        var settings = await db.Set<DraftingSettings>().SingleOrDefaultAsync(stop) ?? db.Add(new DraftingSettings()).Entity;
        if (settings.Mark != command.Read)
        {
            return new CannotChangeSettings.SettingsWereChangedMeanwhile(settings);
        }

        var before = new ChangeSettings(settings.NumberPattern, settings.Template ?? "", settings.SmallCountsBelow, command.Read);
        (settings.NumberPattern, settings.Template, settings.SmallCountsBelow) = (pattern.ToString(), command.Template, threshold);
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow(), before));
        return await IsSavedAsync(stop) ? settings : new CannotChangeSettings.SettingsWereChangedMeanwhile(await ReadAsync(stop));
    }

    public async Task<Result<CaseTemplate, CannotChangeSettings>> HandleAsync(ChangeTemplate command, Actor actor, CancellationToken stop)
    {
        var made = Municipality.SlugOf(command.Name);
        if (made.Length == 0)
        {
            return new CannotChangeSettings.NameIsMissing();
        }

        var all = await templates.AllAsync(stop);
        var others = all.Where(template => template.Key != command.Key).ToList();
        if (others.Exists(template => template.Key == made || Municipality.SlugOf(template.Name) == made))
        {
            return new CannotChangeSettings.NameIsTaken(command.Name.Trim());
        }

        if (command.Sections.Count == 0)
        {
            return new CannotChangeSettings.SectionsAreMissing();
        }

        if (command.Sections.GroupBy(s => s.Key).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new CannotChangeSettings.HeadingIsTwice(twice.Last().Heading);
        }

        var known = all.FirstOrDefault(template => template.Key == command.Key);
        if (known is not null && known.Mark != command.Read)
        {
            return new CannotChangeSettings.TemplateWasChangedMeanwhile(known);
        }

        var key = command.Key ?? (made == NewKey ? $"{NewKey}-skabelon" : made);
        var template = await db.Set<CaseTemplate>().SingleOrDefaultAsync(t => t.Key == key, stop) ?? db.Add(new CaseTemplate(key)).Entity;
        template.Change(command.Name, command.Sections);
        var before = known is null ? null : command with { Name = known.Name, Sections = known.Sections };
        db.Add(AuditEntry.For(command, actor.AuditName, clock.GetUtcNow(), before));
        return await IsSavedAsync(stop)
            ? template
            : new CannotChangeSettings.TemplateWasChangedMeanwhile((await templates.AllAsync(stop)).Single(t => t.Key == key));
    }

    /// <returns>False when another saved between our reading and our writing.</returns>
    private async Task<bool> IsSavedAsync(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>A section that is new takes its key from its heading; one that is known keeps its own.</summary>
    public static TemplateSection SectionOf(string key, SectionKind kind, string heading, string hint, bool isRequired)
    {
        var made = Municipality.SlugOf(heading);
        return new TemplateSection(
            key.Length > 0 ? key
                : made.Length > 0 ? made
                : "afsnit",
            kind,
            heading.Trim(),
            hint.Trim().Length > 0 ? hint.Trim() : null,
            isRequired
        );
    }
}
