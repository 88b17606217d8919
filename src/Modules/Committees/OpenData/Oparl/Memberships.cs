using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class MembershipRow : ObjectRow
{
    public Guid MemberId { get; init; }
    public Guid CommitteeId { get; init; }
    public string Term { get; init; } = "";
}

/// <summary>That a member took part in a committee's meetings in a term, as its minutes show.</summary>
internal sealed class Memberships(CommitteesDbContext db) : ObjectSource<MembershipRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Membership;

    public override IQueryable<MembershipRow> Rows() =>
        from part in Db.Participations
        join version in Db.Versions on part.VersionId equals version.Id
        join paper in Db.Papers on version.PaperId equals paper.Id
        join meeting in Db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
        where version.Standing == Standing.Shown && paper.Kind == PaperKind.Minutes
        group version by new
        {
            part.MemberId,
            meeting.CommitteeId,
            meeting.Term,
        } into versions
        select new MembershipRow
        {
            MemberId = versions.Key.MemberId,
            CommitteeId = versions.Key.CommitteeId,
            Term = versions.Key.Term,
            CreatedAt = versions.Min(version => version.PublishedAt)!.Value,
            ModifiedAt = versions.Max(version => version.ChangedAt),
        };

    public override string KeyOf(MembershipRow row) => $"{row.MemberId}/{row.CommitteeId}/{row.Term}";

    protected override IQueryable<MembershipRow> Near(IReadOnlyCollection<string> keys)
    {
        var members = IdsIn(keys);
        return Rows().Where(row => members.Contains(row.MemberId));
    }

    protected override IQueryable<MembershipRow> InOrder(IQueryable<MembershipRow> rows) =>
        rows.OrderBy(row => row.MemberId).ThenBy(row => row.CommitteeId).ThenBy(row => row.Term);

    public override Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<MembershipRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    ) =>
        Task.FromResult<IReadOnlyList<JsonObject>>([
            .. rows.Select(row => Inside(row, links).With("person", links.Object(ObjectKind.Person, row.MemberId))),
        ]);

    /// <summary>As it stands inside its person, to which it does not point back.</summary>
    public JsonObject Inside(MembershipRow row, OparlLinks links) =>
        OparlObject
            .New(links, Kind, KeyOf(row), row)
            .With("organization", links.Object(ObjectKind.Organization, row.CommitteeId))
            .With("ledetraad:legislativeTerm", links.Object(ObjectKind.LegislativeTerm, row.Term));
}
