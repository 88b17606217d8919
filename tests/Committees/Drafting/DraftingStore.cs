using Ledetraad.Committees.Tests.Importing;
using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Storage;
using Ledetraad.Modules.Committees.Browsing.ShowingPapers;
using Ledetraad.Modules.Committees.Drafting;
using Ledetraad.Modules.Committees.Drafting.Agendas.SchedulingPapers;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Cases.HandingOver;
using Ledetraad.Modules.Committees.Drafting.Cases.ListingCases;
using Ledetraad.Modules.Committees.Drafting.Cases.OpeningCases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.WritingPapers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ledetraad.Committees.Tests.Drafting;

/// <summary>A municipality whose people write cases.</summary>
internal sealed class DraftingStore : IAsyncDisposable
{
    public static readonly Actor Officer = Person(
        "Ida Rosenlund",
        DraftingPermissions.Read,
        DraftingPermissions.Write,
        DraftingPermissions.Advise
    );
    public static readonly Actor Economist = Person(
        "Poul Birkegaard",
        DraftingPermissions.Read,
        DraftingPermissions.Write,
        DraftingPermissions.Advise
    );
    public static readonly Actor Manager = Person(
        "Asta Nørholm",
        DraftingPermissions.Read,
        DraftingPermissions.Write,
        DraftingPermissions.Approve
    );

    public static readonly Actor Secretary = Person(
        "Birgit Vestergaard",
        DraftingPermissions.Read,
        DraftingPermissions.ReadClosed,
        DraftingPermissions.Write,
        DraftingPermissions.Schedule
    );

    public static readonly Closure Tender = new(ClosureGround.Tender, null, null);

    private DraftingStore(ImportingStore store) => Store = store;

    public ImportingStore Store { get; }

    public static async Task<DraftingStore> OnAsync(StoreProvider provider) => new(await ImportingStore.OnAsync(provider));

    public static CaseFacts Facts(string title = "Ny cykelsti ved skolen") =>
        new()
        {
            Title = title,
            KleNumber = "05.01.00",
            ResponsibleId = Officer.Id,
            Responsible = Officer.Name,
            Department = "Jobcentret",
            Route = [new RouteFacts(null, "Arbejdsmarkedsudvalget", Capacity.Decides, new DateOnly(2026, 12, 1))],
        };

    public Task<Result<CaseFile, CannotDescribeCase>> OpenAsync(CaseFacts? facts = null, string? number = null, Guid? copyOf = null) =>
        WithAsync<OpenCaseHandler, Result<CaseFile, CannotDescribeCase>>(h =>
            h.HandleAsync(new OpenCase(facts ?? Facts(), number, "resume-foerst", copyOf), Officer, default)
        );

    /// <summary>The list of cases as somebody sees it, on one page.</summary>
    /// <param name="query">As the address has it.</param>
    /// <param name="writers">Those who can answer for a case.</param>
    public Task<List<T>> ListAsync<T>(Actor actor, string query, Func<CaseFileRow, T> what, params Guid[] writers) =>
        Store.WorkAsync(async services =>
        {
            var current = new CurrentActor();
            current.Choose(actor);
            var unanswered = ActivatorUtilities.CreateInstance<UnansweredCases>(services, new Writers(writers));
            var request = TableRequest.From(new DefaultHttpContext { Request = { QueryString = new QueryString(query) } });
            var table = ActivatorUtilities.CreateInstance<CaseFileTable>(services, current, unanswered);
            var rows = await CaseFileTable.Definition.Select(await table.RowsAsync(request, default), request).ToListAsync();
            return rows.ConvertAll(row => what(row));
        });

    /// <summary>The first paper of a new case.</summary>
    public async Task<DraftPaper> OpenPaperAsync(CaseFacts? facts = null)
    {
        var file = (await OpenAsync(facts)).Value;
        return await Store.AskAsync(db => db.DraftPapers.AsNoTracking().SingleAsync(p => p.CaseId == file.Id));
    }

    public async Task<DraftContent> ContentAsync(Guid paper)
    {
        var found = await Store.AskAsync(db =>
            db.DraftPapers.AsNoTracking()
                .Where(p => p.Id == paper)
                .Join(db.DraftVersions, p => new { p.Id, Number = p.CurrentVersion }, v => new { Id = v.PaperId, v.Number }, (_, v) => v)
                .SingleAsync()
        );
        return found.Read();
    }

    public Task<Result<SavedDraft, CannotSaveDraft>> SaveAsync(Guid paper, int basedOn, DraftContent content, Actor? by = null) =>
        WithAsync<SaveDraftHandler, Result<SavedDraft, CannotSaveDraft>>(h =>
            h.HandleAsync(new SaveDraft(paper, basedOn, content), (by ?? Officer).Id, (by ?? Officer).AuditName, default)
        );

