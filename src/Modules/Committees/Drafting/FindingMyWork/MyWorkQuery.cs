using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Advising;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Checking;
using Ledetraad.Modules.Committees.Drafting.Commenting;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.FindingMyWork;

/// <summary>Finds what waits for one person, grouped before it is paged, in as few questions whether it is much or little.</summary>
internal sealed class MyWorkQuery(CommitteesDbContext db, PaperRendering rendering, KeptChecks checks, TimeProvider clock)
{
    /// <summary>A case that comes again is shown so long before.</summary>
    private const int RecurrenceShownDays = 60;

    /// <summary>Papers whose figures are recomputed while one waits.</summary>
    private const int MostChecked = 12;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    public async Task<MyWork> ReadAsync(Actor actor, WorkView view, CancellationToken stop)
    {
        var groups = (await PaperKeysAsync(actor, stop))
            .OrderByDescending(paper =>
                GroupOf(paper, actor) == WorkView.ToApprove && paper.Department is { } own && actor.AnswersFor.Contains(own)
            )
            .ToLookup(paper => GroupOf(paper, actor), paper => paper.Id);
        var shown = new[] { WorkView.ToApprove, WorkView.Returned, WorkView.ToSchedule, WorkView.Papers }.ToDictionary(
            group => group,
            group => view.Of(group, [.. groups[group]])
        );
        var papers = await PapersAsync([.. shown.Values.SelectMany(page => page.Rows)], stop);
        var advices = await AdvicesAsync(actor, stop);
        return new MyWork
        {
            ToApprove = PapersOf(WorkView.ToApprove),
            Returned = PapersOf(WorkView.Returned),
            ToAdvise = view.Of(WorkView.ToAdvise, advices.FindAll(a => !a.IsMine)),
            ToSchedule = PapersOf(WorkView.ToSchedule),
            Comments = await CommentsAsync(actor, view, stop),
            Recurring = view.Of(WorkView.Recurring, await RecurringAsync(actor, stop)),
            Closed = view.Of(WorkView.Closed, await ClosedAsync(actor, stop)),
            Awaited = view.Of(WorkView.Awaited, advices.FindAll(a => a.IsMine)),
            Papers = PapersOf(WorkView.Papers),
        };

        WorkPage<WorkPaper> PapersOf(string group) => new([.. shown[group].Rows.Select(id => papers[id])], shown[group].Total);
    }

    /// <summary>How much the figure check has to say of each paper; those it says nothing of are not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> FindingsAsync(IEnumerable<WorkPaper> papers, CancellationToken stop)
    {
        var ids = papers
            .Where(p => p.State is PaperState.Draft or PaperState.Ready)
            .Select(p => p.Id)
            .Distinct()
            .Take(MostChecked)
            .ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, int>();
        }

