using System.Text.Json.Nodes;
using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Publishing;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class BodyRow : ObjectRow;

/// <summary>The municipality itself: the only one of its system, since each has a store and addresses of its own.</summary>
internal sealed class Bodies(CommitteesDbContext db, CurrentMunicipality municipality, LegislativeTerms terms) : ObjectSource<BodyRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Body;

    public override IQueryable<BodyRow> Rows()
    {
        var times = Db.Times();
        return Db.Set<PublicationStamp>()
            .Select(stamp => new BodyRow
            {
                CreatedAt = times.Min(time => (DateTimeOffset?)time.PublishedAt) ?? stamp.ChangedAt,
                ModifiedAt = times.Max(time => (DateTimeOffset?)time.ChangedAt) ?? stamp.ChangedAt,
            });
    }

    public override string KeyOf(BodyRow row) => municipality.Value.Slug;

    protected override IQueryable<BodyRow> Near(IReadOnlyCollection<string> keys) => Rows();

    protected override IQueryable<BodyRow> InOrder(IQueryable<BodyRow> rows) => rows.OrderBy(row => row.CreatedAt);

    public override async Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<BodyRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    )
    {
        var inside = whole ? await terms.Rows().OrderBy(term => term.Term).ToListAsync(stop) : [];
        return [.. rows.Select(row => Write(row, inside, links))];
    }

    /// <summary>Where somebody who knows nothing of us begins.</summary>
    public async Task<JsonObject> SystemAsync(OparlLinks links, CancellationToken stop)
    {
        var row = await Rows().SingleAsync(stop);
        return OparlObject
            .New(links, ObjectKind.System, "", row)
            .With("oparlVersion", "https://schema.oparl.org/1.1/")
            .With("body", links.List(ObjectKind.Body))
            .With("name", $"Ledetråd, {municipality.Value.Name} Kommune")
            .With("website", links.Page(links.Pages.Overview))
            .With("web", links.Page($"/{links.Municipality}/{OpenDataRegistration.AboutPage}"));
    }

    private JsonObject Write(BodyRow row, IReadOnlyList<LegislativeTermRow> inside, OparlLinks links)
    {
        var written = OparlObject
            .New(links, Kind, KeyOf(row), row)
            .With("system", links.Object(ObjectKind.System, ""))
            .With("name", $"{municipality.Value.Name} Kommune")
            .With("shortName", municipality.Value.Name)
            .With("classification", "Kommune")
            .With("legislativeTermList", links.List(ObjectKind.LegislativeTerm))
            .With("locationList", links.List(ObjectKind.Location))
            .With("web", links.Page(links.Pages.Overview));
        foreach (var kind in Lists)
        {
            var name = kind.ToString();
            written[char.ToLowerInvariant(name[0]) + name[1..]] = links.List(kind);
        }

        // Asked for by the standard even when there is none.
        written["legislativeTerm"] = OparlObject.List(inside.Select(term => terms.Inside(term, links)));
        return written;
    }

    private static readonly ObjectKind[] Lists =
    [
        ObjectKind.Organization,
        ObjectKind.Person,
        ObjectKind.Membership,
        ObjectKind.Meeting,
        ObjectKind.AgendaItem,
        ObjectKind.Paper,
        ObjectKind.Consultation,
        ObjectKind.File,
    ];
}
