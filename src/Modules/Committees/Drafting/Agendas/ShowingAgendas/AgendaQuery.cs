using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.MovingPapers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Agendas.ShowingAgendas;

/// <summary>A paper as a line of an agenda, or of those that wait for one.</summary>
internal sealed class AgendaRow
{
    public Guid PaperId { get; init; }
    public Guid CaseId { get; init; }
    public string Number { get; init; } = "";
    public string Title { get; init; } = "";
    public bool IsClosed { get; init; }
    public PaperState State { get; init; }

    /// <summary>Null for one that waits.</summary>
    public AgendaPlace? Place { get; init; }

    /// <summary>For one that waits: the next meeting on its case's way.</summary>
    public string? NextBody { get; init; }

    public DateOnly? NextOn { get; init; }

    public AgendaMeeting? Meeting =>
        Place is { } place ? place.Meeting
        : (NextBody, NextOn) is ({ } body, { } on) ? AgendaMeeting.Of(body, on)
        : null;

    public string Body => Place?.Body ?? NextBody ?? "";
}

/// <summary>One meeting with what is on its agenda and what waits for it.</summary>
/// <param name="Body">As its papers name it.</param>
/// <param name="Papers">In their order.</param>
/// <param name="Waiting">Approved; the meeting is the next one on their case's way.</param>
internal sealed record AgendaView(AgendaMeeting Meeting, string Body, IReadOnlyList<AgendaRow> Papers, IReadOnlyList<AgendaRow> Waiting)
{
    public int Unpublished => Papers.Count(paper => paper.State == PaperState.OnAgenda);
}

/// <param name="Overdue">Meetings that are past, with papers that were never published.</param>
/// <param name="Coming">The nearest first.</param>
/// <param name="Homeless">Approved, but no meeting of ours is ahead on their case's way.</param>
internal sealed record AgendasView(IReadOnlyList<AgendaView> Overdue, IReadOnlyList<AgendaView> Coming, IReadOnlyList<AgendaRow> Homeless)
{
    public bool IsEmpty => Overdue.Count + Coming.Count + Homeless.Count == 0;
}

/// <param name="IsPublic">Everybody can read the paper.</param>
internal sealed record PlacedPaper(AgendaPlace Place, bool IsPublic);

internal sealed class AgendaQuery(CommitteesDbContext db, PaperQuery papers, PaperHindrances hindrances, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    public async Task<AgendasView> AllAsync(Actor actor, CancellationToken stop)
    {
        var today = Today;
        var placed = await Placed(actor).Where(row => row.Place!.Date >= today || row.State == PaperState.OnAgenda).ToListAsync(stop);
        var waiting = await Waiting(actor).ToListAsync(stop);
        var meetings = placed
            .Concat(waiting)
            .Where(row => row.Meeting is not null)
            .GroupBy(row => row.Meeting!.Value)
            .Select(rows => Of(rows.Key, [.. rows]))
            .OrderBy(view => view.Meeting.Date)
            .ThenBy(view => view.Body, Browsing.Words.DanishOrder)
            .ToList();
        return new AgendasView(
            meetings.FindAll(view => view.Meeting.Date < today),
            meetings.FindAll(view => view.Meeting.Date >= today),
            waiting.FindAll(row => row.Meeting is null)
        );
    }

    /// <returns>Null when nothing that the actor may see is on its agenda or waits for it.</returns>
    public async Task<AgendaView?> OneAsync(AgendaMeeting meeting, Actor actor, CancellationToken stop)
    {
        var placed = await Placed(actor)
            .Where(row => row.Place!.Date == meeting.Date && row.Place.BodyKey == meeting.BodyKey)
            .ToListAsync(stop);
        var waiting = await Waiting(actor).Where(row => row.NextOn == meeting.Date).ToListAsync(stop);
        waiting = waiting.FindAll(row => row.Meeting == meeting);
        return placed.Count + waiting.Count == 0 ? null : Of(meeting, [.. placed, .. waiting]);
    }

    /// <summary>The papers of a meeting that are to be published, with what is in the way of each.</summary>
    public async Task<IReadOnlyList<PaperStanding>> ToPublishAsync(AgendaView agenda, Actor actor, CancellationToken stop)
    {
        var ids = agenda.Papers.Where(row => row.State == PaperState.OnAgenda).Select(row => row.PaperId).ToList();
        return ids.Count == 0 ? [] : await hindrances.OfAsync(PaperMove.Publish, await papers.ReadAllAsync(ids, actor, stop), stop);
    }

    /// <summary>Where a paper stands; null for one that is on no agenda.</summary>
    public Task<PlacedPaper?> PlaceOfAsync(Guid paper, CancellationToken stop) =>
        db
            .AgendaPlaces.AsNoTracking()
            .Where(place => place.PaperId == paper)
            .Select(place => new PlacedPaper(place, db.PublishedPapers.Any(p => p.Id == paper && p.WithdrawnAt == null)))
            .SingleOrDefaultAsync(stop);

    private static AgendaView Of(AgendaMeeting meeting, IReadOnlyList<AgendaRow> rows) =>
        new(
            meeting,
            rows[0].Body,
            [.. rows.Where(row => row.Place is not null).OrderBy(row => row.Place!.Position).ThenBy(row => row.Number)],
            [.. rows.Where(row => row.Place is null).OrderBy(row => row.Number)]
        );

    private IQueryable<AgendaRow> Placed(Actor actor) =>
        from place in db.AgendaPlaces.AsNoTracking()
        join paper in db.DraftPapers.AsNoTracking() on place.PaperId equals paper.Id
        join file in db.CasesFor(actor).AsNoTracking() on paper.CaseId equals file.Id
        select new AgendaRow
        {
            PaperId = paper.Id,
            CaseId = file.Id,
            Number = file.Number,
            Title = paper.Title,
            IsClosed = file.IsClosed,
            State = paper.State,
            Place = place,
        };

    private IQueryable<AgendaRow> Waiting(Actor actor)
    {
        var today = Today;
        return from paper in db.DraftPapers.AsNoTracking()
            join file in db.CasesFor(actor).AsNoTracking() on paper.CaseId equals file.Id
            where paper.State == PaperState.Approved
            select new AgendaRow
            {
                PaperId = paper.Id,
                CaseId = file.Id,
                Number = file.Number,
                Title = paper.Title,
                IsClosed = file.IsClosed,
                State = paper.State,
                NextOn = file.Route.Where(r => r.Municipality == null && r.Date >= today).Min(r => r.Date),
                NextBody = file
                    .Route.Where(r => r.Municipality == null && r.Date >= today)
                    .OrderBy(r => r.Date)
                    .ThenBy(r => r.Ordinal)
                    .Select(r => r.Body)
                    .FirstOrDefault(),
            };
    }
}
