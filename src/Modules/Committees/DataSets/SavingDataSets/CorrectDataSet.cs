using Ledetraad.Kernel;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Importing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.DataSets.SavingDataSets;

/// <summary>Somebody corrects a data set: another version comes, and what was known before is kept.</summary>
/// <param name="BasedOn">The version that the draft was begun from.</param>
/// <param name="By">Pseudonymous id of a user, or the name of a command.</param>
internal sealed record CorrectDataSet(string Slug, int BasedOn, DataSetDraft Draft, string Reason, string By);

internal sealed class CorrectDataSetHandler(CommitteesDbContext db, TimeProvider clock)
{
    public async Task<Result<DataSetVersion, CannotSaveDataSet>> HandleAsync(CorrectDataSet command, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return new CannotSaveDataSet.TextIsMissing(DataSetText.Reason);
        }

        if (CprLikeNumbers.Contains(command.Reason))
        {
            return new CannotSaveDataSet.TextHoldsCprLikeNumber();
        }

        var content = command.Draft.ToContent();
        if (content.IsRefused(out var refusal))
        {
            return refusal;
        }

        var newest = await (
            from set in db.DataSets
            join known in db.DataSetVersions on set.Id equals known.DataSetId
            where set.Slug == command.Slug
            orderby known.Number descending
            select known
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(stop);
        if (newest is null)
        {
            return new CannotSaveDataSet.DataSetIsUnknown();
        }

        if (newest.Number != command.BasedOn)
        {
            return new CannotSaveDataSet.HasBeenCorrectedMeanwhile(newest.Number);
        }

        // Later than the version before it, whatever the clock says.
        var now = clock.GetUtcNow();
        var at = now > newest.RecordedAt ? now : newest.RecordedAt.AddMicroseconds(1);
        var version = DataSetVersions.Of(
            newest.DataSetId,
            newest.Number + 1,
            command.Draft,
            content.Value,
            command.By,
            command.Reason.Trim(),
            at
        );
        if (DataSetVersions.SayTheSame(version, newest))
        {
            return new CannotSaveDataSet.NothingHasChanged();
        }

        db.Add(version);
        db.Add(AuditEntry.For(new DataSetIsSaved(command.Slug, version.Number, version.Hash), command.By, now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
            when (db.DataSetVersions.AsNoTracking().Any(v => v.DataSetId == version.DataSetId && v.Number == version.Number))
        {
            return new CannotSaveDataSet.HasBeenCorrectedMeanwhile(version.Number);
        }

        return version;
    }
}

internal static class DataSetVersions
{
    public static DataSetVersion Of(
        Guid set,
        int number,
        DataSetDraft draft,
        Content.SetContent content,
        string by,
        string? reason,
        DateTimeOffset at
    )
    {
        var json = content.ToJson();
        return new DataSetVersion
        {
            DataSetId = set,
            Number = number,
            RecordedAt = at,
            RecordedBy = by,
            Reason = reason,
            Title = draft.Title.Trim(),
            Source = draft.Source.Trim(),
            AsOf = draft.AsOf,
            CountsPeople = draft.CountsPeople,
            Content = json,
            Hash = DataSetVersion.HashOf(json),
        };
    }

    public static bool SayTheSame(DataSetVersion one, DataSetVersion other) =>
        (one.Hash, one.Title, one.Source, one.AsOf, one.CountsPeople)
        == (other.Hash, other.Title, other.Source, other.AsOf, other.CountsPeople);
}
