using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.Browsing;

/// <summary>The one way in which public pages come to papers: only what is shown, or has been shown and is now an earlier version.</summary>
internal static class PublicPapers
{
    /// <summary>Each item of each version that is shown now, with its paper, its meeting and its committee.</summary>
    public static IQueryable<Treatment> Treatments(this CommitteesDbContext db) =>
        from item in db.Items
        join version in db.Versions on item.VersionId equals version.Id
        join paper in db.Papers on version.PaperId equals paper.Id
        join heldMeeting in db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into meetings
        from meeting in meetings.DefaultIfEmpty()
        join heldBy in db.Committees on paper.CommitteeId equals (Guid?)heldBy.Id into committees
        from committee in committees.DefaultIfEmpty()
        where version.Standing == Standing.Shown
        select new Treatment
        {
            Item = item,
            Paper = paper,
            Meeting = meeting,
            Committee = committee,
            IsRepeated = db.Items.Any(other =>
                other.VersionId == item.VersionId && other.Number == item.Number && other.Ordinal < item.Ordinal
            ),
        };

    /// <summary>Meetings of which something is shown.</summary>
    public static IQueryable<Meeting> PublicMeetings(this CommitteesDbContext db)
    {
        var shown = db.ShownPapers();
        return db.Meetings.Where(meeting => shown.Any(paper => paper.MeetingId == meeting.Id));
    }

    /// <summary>Papers of which a version is shown now.</summary>
    public static IQueryable<CommitteePaper> ShownPapers(this CommitteesDbContext db) =>
        db.Papers.Where(paper => db.Versions.Any(version => version.PaperId == paper.Id && version.Standing == Standing.Shown));

    /// <summary>Members' parts in meetings and decisions of versions that are shown now.</summary>
    public static IQueryable<PublicPart> Parts(this CommitteesDbContext db) =>
        from part in db.Participations
        join version in db.Versions on part.VersionId equals version.Id
        join paper in db.Papers on version.PaperId equals paper.Id
        join meeting in db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
        where version.Standing == Standing.Shown && paper.Kind == PaperKind.Minutes
        select new PublicPart { Part = part, Meeting = meeting };
}

/// <summary>An item (dagsordenspunkt) with where and when it was dealt with.</summary>
internal sealed class Treatment
{
    public required AgendaItem Item { get; init; }
    public required CommitteePaper Paper { get; init; }

    /// <summary>Null for a case paper without a date.</summary>
    public required Meeting? Meeting { get; init; }

    public required Committee? Committee { get; init; }

    /// <summary>An item before it in the same paper has the same number.</summary>
    public bool IsRepeated { get; init; }
}

internal sealed class PublicPart
{
    public required Participation Part { get; init; }
    public required Meeting Meeting { get; init; }
}
