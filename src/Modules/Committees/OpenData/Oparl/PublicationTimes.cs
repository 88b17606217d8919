using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>When versions of papers were published and last changed, withdrawn ones too: their going is a change of what they belonged to.</summary>
internal sealed class PublicationTime
{
    public Guid VersionId { get; init; }
    public Guid PaperId { get; init; }
    public Guid? MeetingId { get; init; }
    public Guid? CommitteeId { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}

internal static class PublicationTimes
{
    public static IQueryable<PublicationTime> Times(this CommitteesDbContext db) =>
        from version in db.Versions
        join paper in db.Papers on version.PaperId equals paper.Id
        where version.PublishedAt != null
        select new PublicationTime
        {
            VersionId = version.Id,
            PaperId = paper.Id,
            MeetingId = paper.MeetingId,
            CommitteeId = paper.CommitteeId,
            PublishedAt = version.PublishedAt!.Value,
            ChangedAt = version.ChangedAt,
        };
}
