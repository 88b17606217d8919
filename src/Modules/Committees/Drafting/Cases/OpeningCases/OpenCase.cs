using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Templates;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;

/// <summary>A new case with its first paper; or an imported case taken up again, when its number is given.</summary>
/// <param name="Number">Null for the next of the municipality's series.</param>
/// <param name="Template">Key of the template of its first paper.</param>
/// <param name="CopyOf">An earlier case, ours or an imported one, whose newest paper is the beginning of this one's.</param>
internal sealed record OpenCase(CaseFacts Facts, string? Number, string Template, Guid? CopyOf);

internal sealed class OpenCaseHandler(
    CommitteesDbContext db,
    CaseTemplates templates,
    EarlierPapers earlier,
    CurrentMunicipality municipality,
    TimeProvider clock
)
{
    /// <returns>The new case's id.</returns>
    public async Task<Result<CaseFile, CannotDescribeCase>> HandleAsync(OpenCase command, Actor actor, CancellationToken stop)
    {
        if (CannotDescribeCase.Of(command.Facts) is { } refusal)
        {
            return refusal;
        }

        if (IsRefused(command.Number))
        {
            return new CannotDescribeCase.NumberIsNone(command.Number!);
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var number = string.IsNullOrWhiteSpace(command.Number) ? await NextNumberAsync(now, stop) : command.Number.Trim();
        var file = new CaseFile(municipality.Value.Slug, number, command.Facts, now);
        if (await db.CaseFiles.AnyAsync(c => c.Id == file.Id, stop))
        {
            return new CannotDescribeCase.NumberIsTaken(number, file.Id);
        }

        db.Add(file);
        await CounterpartFacts.KeepAsync(db, file, command.Facts.Counterparts, stop);
        await WriteFirstPaperAsync(file, command, actor, now, stop);
        if (file.IsClosed)
        {
            db.Add(ClosureDecision.Of(file, actor.Id, now));
        }

        db.Add(AuditEntry.For(command with { Number = number }, actor.AuditName, now));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return file;
    }

    /// <summary>Empty is the next of the series.</summary>
    public static bool IsRefused(string? number) => !string.IsNullOrWhiteSpace(number) && !WrittenCaseNumber.IsOne(number.Trim());

    private async Task<string> NextNumberAsync(DateTimeOffset now, CancellationToken stop)
    {
        var written = await db.Set<DraftingSettings>().Select(s => s.NumberPattern).SingleOrDefaultAsync(stop) ?? CaseNumberPattern.Usual;
        return await CaseNumberSeries.NextAsync(db, CaseNumberPattern.Parse(written)!, now.ToLocalTime().Year, stop);
    }

    private async Task WriteFirstPaperAsync(CaseFile file, OpenCase command, Actor actor, DateTimeOffset now, CancellationToken stop)
    {
        var all = await templates.UsualFirstAsync(stop);
        var content = DraftContent.From(all.FirstOrDefault(t => t.Key == command.Template) ?? all[0], file.Title);
        if (command.CopyOf is { } source && await earlier.NewestOfAsync(source, actor, stop) is { } copied)
        {
            if (source != file.Id)
            {
                file.CopyOf(source);
            }

            content = content.Holding(copied.Texts) with { Recommendations = copied.Recommendations, Options = copied.Options };
        }

        var paper = new DraftPaper(file.Id, 1, now);
        db.Add(paper);
        db.Add(paper.Save(content, actor.Id, now));
    }
}
