using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using static Ledetraad.Modules.Committees.Browsing.BrowsingTexts;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMembers;

/// <summary>A member's part in a meeting or in one decision.</summary>
internal sealed class PartRow
{
    public Guid Id { get; init; }
    public DateOnly Date { get; init; }
    public string Committee { get; init; } = "";
    public Guid MeetingId { get; init; }
    public ParticipationKind Kind { get; init; }
    public string? Reason { get; init; }

    /// <summary>Null for the meeting as a whole.</summary>
    public Guid? ItemId { get; init; }

    public string? ItemNumber { get; init; }
    public string? ItemTitle { get; init; }
    public int ItemOrdinal { get; init; }

    public ItemPlace? Place =>
        ItemId is { } item ? new ItemPlace(item, MeetingId, PaperKind.Minutes, ItemNumber, ItemOrdinal, IsRepeated: false) : null;
}

/// <summary>What the minutes say of the member that the address names.</summary>
internal sealed class PartTable(CommitteesDbContext db) : ITableSource<PartRow>
{
    public const string KindFilter = "del";

    private static readonly TableDefinition<PartRow> Table = new TableDefinition<PartRow>(
        "deltagelse",
        () => T["Member.Caption"],
        row => row.Id
    )
    {
        SortedBy = "dato",
        SortedDescending = true,
    }
        .Column("dato", () => T["Meetings.Date"], row => row.Date)
        .Column("udvalg", () => T["Meetings.Committee"], row => row.Committee)
        .Column("del", () => T["Member.Part"], row => row.Kind, kind => Words.Of(kind))
        .Column("punkt", () => T["Member.Item"], row => row.ItemTitle)
        .Column("begrundelse", () => T["Member.Reason"], row => row.Reason, onlyInFiles: true)
        .Filter(
            KindFilter,
            () => T["Member.Part"],
            (rows, text) =>
                Enum.TryParse<ParticipationKind>(text, out var kind) ? rows.Where(row => row.Kind == kind) : rows.Where(_ => false)
        );

    public static IReadOnlyList<FilterOption> Kinds =>
        [.. Enum.GetValues<ParticipationKind>().Select(kind => new FilterOption(kind.ToString(), Words.Of(kind)))];

    public TableDefinition<PartRow> Definition => Table;

    /// <summary>Absence from single items is left out where the member was absent from the whole meeting.</summary>
    public IQueryable<PartRow> Rows(TableRequest request)
    {
        var memberId = Guid.TryParse(request.Route("Id"), out var id) ? id : Guid.Empty;
        return from part in db.Parts()
            join committee in db.Committees on part.Meeting.CommitteeId equals committee.Id
            join ofItem in db.Items on part.Part.ItemId equals (Guid?)ofItem.Id into items
            from item in items.DefaultIfEmpty()
            where
                part.Part.MemberId == memberId
                && (part.Part.ItemId == null || !item.Closed)
                && !(
                    part.Part.ItemId != null
                    && (part.Part.Kind == ParticipationKind.Absent || part.Part.Kind == ParticipationKind.Apology)
                    && db.Participations.Any(whole =>
                        whole.VersionId == part.Part.VersionId
                        && whole.MemberId == memberId
                        && whole.ItemId == null
                        && (whole.Kind == ParticipationKind.Absent || whole.Kind == ParticipationKind.Apology)
                    )
                )
            select new PartRow
            {
                Id = part.Part.Id,
                Date = part.Meeting.Date,
                Committee = committee.Name,
                MeetingId = part.Meeting.Id,
                Kind = part.Part.Kind,
                Reason = part.Part.Reason,
                ItemId = part.Part.ItemId,
                ItemNumber = item.Number,
                ItemTitle = item.Title,
                ItemOrdinal = item == null ? 0 : item.Ordinal,
            };
    }
}
