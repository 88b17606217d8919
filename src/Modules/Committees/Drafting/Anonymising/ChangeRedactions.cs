using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Anonymising;

/// <param name="Words">What is written, and what the public reads instead.</param>
/// <param name="Read">The list that was changed, as <see cref="Redaction.MarkOf"/> tells it: a word that another has added meanwhile must not be lost.</param>
internal sealed record ChangeRedactions(Guid Paper, IReadOnlyList<(string Written, string Shown)> Words, string Read);

internal abstract record CannotChangeRedactions
{
    private CannotChangeRedactions() { }

    /// <param name="Words">The new list, and what the other one has besides.</param>
    public sealed record ListWasChangedMeanwhile(IReadOnlyList<Redaction> Words, string Read) : CannotChangeRedactions;
}

internal sealed class RedactionHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Redaction>> OfAsync(Guid paper, CancellationToken stop) =>
        await db.Set<Redaction>().AsNoTracking().Where(r => r.PaperId == paper).OrderBy(r => r.Ordinal).ToListAsync(stop);

    /// <returns>The list as it is now.</returns>
    public async Task<Result<List<Redaction>, CannotChangeRedactions>> HandleAsync(
        ChangeRedactions command,
        Actor actor,
        CancellationToken stop
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var known = await OfAsync(command.Paper, stop);
        if (Redaction.MarkOf(known) is var mark && mark != command.Read)
        {
            var both = command.Words.Concat(known.Select(r => (r.Written, r.Shown)));
            return new CannotChangeRedactions.ListWasChangedMeanwhile(ListOf(command.Paper, both), mark);
        }

        var words = ListOf(command.Paper, command.Words);
        await db.Set<Redaction>().Where(r => r.PaperId == command.Paper).ExecuteDeleteAsync(stop);
        db.AddRange(words);
        db.Add(AuditEntry.For(new RedactionsChanged(command.Paper, command.Words.Count), actor.AuditName, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return words;
    }

    private static List<Redaction> ListOf(Guid paper, IEnumerable<(string Written, string Shown)> words) =>
        [
            .. words
                .DistinctBy(pair => pair.Written, StringComparer.OrdinalIgnoreCase)
                .Select(
                    (pair, i) =>
                        new Redaction
                        {
                            PaperId = paper,
                            Ordinal = i + 1,
                            Written = pair.Written,
                            Shown = pair.Shown,
                        }
                ),
        ];
}

/// <summary>What is written in the audit entry: not the words, which are what nobody is to read.</summary>
internal sealed record RedactionsChanged(Guid Paper, int Count);
