using System.Globalization;
using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class AgendaItemRow : ObjectRow
{
    public Guid ItemId { get; init; }
    public Guid MeetingId { get; init; }
    public Guid CommitteeId { get; init; }
    public string SlotKey { get; init; } = "";
    public PaperKind Paper { get; init; }
    public int Ordinal { get; init; }
    public string? Number { get; init; }
    public bool IsRepeated { get; init; }
    public string Title { get; init; } = "";
    public bool Closed { get; init; }
    public Guid? CaseId { get; init; }
    public Outcome? Outcome { get; init; }

    /// <summary>The meeting and the place in its agenda; the same when minutes take the agenda's place, and when they are corrected.</summary>
    public string Key
    {
        get
        {
            var place = new ItemPlace(ItemId, MeetingId, Paper, Number, Ordinal, IsRepeated);
            var supplement = SlotKey.Count(c => c == '+');
            return supplement == 0
                ? $"{MeetingId}/{place.Key}"
                : string.Create(CultureInfo.InvariantCulture, $"{MeetingId}/tillaeg-{supplement}-{place.Key}");
        }
    }

    public ItemPlace Place => new(ItemId, MeetingId, Paper, Number, Ordinal, IsRepeated);
}

/// <summary>What is told by its place in a meeting's agenda.</summary>
internal abstract class AgendaItemSource(CommitteesDbContext db) : ObjectSource<AgendaItemRow>(db)
{
    public override string KeyOf(AgendaItemRow row) => row.Key;

    protected override IQueryable<AgendaItemRow> Near(IReadOnlyCollection<string> keys)
    {
        var meetings = IdsIn(keys);
        return Rows().Where(row => meetings.Contains(row.MeetingId));
    }

    protected override IQueryable<AgendaItemRow> InOrder(IQueryable<AgendaItemRow> rows) =>
        rows.OrderBy(row => row.MeetingId).ThenBy(row => row.SlotKey).ThenBy(row => row.Ordinal);
}

/// <summary>The items of agendas and minutes that are shown. Of a closed one: number, public title, and that it is closed.</summary>
internal sealed class AgendaItems(CommitteesDbContext db) : AgendaItemSource(db)
{
    public override ObjectKind Kind => ObjectKind.AgendaItem;

    public override IQueryable<AgendaItemRow> Rows()
    {
        var times = Db.Times();
        return from item in Db.Items
            join version in Db.Versions on item.VersionId equals version.Id
            join paper in Db.Papers on version.PaperId equals paper.Id
            join meeting in Db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
            where version.Standing == Standing.Shown && paper.Kind != PaperKind.CasePaper
            select new AgendaItemRow
            {
                ItemId = item.Id,
                MeetingId = meeting.Id,
                CommitteeId = meeting.CommitteeId,
                SlotKey = paper.SlotKey,
                Paper = paper.Kind,
                Ordinal = item.Ordinal,
                Number = item.Number,
                IsRepeated = Db.Items.Any(other =>
                    other.VersionId == item.VersionId && other.Number == item.Number && other.Ordinal < item.Ordinal
                ),
                Title = item.Title,
                Closed = item.Closed,
                CaseId = item.CaseId,
                Outcome = item.Outcome,
                CreatedAt = times.Where(time => time.MeetingId == meeting.Id).Min(time => time.PublishedAt),
                ModifiedAt = times.Where(time => time.MeetingId == meeting.Id).Max(time => time.ChangedAt),
            };
    }

    public override async Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<AgendaItemRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    )
    {
        var decided = await InsideAsync(rows, links, stop);
        return [.. rows.Zip(decided, (row, written) => written.With("meeting", links.Object(ObjectKind.Meeting, row.MeetingId)))];
    }

    /// <summary>As they stand inside their meeting, to which they do not point back.</summary>
    public async Task<IReadOnlyList<JsonObject>> InsideAsync(IReadOnlyList<AgendaItemRow> rows, OparlLinks links, CancellationToken stop)
    {
        var ids = rows.Where(row => !row.Closed).Select(row => row.ItemId).ToList();
        var decisions = (
            await Db
                .Decisions.AsNoTracking()
                .Where(decision => ids.Contains(decision.ItemId))
                .OrderBy(decision => decision.Ordinal)
                .Select(decision => new
                {
                    decision.ItemId,
                    decision.CommitteeId,
                    decision.Text,
                })
                .ToListAsync(stop)
        ).ToLookup(decision => decision.ItemId);
        return
        [
            .. rows.Select(row =>
            {
                var own =
                    decisions[row.ItemId].FirstOrDefault(d => d.CommitteeId == row.CommitteeId) ?? decisions[row.ItemId].LastOrDefault();
                return OparlObject
                    .New(links, Kind, row.Key, row)
                    .With("number", row.Number)
                    .With("name", row.Title)
                    .With("public", !row.Closed)
                    .With("consultation", row.CaseId is null ? null : links.Object(ObjectKind.Consultation, row.Key))
                    .With("result", row.Outcome is { } outcome and not Outcome.None ? Words.Of(outcome) : null)
                    .With("resolutionText", own is { Text.Length: > 0 } ? SafeMarkdown.ToPlainText(own.Text) : null)
                    .With("web", row.Closed ? null : links.Page(links.Pages.Item(row.Place)));
            }),
        ];
    }
}
