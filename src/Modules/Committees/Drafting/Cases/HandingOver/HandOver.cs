using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;

/// <summary>Somebody else answers for several cases from now on.</summary>
/// <param name="Cases">With the revision of each that was seen.</param>
/// <param name="To">Null when nobody who may write cases was chosen.</param>
internal sealed record HandOverCases(IReadOnlyDictionary<Guid, int> Cases, Person? To);

/// <summary>What the log keeps of each.</summary>
internal sealed record HandOver(Guid Case, Guid ResponsibleId);

internal abstract record CannotHandOver
{
    private CannotHandOver() { }

    public sealed record NoCaseIsChosen : CannotHandOver;

    public sealed record NobodyIsChosen : CannotHandOver;

    /// <summary>Some of them were changed since they were seen, or handed over by somebody else.</summary>
    public sealed record CasesWereChanged : CannotHandOver;

    /// <summary>Who answers for a case sees it: nobody lets themselves into a closed one.</summary>
    public sealed record IsClosedToOneself(string Number) : CannotHandOver;
}

internal sealed class HandOverHandler(CommitteesDbContext db, TimeProvider clock)
{
    /// <returns>How many were handed over: all of them, or none.</returns>
    public async Task<Result<int, CannotHandOver>> HandleAsync(HandOverCases command, Actor actor, CancellationToken stop)
    {
        if (WrongIn(command) is [var wrong, ..])
        {
            return wrong;
        }

        var to = command.To!;
        var files = await db.CaseFiles.Where(c => command.Cases.Keys.Contains(c.Id)).ToListAsync(stop);
        if (files.Count != command.Cases.Count || files.Exists(file => file.Revision != command.Cases[file.Id]))
        {
            return new CannotHandOver.CasesWereChanged();
        }

        if (to.Id == actor.Id && await HiddenAsync(files, actor, stop) is { } hidden)
        {
            return new CannotHandOver.IsClosedToOneself(hidden.Number);
        }

        var now = clock.GetUtcNow();
        foreach (var file in files)
        {
            var before = new HandOver(file.Id, file.ResponsibleId);
            file.HandTo(to.Id, to.Name, now);
            db.Add(AuditEntry.For(before with { ResponsibleId = to.Id }, actor.AuditName, now, before));
        }

        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CannotHandOver.CasesWereChanged();
        }

        return files.Count;
    }

    /// <summary>What was not chosen, in the order of the form.</summary>
    public static IReadOnlyList<CannotHandOver> WrongIn(HandOverCases command) =>
        [
            .. new CannotHandOver?[]
            {
                command.Cases.Count == 0 ? new CannotHandOver.NoCaseIsChosen() : null,
                command.To is null ? new CannotHandOver.NobodyIsChosen() : null,
            }.OfType<CannotHandOver>(),
        ];

    private async Task<CaseFile?> HiddenAsync(List<CaseFile> files, Actor actor, CancellationToken stop)
    {
        var ids = files.ConvertAll(file => file.Id);
        var seen = await db.CasesFor(actor).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(stop);
        return files.Find(file => !seen.Contains(file.Id));
    }
}
