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

/// <summary>Finds what waits for one person, in as few questions whether it is much or little.</summary>
internal sealed class MyWorkQuery(CommitteesDbContext db, IPeople people, PaperRendering rendering, KeptChecks checks, TimeProvider clock)
{
    /// <summary>Nobody reads a longer list; who has more of one kind finds the rest in the list of cases.</summary>
    public const int Most = 100;

    /// <summary>A case that comes again is shown so long before.</summary>
    private const int RecurrenceShownDays = 60;

    /// <summary>Papers whose figures are recomputed while one waits.</summary>
    private const int MostChecked = 12;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    public async Task<MyWork> ReadAsync(Actor actor, CancellationToken stop)
    {
        var papers = await PapersAsync(actor, stop);
        var advices = await AdvicesAsync(actor, stop);
        var toApprove = papers.FindAll(p => p.State == PaperState.Ready && p.ReadyBy != actor.Id && actor.May(DraftingPermissions.Approve));
        var toSchedule = papers.FindAll(p => p.State == PaperState.Approved && actor.May(DraftingPermissions.Schedule));
        var returned = papers.FindAll(p => p is { State: PaperState.Draft, Step.Move: PaperMove.Return });
        return new MyWork
        {
            ToApprove = toApprove,
            Returned = returned,
            ToAdvise = advices.FindAll(a => !a.IsMine),
            ToSchedule = toSchedule,
            Comments = await CommentsAsync(actor, stop),
            Recurring = await RecurringAsync(actor, stop),
            Awaited = advices.FindAll(a => a.IsMine),
            Papers = [.. papers.Except(toApprove).Except(toSchedule).Except(returned)],
        };
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

    private Task<List<WorkPaper>> PapersAsync(Actor actor, CancellationToken stop)
    {
        var (today, me) = (Today, actor.Id);
        var (mayApprove, maySchedule) = (actor.May(DraftingPermissions.Approve), actor.May(DraftingPermissions.Schedule));
        return UnderWayFor(actor)
            .Where(p =>
                p.IsMine
                || (mayApprove && p.Paper.State == PaperState.Ready && p.Paper.ReadyBy != me)
                || (maySchedule && p.Paper.State == PaperState.Approved)
            )
            .Select(p => new WorkPaper
            {
                Id = p.Paper.Id,
                CaseId = p.Case.Id,
                Number = p.Case.Number,
                Title = p.Paper.Title,
                IsClosed = p.Case.IsClosed,
                State = p.Paper.State,
                IsMine = p.IsMine,
                ReadyBy = p.Paper.ReadyBy,
                NextOn = p.Case.Route.Where(r => r.Municipality == null && r.Date >= today).Min(r => r.Date),
                NextBody = p
                    .Case.Route.Where(r => r.Municipality == null && r.Date >= today)
                    .OrderBy(r => r.Date)
                    .Select(r => r.Body)
                    .FirstOrDefault(),
                IsLate =
                    p.Case.Route.Any(r => r.Municipality == null && r.Date < today)
                    && !p.Case.Route.Any(r => r.Municipality == null && (r.Date == null || r.Date >= today)),
                Step = db.Set<WorkflowStep>()
                    .Where(s => s.PaperId == p.Paper.Id)
                    .OrderByDescending(s => s.At)
                    .Select(s => new WorkStep
                    {
                        Move = s.Move,
                        Reason = s.Reason,
                        By = s.By,
                        At = s.At,
                    })
                    .FirstOrDefault(),
            })
            .OrderBy(p => p.NextOn == null)
            .ThenBy(p => p.NextOn)
            .ThenBy(p => p.Number)
            .Take(Most)
            .ToListAsync(stop);
    }

    private async Task<List<WorkAdvice>> AdvicesAsync(Actor actor, CancellationToken stop)
    {
        var me = actor.Id;
        List<string> departments = actor.May(DraftingPermissions.Advise)
            ? [.. (await people.DepartmentsWithinAsync([.. actor.Departments.Select(own => own.Id)], stop)).Select(d => d.Name)]
            : [];
        return await UnderWayFor(actor)
            .Where(p => p.Paper.State == PaperState.Draft || p.Paper.State == PaperState.Ready)
            .Join(db.Set<Advice>().Where(a => !a.IsReplaced), p => p.Paper.Id, a => a.PaperId, (p, a) => new { p, a })
            .Where(x =>
                (x.a.AnsweredAt == null && departments.Contains(x.a.Department))
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
                IsMine = x.a.AnsweredAt != null || !departments.Contains(x.a.Department),
            })
            .Take(Most)
            .ToListAsync(stop);
    }

    private Task<List<WorkComment>> CommentsAsync(Actor actor, CancellationToken stop)
    {
        var me = actor.Id;
        return UnderWayFor(actor)
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
            )
            .OrderByDescending(c => c.At)
            .Take(Most)
            .ToListAsync(stop);
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
                .Select(c => new WorkRecurrence(c.Id, c.Number, c.Title, c.IsClosed, c.NextTime()!.Value))
                .Where(c => c.Due <= until)
                .OrderBy(c => c.Due),
        ];
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

    private sealed class SeenPaper
    {
        public required DraftPaper Paper { get; init; }
        public required CaseFile Case { get; init; }
        public bool IsMine { get; init; }
    }
}
