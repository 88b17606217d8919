using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Attachments;
using Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Ledetraad.Modules.Committees.Drafting.DraftingTexts;

namespace Ledetraad.Modules.Committees.Drafting.Cases.ListingCases;

internal sealed class CaseFileRow
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public Guid ResponsibleId { get; init; }
    public string Responsible { get; init; } = "";
    public Guid? DepartmentId { get; init; }
    public string? Department { get; init; }
    public bool IsClosed { get; init; }
    public ClosureGround? ClosureGround { get; init; }
    public DateOnly? ClosedUntil { get; init; }

    /// <summary>Of its newest paper.</summary>
    public PaperState? State { get; init; }

    public DateOnly? NextOn { get; init; }
    public string? NextBody { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>The cases that the administration works on.</summary>
internal sealed class CaseFileTable(CommitteesDbContext db, UnansweredCases unanswered, CurrentActor actor, TimeProvider clock)
{
    public const string Mine = "mine";
    public const string OfMyDepartments = "mine-afdelinger";

    /// <summary>Whoever answers for them has left.</summary>
    public const string Unanswered = "uden-ansvarlig";
    public const string ResponsibleFilter = "ansvarlig";
    public const string CommitteeFilter = "udvalg";
    public const string WhoseFilter = "visning";
    public const string StateFilter = "tilstand";
    public const string DepartmentFilter = "afdeling";
    public const string OpennessFilter = "aabenhed";
    public const string Open = "aaben";
    public const string Closed = "lukket";

    /// <summary>The day has come on which somebody is to decide whether they are still to be closed, or they say no ground.</summary>
    public const string ToLookAt = "se-paa";
    private const string Search = "q";

    public static readonly TableDefinition<CaseFileRow> Definition = new TableDefinition<CaseFileRow>(
        "sager",
        () => T["Cases.Caption"],
        row => row.Id
    )
    {
        SortedBy = "aendret",
        SortedDescending = true,
    }
        .Column("titel", () => T["Cases.Case"], row => row.Title)
        .Column("nummer", () => T["Case.Number"], row => row.Number)
        .Column("ansvarlig", () => T["Case.Responsible"], row => row.Responsible)
        .Column("afdeling", () => T["Case.Department"], row => row.Department, onlyInFiles: true)
        .Column("tilstand", () => T["Case.State"], row => row.State, state => state is { } known ? DraftingWords.Of(known) : null)
        .Column("lukket", () => T["Case.Closed"], row => row.IsClosed, closed => closed ? T["Yes"] : null, onlyInFiles: true)
        .Column(
            "hjemmel",
            () => T["Closure.Ground"],
            row => row.ClosureGround,
            ground => ground is { } known ? DraftingWords.Of(known) : null,
            onlyInFiles: true
        )
        .Column("lukket-indtil", () => T["Closure.Until"], row => row.ClosedUntil, onlyInFiles: true)
        .Column("naeste", () => T["Cases.NextOn"], row => row.NextOn)
        .Column("udvalg", () => T["Cases.NextBody"], row => row.NextBody, onlyInFiles: true)
        .Column("aendret", () => T["Cases.ChangedAt"], row => row.ChangedAt, at => DateOnly.FromDateTime(at.ToLocalTime().Date))
        .Filter(Search, () => T["Cases.Search"], (rows, _) => rows, FilterKind.Text)
        .Filter(WhoseFilter, () => T["Cases.Whose"], (rows, _) => rows)
        .Filter(CommitteeFilter, () => T["Case.Body"], (rows, _) => rows)
        .Filter(
            DepartmentFilter,
            () => T["Case.Department"],
            (rows, text) => Guid.TryParse(text, out var id) ? rows.Where(row => row.DepartmentId == id) : rows.Where(_ => false),
            isRare: true
        )
        .Filter(
            ResponsibleFilter,
            () => T["Case.Responsible"],
            (rows, text) => Guid.TryParse(text, out var id) ? rows.Where(row => row.ResponsibleId == id) : rows.Where(_ => false),
            isRare: true
        )
        .Filter(OpennessFilter, () => T["Case.Openness"], (rows, _) => rows, isRare: true)
        .Filter(
            StateFilter,
            () => T["Case.State"],
            (rows, text) => Enum.TryParse<PaperState>(text, out var state) ? rows.Where(row => row.State == state) : rows.Where(_ => false)
        );

    /// <summary>For the files.</summary>
    public static async Task<TableRows<CaseFileRow>> ReadAsync(HttpContext http)
    {
        var (request, stop) = (TableRequest.From(http), http.RequestAborted);
        var rows = await http.RequestServices.GetRequiredService<CaseFileTable>().RowsAsync(request, stop);
        return new TableRows<CaseFileRow>(Definition, await Definition.Select(rows, request).Take(TableExport.MostRows).ToListAsync(stop));
    }

    /// <summary>Those who answer for a case that the actor may see, by name.</summary>
    public async Task<IReadOnlyList<FilterOption>> ResponsibleAsync(CancellationToken stop)
    {
        var all = await db.CasesFor(actor.Value).ResponsibleAsync(stop);
        return [.. all.Select(one => new FilterOption(one.Id.ToString(), one.Name))];
    }

    public async Task<IQueryable<CaseFileRow>> RowsAsync(TableRequest request, CancellationToken stop)
    {
        var files = await OfWhomAsync(db.CasesFor(actor.Value).AsNoTracking(), request.Filter(WhoseFilter), stop);
        if (request.Filter(CommitteeFilter) is { } committee)
        {
            files = files.Where(c => c.Route.Any(r => r.Municipality == null && r.Body == committee));
        }

        if (request.Filter(Search) is { } words)
        {
            files = Holding(files, words.ToLowerInvariant());
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        files = request.Filter(OpennessFilter) switch
        {
            Open => files.Where(c => !c.IsClosed),
            Closed => files.Where(c => c.IsClosed),
            ToLookAt => files.Where(c => c.IsClosed && (c.ClosedUntil <= today || c.ClosureGround == null)),
            _ => files,
        };
        return files.Select(c => new CaseFileRow
        {
            Id = c.Id,
            Number = c.Number,
            Title = c.Title,
            ResponsibleId = c.ResponsibleId,
            Responsible = c.Responsible,
            DepartmentId = c.DepartmentId,
            Department = c.Department,
            IsClosed = c.IsClosed,
            ClosureGround = c.ClosureGround,
            ClosedUntil = c.ClosedUntil,
            State = db
                .DraftPapers.Where(p => p.CaseId == c.Id)
                .OrderByDescending(p => p.Ordinal)
                .Select(p => (PaperState?)p.State)
                .FirstOrDefault(),
            NextOn = c.Route.Where(r => r.Municipality == null && r.Date >= today).Min(r => r.Date),
            NextBody = c
                .Route.Where(r => r.Municipality == null && r.Date >= today)
                .OrderBy(r => r.Date)
                .Select(r => r.Body)
                .FirstOrDefault(),
            ChangedAt =
                db.DraftPapers.Where(p => p.CaseId == c.Id)
                    .OrderByDescending(p => p.ChangedAt)
                    .Select(p => (DateTimeOffset?)p.ChangedAt)
                    .FirstOrDefault()
                ?? c.ChangedAt,
        });
    }

    private async Task<IQueryable<CaseFile>> OfWhomAsync(IQueryable<CaseFile> files, string? whose, CancellationToken stop)
    {
        var (me, departments) = (actor.Value.Id, actor.Value.AnswersFor.Select(id => (Guid?)id).ToList());
        switch (whose)
        {
            case Mine:
                return files.Where(c => c.ResponsibleId == me);
            case OfMyDepartments:
                return files.Where(c => departments.Contains(c.DepartmentId));
            case Unanswered:
                var left = await unanswered.WhoHaveLeftAsync(stop);
                return unanswered.UnderWay(files.Where(c => left.Contains(c.ResponsibleId)));
            default:
                return files;
        }
    }

    /// <summary>In title, number and subject, in the other municipality that decides it and its number, in the newest text of its papers, or in a file that goes with them.</summary>
    private IQueryable<CaseFile> Holding(IQueryable<CaseFile> files, string words)
    {
        var texts =
            from paper in db.DraftPapers
            join version in db.DraftVersions
                on new { PaperId = paper.Id, Number = paper.CurrentVersion } equals new { version.PaperId, version.Number }
            where version.Content.ToLower().Contains(words)
            select paper.CaseId;
        var attached =
            from paper in db.DraftPapers
            join attachment in db.Set<Attachment>() on paper.Id equals attachment.PaperId
            join file in db.Set<StoredFile>() on attachment.Sha256 equals file.Sha256
            where attachment.Title.ToLower().Contains(words) || (file.Text != null && file.Text.ToLower().Contains(words))
            select paper.CaseId;
        return files.Where(c =>
            c.Title.ToLower().Contains(words)
            || c.Number.ToLower().Contains(words)
            || (c.KleNumber != null && c.KleNumber.StartsWith(words))
            || db.CaseCounterparts.Any(one =>
                one.CaseId == c.Id
                && ((one.Number != null && one.Number.ToLower().Contains(words)) || one.Municipality.ToLower().Contains(words))
            )
            || texts.Contains(c.Id)
            || attached.Contains(c.Id)
        );
    }
}
