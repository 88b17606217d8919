using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Kle.ImportingKle;

/// <summary>A list of KLE takes the place of the one before.</summary>
internal sealed record ImportKle(int Added, int Renamed, int Removed, int InAll);

internal sealed class ImportKleHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<ImportKle, CannotReadKle>> HandleAsync(byte[] file, string by, CancellationToken stop)
    {
        var read = KleFile.Read(file);
        if (read.IsRefused(out var refusal))
        {
            return refusal;
        }

        var known = await db.Set<KleSubject>().ToDictionaryAsync(s => s.Number, stop);
        var renamed = 0;
        var added = new List<KleSubject>();
        foreach (var subject in read.Value)
        {
            if (!known.Remove(subject.Number, out var before))
            {
                added.Add(subject);
            }
            else if (before.Title != subject.Title)
            {
                before.Title = subject.Title;
                renamed++;
            }
        }

        db.AddRange(added);
        db.RemoveRange(known.Values);
        var done = new ImportKle(added.Count, renamed, known.Count, read.Value.Count);
        db.Add(AuditEntry.For(done, by, clock.GetUtcNow()));
        await db.SaveChangesAsync(stop);
        return done;
    }
}
