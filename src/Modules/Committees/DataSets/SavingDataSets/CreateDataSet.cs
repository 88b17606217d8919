using System.Globalization;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.DataSets.Content;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.DataSets.SavingDataSets;

/// <summary>Somebody keeps a table as a data set.</summary>
/// <param name="By">Pseudonymous id of a user, or the name of a command.</param>
internal sealed record CreateDataSet(DataSetDraft Draft, string By);

internal sealed class CreateDataSetHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<DataSet, CannotSaveDataSet>> HandleAsync(CreateDataSet command, CancellationToken stop)
    {
        var content = command.Draft.ToContent();
        if (content.IsRefused(out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var set = new DataSet(Guid.CreateVersion7(now), await FreeSlugAsync(LabelKeys.Of(command.Draft.Title), stop));
        var version = DataSetVersions.Of(set.Id, 1, command.Draft, content.Value, command.By, reason: null, now);
        set.Versions.Add(version);
        db.Add(set);
        db.Add(AuditEntry.For(new DataSetIsSaved(set.Slug, version.Number, version.Hash), command.By, now));
        await db.SaveChangesAsync(stop);
        return set;
    }

    private async Task<string> FreeSlugAsync(string wanted, CancellationToken stop)
    {
        var taken = await db.DataSets.Where(s => s.Slug.StartsWith(wanted)).Select(s => s.Slug).ToListAsync(stop);
        taken.Add(DataSetAddresses.NewSlug);
        var (slug, number) = (wanted, 1);
        while (taken.Contains(slug))
        {
            number++;
            slug = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        }

        return slug;
    }
}

/// <summary>What the audit trail says of it: which version, never the numbers themselves.</summary>
internal sealed record DataSetIsSaved(string Slug, int Version, string Hash);