        var versions = await (
            from paper in db.DraftPapers.AsNoTracking()
            join version in db.DraftVersions
                on new { PaperId = paper.Id, Number = paper.CurrentVersion } equals new { version.PaperId, version.Number }
            where ids.Contains(paper.Id)
            select version
        ).ToListAsync(stop);
        var accepted = await db.Set<AcceptedFinding>().AsNoTracking().Where(f => ids.Contains(f.PaperId)).ToListAsync(stop);
        var stand = accepted.ToLookup(f => f.PaperId, f => f.Key);
        var contents = versions.ConvertAll(version => version.Read());
        var filled = await rendering.FillAsync(contents, stop);
        return versions
            .Select(
                (version, i) =>
                    (
                        version.PaperId,
                        Count: checks.FindingsIn(version.PaperId, contents[i].Title, filled[i]).Except(stand[version.PaperId]).Count()
                    )
            )
            .Where(paper => paper.Count > 0)
            .ToDictionary(paper => paper.PaperId, paper => paper.Count);
    }

    /// <summary>All papers that wait for the actor or are theirs, the one whose meeting is next before the others; no more of each than tells its group.</summary>
    private Task<List<PaperKey>> PaperKeysAsync(Actor actor, CancellationToken stop)
    {
        var (today, me) = (Today, actor.Id);
        var (mayApprove, maySchedule) = (actor.May(DraftingPermissions.Approve), actor.May(DraftingPermissions.Schedule));
        return UnderWayFor(actor)
            .Where(p =>
                p.IsMine
                || (mayApprove && p.Paper.State == PaperState.Ready && p.Paper.ReadyBy != me)
                || (maySchedule && p.Paper.State == PaperState.Approved)
            )
            .Select(p => new PaperKey
            {
                Id = p.Paper.Id,
                Number = p.Case.Number,
                State = p.Paper.State,
                ReadyBy = p.Paper.ReadyBy,
                Department = p.Case.DepartmentId,
                NewestMove = db.Set<WorkflowStep>()
                    .Where(s => s.PaperId == p.Paper.Id)
                    .OrderByDescending(s => s.At)
                    .Select(s => (PaperMove?)s.Move)
                    .FirstOrDefault(),
                NextOn = p.Case.Route.Where(r => r.Municipality == null && r.Date >= today).Min(r => r.Date),
            })
            .OrderBy(p => p.NextOn == null)
            .ThenBy(p => p.NextOn)
            .ThenBy(p => p.Number)
            .ToListAsync(stop);
    }

    private static string GroupOf(PaperKey paper, Actor actor) =>
        paper switch
        {
            { State: PaperState.Ready } when paper.ReadyBy != actor.Id && actor.May(DraftingPermissions.Approve) => WorkView.ToApprove,
            { State: PaperState.Approved } when actor.May(DraftingPermissions.Schedule) => WorkView.ToSchedule,
            { State: PaperState.Draft, NewestMove: PaperMove.Return } => WorkView.Returned,
            _ => WorkView.Papers,
        };

    /// <summary>The papers that are shown, with all that is shown of them.</summary>
    private async Task<Dictionary<Guid, WorkPaper>> PapersAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        var today = Today;
        return await (
            from paper in db.DraftPapers.AsNoTracking()
            join file in db.CaseFiles.AsNoTracking() on paper.CaseId equals file.Id
            where ids.Contains(paper.Id)
            select new WorkPaper
            {
                Id = paper.Id,
                CaseId = file.Id,
                Number = file.Number,
                Title = paper.Title,
                IsClosed = file.IsClosed,
                Department = file.Department,
                State = paper.State,
                NextOn = file.Route.Where(r => r.Municipality == null && r.Date >= today).Min(r => r.Date),
                NextBody = file
                    .Route.Where(r => r.Municipality == null && r.Date >= today)
                    .OrderBy(r => r.Date)
                    .Select(r => r.Body)
                    .FirstOrDefault(),
                IsLate =
                    file.Route.Any(r => r.Municipality == null && r.Date < today)
                    && !file.Route.Any(r => r.Municipality == null && (r.Date == null || r.Date >= today)),
                Step = db.Set<WorkflowStep>()
                    .Where(s => s.PaperId == paper.Id)
                    .OrderByDescending(s => s.At)
                    .Select(s => new WorkStep
                    {
                        Move = s.Move,
                        Reason = s.Reason,
                        By = s.By,
                        At = s.At,
                    })
                    .FirstOrDefault(),
            }
        ).ToDictionaryAsync(paper => paper.Id, stop);
    }

    private async Task<List<WorkAdvice>> AdvicesAsync(Actor actor, CancellationToken stop)
    {
        var me = actor.Id;
        List<Guid?> departments = actor.May(DraftingPermissions.Advise) ? [.. actor.AnswersFor.Select(id => (Guid?)id)] : [];
        return await UnderWayFor(actor)
            .Where(p => p.Paper.State == PaperState.Draft || p.Paper.State == PaperState.Ready)
            .Join(db.Set<Advice>().Where(a => !a.IsReplaced), p => p.Paper.Id, a => a.PaperId, (p, a) => new { p, a })
            .Where(x =>
                (x.a.AnsweredAt == null && departments.Contains(x.a.DepartmentId))
                || ((x.a.AskedBy == me || x.p.IsMine) && (x.a.AnsweredAt == null || x.a.AnsweredOn < x.p.Paper.CurrentVersion))
            )
            .OrderBy(x => x.a.Due)
            .ThenBy(x => x.a.AskedAt)
            .Select(x => new WorkAdvice
            {
                PaperId = x.p.Paper.Id,
                CaseId = x.p.Case.Id,
                Number = x.p.Case.Number,
                Title = x.p.Paper.Title,
                IsClosed = x.p.Case.IsClosed,
                Department = x.a.Department,
                Question = x.a.Question,
                Due = x.a.Due,
                AskedBy = x.a.AskedBy,
                AnsweredOn = x.a.AnsweredOn,
                Version = x.p.Paper.CurrentVersion,
                IsMine = x.a.AnsweredAt != null || !departments.Contains(x.a.DepartmentId),
            })
            .ToListAsync(stop);
    }

    private async Task<WorkPage<WorkComment>> CommentsAsync(Actor actor, WorkView view, CancellationToken stop)
    {
        var me = actor.Id;
        var comments = UnderWayFor(actor)
            .Where(p => p.IsMine)
            .Join(
                db.Set<PaperComment>().Where(c => c.DoneAt == null && c.By != me),
                p => p.Paper.Id,
                c => c.PaperId,
                (p, c) =>
                    new WorkComment
                    {
                        PaperId = p.Paper.Id,
                        CaseId = p.Case.Id,
                        Title = p.Paper.Title,
                        Section = c.Section,
                        Text = c.Text,
                        By = c.By,
                        At = c.At,
                    }
            );
        var total = await comments.CountAsync(stop);
        var (page, size) = view.Limits(WorkView.Comments, total);
        var rows = await comments.OrderByDescending(c => c.At).Skip((page - 1) * size).Take(size).ToListAsync(stop);
        return new WorkPage<WorkComment>(rows, total);
    }

    /// <summary>Those that have been taken up again are no longer waiting: the new case was copied from them.</summary>
    private async Task<IReadOnlyList<WorkRecurrence>> RecurringAsync(Actor actor, CancellationToken stop)
    {
        var (me, until) = (actor.Id, Today.AddDays(RecurrenceShownDays));
        var files = await db.CasesFor(actor)
            .AsNoTracking()
            .Where(c => c.ResponsibleId == me && c.RepeatsEveryMonths != null && !db.CaseFiles.Any(next => next.CopiedFrom == c.Id))
            .ToListAsync(stop);
        return
        [
            .. files
                .Where(c => c.NextTime() <= until)
                .Select(c => new WorkRecurrence(c.Id, c.Number, c.Title, c.IsClosed, c.NextTime()!.Value))
                .OrderBy(c => c.Due),
        ];
    }

    /// <summary>Nothing opens by itself: whoever answers for a closed case is asked when its day has come.</summary>
    private async Task<IReadOnlyList<WorkClosure>> ClosedAsync(Actor actor, CancellationToken stop)
    {
        var (me, today) = (actor.Id, Today);
        return await db.CasesFor(actor)
            .Where(c => c.ResponsibleId == me && c.IsClosed && (c.ClosedUntil <= today || c.ClosureGround == null))
            .OrderBy(c => c.ClosedUntil == null)
            .ThenBy(c => c.ClosedUntil)
            .ThenBy(c => c.Number)
            .Select(c => new WorkClosure(c.Id, c.Number, c.Title, c.ClosureGround == null ? null : c.ClosedUntil))
            .ToListAsync(stop);
    }

    /// <summary>The papers under way that the actor may see; theirs are those of cases they answer for, that they made ready, or wrote last.</summary>
    private IQueryable<SeenPaper> UnderWayFor(Actor actor)
    {
        var me = actor.Id;
        return from paper in db.DraftPapers.AsNoTracking()
            join file in db.CasesFor(actor).AsNoTracking() on paper.CaseId equals file.Id
            where paper.State != PaperState.Published && paper.State != PaperState.Dropped
            select new SeenPaper
            {
                Paper = paper,
                Case = file,
                IsMine =
                    file.ResponsibleId == me
                    || paper.ReadyBy == me
                    || db.DraftVersions.Any(v => v.PaperId == paper.Id && v.Number == paper.CurrentVersion && v.By == me),
            };
    }

    private sealed class PaperKey
    {
        public Guid Id { get; init; }
        public string Number { get; init; } = "";
        public PaperState State { get; init; }
        public Guid? ReadyBy { get; init; }
        public Guid? Department { get; init; }
        public PaperMove? NewestMove { get; init; }
        public DateOnly? NextOn { get; init; }
    }

    private sealed class SeenPaper
    {
        public required DraftPaper Paper { get; init; }
        public required CaseFile Case { get; init; }
        public bool IsMine { get; init; }
    }
}
