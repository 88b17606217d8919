using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.Searching;

/// <summary>What is told of an item or a meeting that is found; of a closed item number and public title, and where it was dealt with.</summary>
internal class FoundRow
{
    public Guid VersionId { get; init; }

    /// <summary>Null for the meeting itself.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Null for a case paper without a date.</summary>
    public Guid? MeetingId { get; init; }

    public PaperKind Paper { get; init; }
    public string? ItemNumber { get; init; }
    public int Ordinal { get; init; }

    /// <summary>An item before it in the same paper has the same number.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>Of the item; the committee's name for a meeting.</summary>
    public string Title { get; init; } = "";

    public string? Committee { get; init; }
    public DateOnly? Date { get; init; }
    public bool Closed { get; init; }
    public Guid? CaseId { get; init; }
    public string? CaseNumber { get; init; }
    public Outcome? Outcome { get; init; }
    public string? DecisionExtract { get; init; }

    /// <summary><see cref="Meetings.ItemContent"/> as JSON; null where it was not asked for, of a closed item, and of a meeting.</summary>
    public string? Content { get; init; }

    public DateTimeOffset PublishedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>The rows of what is shown now.</summary>
internal static class FoundRows
{
    public static IQueryable<FoundRow> FoundItems(this CommitteesDbContext db, bool withContent) =>
        from treatment in db.Treatments()
        join version in db.Versions on treatment.Item.VersionId equals version.Id
        select new FoundRow
        {
            VersionId = version.Id,
            ItemId = treatment.Item.Id,
            MeetingId = treatment.Paper.MeetingId,
            Paper = treatment.Paper.Kind,
            ItemNumber = treatment.Item.Number,
            Ordinal = treatment.Item.Ordinal,
            IsRepeated = treatment.IsRepeated,
            Title = treatment.Item.Title,
            Committee = treatment.Committee!.Name,
            Date = (DateOnly?)treatment.Meeting!.Date,
            Closed = treatment.Item.Closed,
            CaseId = treatment.Item.CaseId,
            CaseNumber = treatment.Item.CaseNumber,
            Outcome = treatment.Item.Outcome,
            DecisionExtract = treatment.Item.DecisionExtract,
            Content = withContent && !treatment.Item.Closed ? treatment.Item.Content : null,
            PublishedAt = version.PublishedAt!.Value,
            ChangedAt = version.ChangedAt,
        };

    public static IQueryable<FoundRow> FoundMeetings(this CommitteesDbContext db) =>
        from version in db.Versions
        join paper in db.Papers on version.PaperId equals paper.Id
        join meeting in db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
        join committee in db.Committees on meeting.CommitteeId equals committee.Id
        where version.Standing == Standing.Shown
        select new FoundRow
        {
            VersionId = version.Id,
            MeetingId = meeting.Id,
            Paper = paper.Kind,
            Title = committee.Name,
            Committee = committee.Name,
            Date = meeting.Date,
            PublishedAt = version.PublishedAt!.Value,
            ChangedAt = version.ChangedAt,
        };
}
