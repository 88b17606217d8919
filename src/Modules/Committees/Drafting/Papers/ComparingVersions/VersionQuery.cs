using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.ComparingVersions;

internal sealed record VersionRow(int Number, int BasedOn, bool IsAside, int? RestoredFrom, Guid By, DateTimeOffset At);

/// <summary>One version to be read whole.</summary>
/// <param name="Before">The text that the writer had before them; null for the first.</param>
/// <param name="Steps">What happened to the paper while this version counted, newest first.</param>
internal sealed record WholeVersion(DraftVersion Version, DraftVersion? Before, IReadOnlyList<WorkflowStep> Steps)
{
    /// <summary>The id under which its figures were frozen; null for one that was never approved.</summary>
    public Guid? FrozenAs => Steps.FirstOrDefault(step => step.Move == PaperMove.Approve)?.Id;
}

internal sealed class VersionQuery(CommitteesDbContext db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> ListAsync(Guid paper, CancellationToken stop) =>
        await db
            .DraftVersions.Where(v => v.PaperId == paper)
            .OrderByDescending(v => v.Number)
            .Select(v => new VersionRow(v.Number, v.BasedOn, v.IsAside, v.RestoredFrom, v.By, v.At))
            .ToListAsync(stop);

    /// <returns>Null when there is none with that number.</returns>
    public async Task<WholeVersion?> ReadAsync(Guid paper, int number, CancellationToken stop)
    {
        var versions = db.DraftVersions.AsNoTracking().Where(v => v.PaperId == paper);
        if (await versions.SingleOrDefaultAsync(v => v.Number == number, stop) is not { } version)
        {
            return null;
        }

        var before = await versions.Where(v => v.Number <= version.BasedOn).OrderByDescending(v => v.Number).FirstOrDefaultAsync(stop);
        var steps = await db.Set<WorkflowStep>()
            .AsNoTracking()
            .Where(s => s.PaperId == paper && s.Version == number)
            .OrderByDescending(s => s.At)
            .ToListAsync(stop);
        return new WholeVersion(version, before, steps);
    }

    /// <returns>Null when one of them is not there.</returns>
    public async Task<(DraftContent Before, DraftContent After)?> ReadAsync(Guid paper, int before, int after, CancellationToken stop)
    {
        var found = await db
            .DraftVersions.AsNoTracking()
            .Where(v => v.PaperId == paper && (v.Number == before || v.Number == after))
            .ToListAsync(stop);
        var (first, second) = (found.Find(v => v.Number == before), found.Find(v => v.Number == after));
        return first is null || second is null ? null : (first.Read(), second.Read());
    }
}
