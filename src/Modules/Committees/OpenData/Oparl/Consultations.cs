using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

/// <summary>That a committee dealt with a case at a meeting.</summary>
internal sealed class Consultations(CommitteesDbContext db, AgendaItems items) : AgendaItemSource(db)
{
    public override ObjectKind Kind => ObjectKind.Consultation;

    public override IQueryable<AgendaItemRow> Rows() => items.Rows().Where(row => row.CaseId != null && !row.Closed);

    public override Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<AgendaItemRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    ) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([
            .. rows.Select(row => Inside(row, links).With("paper", links.Object(ObjectKind.Paper, row.CaseId!.Value))),
        ]);

    /// <summary>As it stands inside its paper, to which it does not point back.</summary>
    public JsonObject Inside(AgendaItemRow row, OparlLinks links) =>
        OparlObject
            .New(links, Kind, row.Key, row)
            .With("agendaItem", links.Object(ObjectKind.AgendaItem, row.Key))
            .With("meeting", links.Object(ObjectKind.Meeting, row.MeetingId))
            .With("organization", OparlObject.List([links.Object(ObjectKind.Organization, row.CommitteeId)]));
}
