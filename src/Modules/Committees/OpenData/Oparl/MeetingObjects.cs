using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class MeetingObjectRow : KeyedRow
{
    public Guid CommitteeId { get; init; }
    public string Committee { get; init; } = "";
    public DateOnly Date { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Place { get; init; }
    public bool HasMinutes { get; init; }
}

internal sealed class MeetingObjects(CommitteesDbContext db, AgendaItems items, Files files) : KeyedSource<MeetingObjectRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Meeting;

    public override IQueryable<MeetingObjectRow> Rows()
    {
        var shown = Db.ShownPapers();
        var times = Db.Times();
        return from meeting in Db.PublicMeetings()
            join committee in Db.Committees on meeting.CommitteeId equals committee.Id
            select new MeetingObjectRow
            {
                Id = meeting.Id,
                CommitteeId = committee.Id,
                Committee = committee.Name,
                Date = meeting.Date,
                Start = meeting.Start,
                End = meeting.End,
                Place = meeting.Place,
                HasMinutes = shown.Any(paper => paper.MeetingId == meeting.Id && paper.Kind == PaperKind.Minutes),
                CreatedAt = times.Where(time => time.MeetingId == meeting.Id).Min(time => time.PublishedAt),
                ModifiedAt = times.Where(time => time.MeetingId == meeting.Id).Max(time => time.ChangedAt),
            };
    }

    public IQueryable<MeetingObjectRow> Of(Guid committee) => Rows().Where(row => row.CommitteeId == committee);

    public override async Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<MeetingObjectRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var present = (
            await (
                from part in Db.Participations
                join version in Db.Versions on part.VersionId equals version.Id
                join paper in Db.Papers on version.PaperId equals paper.Id
                where
                    version.Standing == Standing.Shown
                    && paper.Kind == PaperKind.Minutes
                    && part.ItemId == null
                    && part.Kind == ParticipationKind.Present
                    && ids.Contains(paper.MeetingId!.Value)
                orderby part.Ordinal
                select new { MeetingId = paper.MeetingId!.Value, part.MemberId }
            ).ToListAsync(stop)
        ).ToLookup(part => part.MeetingId, part => part.MemberId);
        var inside = whole ? await InsideAsync(ids, links, stop) : null;
        return
        [
            .. rows.Select(row =>
            {
                var written = OparlObject
                    .New(links, Kind, KeyOf(row), row)
                    .With("name", $"{row.Committee}, {Days.Plain(row.Date)}")
                    .With("meetingState", row.HasMinutes ? "durchgeführt" : "eingeladen")
                    .With("ledetraad:date", OparlObject.Day(row.Date))
                    .With("start", OparlObject.Instant(row.Date, row.Start))
                    .With("end", OparlObject.Instant(row.Date, row.End))
                    .With("organization", OparlObject.List([links.Object(ObjectKind.Organization, row.CommitteeId)]))
                    .With(
                        "participant",
                        OparlObject.List(present[row.Id].Distinct().Select(member => links.Object(ObjectKind.Person, member)))
                    )
                    .With("web", links.Page(links.Pages.Meeting(row.Id)));
                inside?.AddTo(written, row, links);
                return written;
            }),
        ];
    }

    private async Task<Insides> InsideAsync(List<Guid> meetings, OparlLinks links, CancellationToken stop)
    {
        var agenda = await items
            .Rows()
            .Where(row => meetings.Contains(row.MeetingId))
            .OrderBy(row => row.SlotKey)
            .ThenBy(row => row.Ordinal)
            .ToListAsync(stop);
        var written = await items.InsideAsync(agenda, links, stop);
        var papers = await files.Rows().Where(file => file.MeetingId != null && meetings.Contains(file.MeetingId.Value)).ToListAsync(stop);
        return new Insides(
            agenda.Zip(written).ToLookup(pair => pair.First.MeetingId, pair => pair.Second),
            papers
                .OrderBy(file => file.SlotKey.Length)
                .ToLookup(file => file.MeetingId!.Value, file => (file.Paper, Written: files.Inside(file, links)))
        );
    }

    /// <summary>The objects that stand inside meetings.</summary>
    private sealed record Insides(ILookup<Guid, JsonObject> Agenda, ILookup<Guid, (PaperKind Paper, JsonObject Written)> Papers)
    {
        public void AddTo(JsonObject meeting, MeetingObjectRow row, OparlLinks links)
        {
            var papers = Papers[row.Id].ToList();
            var invitation = papers.Find(file => file.Paper == PaperKind.Agenda).Written;
            var minutes = papers.Find(file => file.Paper == PaperKind.Minutes).Written;
            meeting
                .With("location", row.Place is { } place ? Locations.Inside(row.Id, place, row, links) : null)
                .With("invitation", invitation)
                .With("resultsProtocol", minutes)
                .With(
                    "auxiliaryFile",
                    OparlObject.List(papers.Select(file => file.Written).Where(file => file != invitation && file != minutes))
                )
                .With("agendaItem", OparlObject.List(Agenda[row.Id]));
        }
    }
}
