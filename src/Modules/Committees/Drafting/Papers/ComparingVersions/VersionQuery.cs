using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers.ComparingVersions;

internal sealed record VersionRow(int Number, int BasedOn, bool IsAside, Guid By, DateTimeOffset At);

internal sealed class VersionQuery(CommitteesDbContext db)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> ListAsync(Guid paper, CancellationToken stop) =>
        await db
            .DraftVersions.Where(v => v.PaperId == paper)
            .OrderByDescending(v => v.Number)
            .Select(v => new VersionRow(v.Number, v.BasedOn, v.IsAside, v.By, v.At))
            .ToListAsync(stop);

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