    public async Task<Result<WorkflowStep, CannotMovePaper>> MoveAsync(Guid paper, PaperMove move, Actor by, string? reason = null)
    {
        var found = await Store.AskAsync(db => db.DraftPapers.AsNoTracking().SingleAsync(p => p.Id == paper));
        return await WithAsync<MovePaperHandler, Result<WorkflowStep, CannotMovePaper>>(h =>
            h.HandleAsync(new MovePaper(found.CaseId, paper, found.CurrentVersion, move, reason), by, default)
        );
    }

    /// <summary>A paper in which all that is required has been written.</summary>
    public async Task<DraftPaper> WrittenPaperAsync(string statement = "Stien bliver to kilometer lang.", CaseFacts? facts = null)
    {
        var paper = await OpenPaperAsync(facts);
        var content = Fill(await ContentAsync(paper.Id), statement);
        Assert.False((await SaveAsync(paper.Id, 1, content)).IsRefused(out _));
        return paper;
    }

    /// <summary>A paper that may be put on an agenda; its case goes to one meeting of ours, far ahead.</summary>
    /// <param name="reason">For approving it as it is.</param>
    public async Task<DraftPaper> ApprovedPaperAsync(
        string statement = "Stien bliver to kilometer lang.",
        CaseFacts? facts = null,
        string? reason = null
    )
    {
        var paper = await WrittenPaperAsync(statement, facts ?? Ahead());
        await ApproveAsync(paper.Id, reason);
        return paper;
    }

    public async Task ApproveAsync(Guid paper, string? reason = null)
    {
        Assert.False((await MoveAsync(paper, PaperMove.Submit, Secretary)).IsRefused(out var notReady), $"{notReady}");
        var director = Manager with { Permissions = Manager.Permissions.Append(DraftingPermissions.ReadClosed).ToHashSet() };
        Assert.False((await MoveAsync(paper, PaperMove.Approve, director, reason)).IsRefused(out var refusal), $"{refusal}");
    }

    public static readonly DateOnly FarAhead = new(2126, 3, 2);

    public static CaseFacts Ahead(string title = "Ny cykelsti ved skolen") =>
        Facts(title) with
        {
            Route = [new RouteFacts(null, "Arbejdsmarkedsudvalget", Capacity.Decides, FarAhead)],
        };

    /// <param name="place">Of the meeting on the case's way.</param>
    public async Task<Result<WorkflowStep, CannotMovePaper>> ScheduleAsync(
        Guid paper,
        Actor? by = null,
        int place = 1,
        DateOnly? date = null,
        int? revision = null
    )
    {
        var found = await Store.AskAsync(db => db.DraftPapers.AsNoTracking().SingleAsync(p => p.Id == paper));
        var file = await Store.AskAsync(db => db.CaseFiles.AsNoTracking().SingleAsync(c => c.Id == found.CaseId));
        var command = new SchedulePaper(file.Id, paper, found.CurrentVersion, revision ?? file.Revision, place, date);
        return await WithAsync<SchedulePaperHandler, Result<WorkflowStep, CannotMovePaper>>(h =>
            h.HandleAsync(command, by ?? Secretary, default)
        );
    }

    public async Task PublishAsync(Guid paper, string? reason = null)
    {
        Assert.False((await ScheduleAsync(paper)).IsRefused(out var refusal), $"{refusal}");
        Assert.False((await MoveAsync(paper, PaperMove.Publish, Secretary, reason)).IsRefused(out refusal), $"{refusal}");
    }

    /// <summary>What the public reads of a paper; null for nothing.</summary>
    public Task<PublishedPaperView?> ReadPublicAsync(Guid paper) =>
        WithAsync<PublishedPaperQuery, PublishedPaperView?>(query => query.ReadAsync(paper, default));

    public static DraftContent Fill(DraftContent content, string statement) =>
        content with
        {
            Sections =
            [
                .. content.Sections.Select(s =>
                    s with
                    {
                        Text = s.Head.Kind == SectionKind.Statement ? statement : "Det er beskrevet her.",
                    }
                ),
            ],
            Recommendations = ["at sagen godkendes"],
        };

    public static DraftContent With(DraftContent content, string key, string text) =>
        content with
        {
            Sections = [.. content.Sections.Select(s => s.Head.Key == key ? s with { Text = text } : s)],
        };

    public Task<TAnswer> WithAsync<THandler, TAnswer>(Func<THandler, Task<TAnswer>> work)
        where THandler : notnull => Store.WorkAsync(services => work(services.GetRequiredService<THandler>()));

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static Actor Person(string name, params string[] permissions) =>
        new(Guid.NewGuid(), name) { Roles = new HashSet<string>(), Permissions = permissions.ToHashSet(StringComparer.Ordinal) };
}
