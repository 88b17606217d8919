using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class FileRow : KeyedRow
{
    public PaperKind Paper { get; init; }
    public string SlotKey { get; init; } = "";
    public Guid? MeetingId { get; init; }
    public DateOnly? Date { get; init; }
    public string? Committee { get; init; }

    /// <summary>Of the newest version that may be read.</summary>
    public int Version { get; init; }

    /// <summary>The first item of a case paper, which has its address.</summary>
    public Guid? ItemId { get; init; }

    public Guid? CaseId { get; init; }
}

/// <summary>Agendas, minutes and single case papers, each as the page where it can be read.</summary>
internal sealed class Files(CommitteesDbContext db) : KeyedSource<FileRow>(db)
{
    public override ObjectKind Kind => ObjectKind.File;

    public override IQueryable<FileRow> Rows()
    {
        var shown = Db.ShownPapers();
        var times = Db.Times();
        var readable = Db.Versions.Where(version => version.Standing == Standing.Shown || version.Standing == Standing.Superseded);
        return from paper in Db.Papers
            join heldMeeting in Db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            join heldBy in Db.Committees on paper.CommitteeId equals (Guid?)heldBy.Id into committees
            from committee in committees.DefaultIfEmpty()
            where
                shown.Any(other => other.Id == paper.Id)
                || (
                    paper.Kind != PaperKind.CasePaper
                    && readable.Any(version => version.PaperId == paper.Id)
                    && shown.Any(other => other.MeetingId == paper.MeetingId && other.Kind != PaperKind.CasePaper)
                )
            select new FileRow
            {
                Id = paper.Id,
                Paper = paper.Kind,
                SlotKey = paper.SlotKey,
                MeetingId = paper.MeetingId,
                Date = (DateOnly?)meeting.Date,
                Committee = committee.Name,
                Version = readable.Where(version => version.PaperId == paper.Id).Max(version => version.Number),
                ItemId = Db
                    .Items.Where(item =>
                        Db.Versions.Any(v => v.Id == item.VersionId && v.PaperId == paper.Id && v.Standing == Standing.Shown)
                    )
                    .OrderBy(item => item.Ordinal)
                    .Select(item => (Guid?)item.Id)
                    .FirstOrDefault(),
                CaseId = Db
                    .Items.Where(item =>
                        Db.Versions.Any(v => v.Id == item.VersionId && v.PaperId == paper.Id && v.Standing == Standing.Shown)
                    )
                    .OrderBy(item => item.Ordinal)
                    .Select(item => item.CaseId)
                    .FirstOrDefault(),
                CreatedAt = times.Where(time => time.PaperId == paper.Id).Min(time => time.PublishedAt),
                ModifiedAt = times.Where(time => time.PaperId == paper.Id).Max(time => time.ChangedAt),
            };
    }

    public override Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<FileRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    ) => Task.FromResult<IReadOnlyList<JsonObject>>([.. rows.Select(row => Alone(row, links))]);

    /// <summary>As it stands inside a meeting or a paper, to which it does not point back.</summary>
    public JsonObject Inside(FileRow row, OparlLinks links) =>
        OparlObject
            .New(links, Kind, KeyOf(row), row)
            .With("name", NameOf(row))
            .With("mimeType", "text/html")
            .With("date", OparlObject.Day(DateOnly.FromDateTime(row.CreatedAt.UtcDateTime)))
            .With("accessUrl", links.Page(PageOf(row, links.Pages)));

    private JsonObject Alone(FileRow row, OparlLinks links)
    {
        var written = Inside(row, links);
        return row.Paper == PaperKind.CasePaper
            ? written.With("paper", row.CaseId is { } id ? OparlObject.List([links.Object(ObjectKind.Paper, id)]) : null)
            : written.With("meeting", row.MeetingId is { } meeting ? OparlObject.List([links.Object(ObjectKind.Meeting, meeting)]) : null);
    }

    private static string PageOf(FileRow row, Addresses pages) =>
        row is { MeetingId: { } meeting, Paper: not PaperKind.CasePaper } ? pages.Meeting(meeting, row.Paper, row.Version)
        : row.ItemId is { } item ? pages.Item(new ItemPlace(item, null, PaperKind.CasePaper, null, 1, IsRepeated: false))
        : pages.Overview;

    private static string NameOf(FileRow row) =>
        string.Join(
            ", ",
            new[] { Words.Of(row.Paper), row.Committee, row.Date is { } date ? Days.Plain(date) : null }.Where(part => part is not null)
        );
}
