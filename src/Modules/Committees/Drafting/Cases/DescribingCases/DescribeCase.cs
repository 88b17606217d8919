using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Agendas.PublishingPapers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.DescribingCases;

/// <summary>What is said of a case is changed: title, responsible person, confidentiality, route.</summary>
/// <param name="Revision">The one that was read.</param>
internal sealed record DescribeCase(Guid Case, int Revision, CaseFacts Facts);

internal sealed class DescribeCaseHandler(CommitteesDbContext db, PaperPublication publication, TimeProvider clock)
{
    public async Task<Result<CaseFile, CannotDescribeCase>> HandleAsync(DescribeCase command, Actor actor, CancellationToken stop)
    {
        if (CannotDescribeCase.Of(command.Facts) is { } refusal)
        {
            return refusal;
        }

        if (await db.CaseFiles.SingleOrDefaultAsync(c => c.Id == command.Case, stop) is not { } file)
        {
            return new CannotDescribeCase.CaseIsUnknown();
        }

        if (file.Revision != command.Revision)
        {
            return new CannotDescribeCase.CaseWasChangedMeanwhile(file.ChangedAt);
        }

        var now = clock.GetUtcNow();
        var before = command with { Facts = file.Facts() with { Counterparts = await CounterpartFacts.OfAsync(db, file.Id, stop) } };
        file.Describe(command.Facts, now);
        if (file.IsClosed != before.Facts.IsClosed || file.Facts().Closure != before.Facts.Closure)
        {
            db.Add(ClosureDecision.Of(file, actor.Id, now));
        }

        if (file.IsClosed)
        {
            await publication.CloseAsync(file.Id, stop);
        }

        await CounterpartFacts.KeepAsync(db, file, command.Facts.Counterparts, stop);
        var after = command with { Facts = file.Facts() with { Counterparts = command.Facts.Counterparts } };
        db.Add(AuditEntry.For(after, actor.AuditName, now, before));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new CannotDescribeCase.CaseWasChangedMeanwhile(now);
        }

        return file;
    }
}
