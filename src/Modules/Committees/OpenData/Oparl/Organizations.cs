using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class OrganizationRow : KeyedRow
{
    public string Name { get; init; } = "";
    public string Slug { get; init; } = "";
}

/// <summary>Committees that have published something.</summary>
internal sealed class Organizations(CommitteesDbContext db, Memberships memberships) : KeyedSource<OrganizationRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Organization;

    public override IQueryable<OrganizationRow> Rows()
    {
        var meetings = Db.PublicMeetings();
        var times = Db.Times();
        return Db
            .Committees.Where(committee => meetings.Any(meeting => meeting.CommitteeId == committee.Id))
            .Select(committee => new OrganizationRow
            {
                Id = committee.Id,
                Name = committee.Name,
                Slug = committee.Slug,
                CreatedAt = times.Where(time => time.CommitteeId == committee.Id).Min(time => time.PublishedAt),
                ModifiedAt = times.Where(time => time.CommitteeId == committee.Id).Max(time => time.ChangedAt),
            });
    }

    public override async Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<OrganizationRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var seats = (await memberships.Rows().Where(seat => ids.Contains(seat.CommitteeId)).ToListAsync(stop)).ToLookup(seat =>
            seat.CommitteeId
        );
        return
        [
            .. rows.Select(row =>
                OparlObject
                    .New(links, Kind, KeyOf(row), row)
                    .With("body", links.Object(ObjectKind.Body, links.Municipality))
                    .With("name", row.Name)
                    .With("organizationType", "Gremium")
                    .With("classification", IsCouncil(row.Slug) ? "Parlament" : "Ausschuss")
                    .With("meeting", links.MeetingsOf(row.Id))
                    .With(
                        "membership",
                        OparlObject.List(
                            seats[row.Id]
                                .Select(seat => links.Object(ObjectKind.Membership, memberships.KeyOf(seat)))
                                .Order(StringComparer.Ordinal)
                        )
                    )
                    .With("web", links.Page(links.Pages.Committee(row.Slug)))
            ),
        ];
    }

    /// <summary>The highest body of the municipality has a word of its own in the standard.</summary>
    private static bool IsCouncil(string slug) =>
        slug is "byraadet" or "byraad" or "kommunalbestyrelsen" or "kommunalbestyrelse" or "borgerrepraesentationen";
}
