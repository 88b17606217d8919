using System.Text.Json.Nodes;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData.Oparl;

internal sealed class PaperObjectRow : KeyedRow
{
    public string Title { get; init; } = "";
    public string? Number { get; init; }
    public string? KleNumber { get; init; }
}

/// <summary>Cases (sager): what the standard calls a paper is what committees deal with, wherever it was printed.</summary>
internal sealed class PaperObjects(CommitteesDbContext db, Consultations consultations, Files files) : KeyedSource<PaperObjectRow>(db)
{
    public override ObjectKind Kind => ObjectKind.Paper;

    public override IQueryable<PaperObjectRow> Rows()
    {
        var treatments =
            from item in Db.Items
            join version in Db.Versions on item.VersionId equals version.Id
            where item.CaseId != null && !item.Closed && version.PublishedAt != null
            select new
            {
                item.CaseId,
                version.Standing,
                version.PublishedAt,
                version.ChangedAt,
            };
        var kind = ObjectKind.Consultation;
        return Db
            .Cases.Where(found => treatments.Any(treatment => treatment.CaseId == found.Id && treatment.Standing == Standing.Shown))
            .Select(found => new PaperObjectRow
            {
                Id = found.Id,
                Title = found.Title,
                Number = found.Number,
                KleNumber = found.KleNumber,
                CreatedAt = treatments.Where(treatment => treatment.CaseId == found.Id).Min(treatment => treatment.PublishedAt)!.Value,
                ModifiedAt = treatments
                    .Where(treatment => treatment.CaseId == found.Id)
                    .Select(treatment => treatment.ChangedAt)
                    .Concat(Db.Removed.Where(gone => gone.Kind == kind && gone.ParentId == found.Id).Select(gone => gone.RemovedAt))
                    .Max(),
            });
    }

    public override async Task<IReadOnlyList<JsonObject>> WriteAsync(
        IReadOnlyList<PaperObjectRow> rows,
        OparlLinks links,
        bool whole,
        CancellationToken stop
    )
    {
        var ids = rows.Select(row => row.Id).ToList();
        var treated = whole ? await consultations.Rows().Where(row => ids.Contains(row.CaseId!.Value)).ToListAsync(stop) : [];
        var printed = whole
            ? await files
                .Rows()
                .Where(file => file.Paper == PaperKind.CasePaper && file.CaseId != null && ids.Contains(file.CaseId.Value))
                .ToListAsync(stop)
            : [];
        var treatedOf = treated.OrderBy(row => row.Key, StringComparer.Ordinal).ToLookup(row => row.CaseId!.Value);
        var printedOf = printed.ToLookup(file => file.CaseId!.Value);
        return
        [
            .. rows.Select(row =>
                OparlObject
                    .New(links, Kind, KeyOf(row), row)
                    .With("body", links.Object(ObjectKind.Body, links.Municipality))
                    .With("name", row.Title)
                    .With("reference", row.Number)
                    .With("keyword", row.KleNumber is null ? null : OparlObject.List([$"KLE {row.KleNumber}"]))
                    .With("mainFile", printedOf[row.Id].Select(file => files.Inside(file, links)).FirstOrDefault())
                    .With("consultation", OparlObject.List(treatedOf[row.Id].Select(treatment => consultations.Inside(treatment, links))))
                    .With("web", links.Page(links.Pages.Case(row.Id)))
            ),
        ];
    }
}
