using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Anonymising;

/// <param name="Words">What is written, and what the public reads instead.</param>
internal sealed record ChangeRedactions(Guid Paper, IReadOnlyList<(string Written, string Shown)> Words);

internal sealed class RedactionHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Redaction>> OfAsync(Guid paper, CancellationToken stop) =>
        await db.Set<Redaction>().AsNoTracking().Where(r => r.PaperId == paper).OrderBy(r => r.Ordinal).ToListAsync(stop);

    public async Task HandleAsync(ChangeRedactions command, Actor actor, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Set<Redaction>().Where(r => r.PaperId == command.Paper).ExecuteDeleteAsync(stop);
        db.AddRange(
            command
                .Words.DistinctBy(pair => pair.Written.ToLowerInvariant())
                .Select(
                    (pair, i) =>
                        new Redaction
                        {
                            PaperId = command.Paper,
                            Ordinal = i + 1,
                            Written = pair.Written,
                            Shown = pair.Shown,
                        }
                )
        );
        db.Add(AuditEntry.For(new RedactionsChanged(command.Paper, command.Words.Count), actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }
}

/// <summary>What is written in the audit entry: not the words, which are what nobody is to read.</summary>
internal sealed record RedactionsChanged(Guid Paper, int Count);
