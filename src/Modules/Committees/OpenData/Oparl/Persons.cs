using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class PersonRow : KeyedRow
{
    public string Name { get; init; } = "";
    public string? Party { get; init; }
}

/// <summary>Elected members who stand in minutes that are shown. Officials and guests are not in the register at all.</summary>
internal sealed class Persons(CommitteesDbContext db, Memberships memberships) : KeyedSource<PersonRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Person;

    public override IQueryable<PersonRow> Rows()
    {
        var parts = Db.Parts();
        var times =
            from part in Db.Participations
            join version in Db.Versions on part.VersionId equals version.Id
            where version.PublishedAt != null
            select new
            {
                part.MemberId,
                version.PublishedAt,
                version.ChangedAt,
            };
        var kind = ObjectKind.Membership;
        return Db
            .Members.Where(member => parts.Any(part => part.Part.MemberId == member.Id))
            .Select(member => new PersonRow
            {
                Id = member.Id,
                Name = member.Name,
                Party = member.Party,
                CreatedAt = times.Where(time => time.MemberId == member.Id).Min(time => time.PublishedAt)!.Value,
                ModifiedAt = times
                    .Where(time => time.MemberId == member.Id)
                    .Select(time => time.ChangedAt)
                    .Concat(Db.Removed.Where(gone => gone.Kind == kind && gone.ParentId == member.Id).Select(gone => gone.RemovedAt))
                    .Max(),
            });
    }

    public override async Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<PersonRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var seats = whole
            ? (await memberships.Rows().Where(seat => ids.Contains(seat.MemberId)).ToListAsync(stop)).ToLookup(seat => seat.MemberId)
            : null;
        return
        [
            .. rows.Select(row =>
                OparlObject
                    .New(links, Kind, KeyOf(row), row)
                    .With("body", links.Object(ObjectKind.Body, links.Municipality))
                    .With("name", row.Name)
                    .With("ledetraad:party", row.Party)
                    .With(
                        "membership",
                        seats is null
                            ? null
                            : OparlObject.List(
                                seats[row.Id]
                                    .OrderBy(memberships.KeyOf, StringComparer.Ordinal)
                                    .Select(seat => memberships.Inside(seat, links))
                            )
                    )
                    .With("web", links.Page(links.Pages.Member(row.Id)))
            ),
        ];
    }
}
