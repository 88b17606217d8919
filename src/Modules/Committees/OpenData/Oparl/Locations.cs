using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <remarks>It has its meeting's id.</remarks>
internal sealed class LocationRow : KeyedRow
{
    public string Place { get; init; } = "";
}

/// <summary>Where a meeting was held, in the paper's own words.</summary>
internal sealed class Locations(CommitteesDbContext db) : KeyedSource<LocationRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Location;

    public override IQueryable<LocationRow> Rows()
    {
        var times = Db.Times();
        return Db.PublicMeetings()
            .Where(meeting => meeting.Place != null)
            .Select(meeting => new LocationRow
            {
                Id = meeting.Id,
                Place = meeting.Place!,
                CreatedAt = times.Where(time => time.MeetingId == meeting.Id).Min(time => time.PublishedAt),
                ModifiedAt = times.Where(time => time.MeetingId == meeting.Id).Max(time => time.ChangedAt),
            });
    }

    public override Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<LocationRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    ) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([
            .. rows.Select(row =>
                Inside(row.Id, row.Place, row, links).With("meetings", OparlObject.List([links.Object(ObjectKind.Meeting, row.Id)]))
            ),
        ]);

    /// <summary>As it stands inside its meeting, to which it does not point back.</summary>
    public static JsonObject Inside(Guid meeting, string place, ObjectRow stamps, OparlLinks links) =>
        OparlObject.New(links, ObjectKind.Location, meeting.ToString(), stamps).With("description", place);
}
