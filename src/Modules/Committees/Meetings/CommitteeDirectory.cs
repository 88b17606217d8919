using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Meetings;

/// <summary>The committees as other modules see them.</summary>
internal sealed class CommitteeDirectory(CommitteesDbContext db, CurrentMunicipality municipality) : ICommitteeDirectory
{
    public async Task<IReadOnlyList<CommitteeName>> AllAsync(CancellationToken stop) =>
        await db.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new CommitteeName(c.Id, c.Name)).ToListAsync(stop);

    public Guid IdOf(string name) => new Committee(municipality.Value.Slug, name).Id;
}
