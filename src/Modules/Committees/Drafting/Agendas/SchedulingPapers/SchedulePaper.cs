using Ledetraad.Kernel;
using Ledetraad.Kernel.Access;
using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Agendas.SchedulingPapers;

/// <summary>A paper is put on the agenda of a meeting that its case goes to.</summary>
/// <param name="Version">The one that was read.</param>
/// <param name="Revision">Of the case, as it was read.</param>
/// <param name="Place">Of the meeting on the case's way, from 1; 0 for none.</param>
/// <param name="Date">Where the way names none.</param>
internal sealed record SchedulePaper(Guid Case, Guid Paper, int Version, int Revision, int Place, DateOnly? Date);

/// <summary>What the log keeps of it.</summary>
internal sealed record PaperScheduled(Guid Case, Guid Paper, int Version, string Body, DateOnly Date);

internal sealed class SchedulePaperHandler(CommitteesDbContext db, PaperQuery papers, TimeProvider clock)
{
    public async Task<Result<WorkflowStep, CannotMovePaper>> HandleAsync(SchedulePaper command, Actor actor, CancellationToken stop)
    {
        if (await papers.ReadAsync(command.Case, command.Paper, actor, stop) is not { } view)
        {
            return new CannotMovePaper.PaperIsUnknown();
        }

        if (view.Version.Number != command.Version)
        {
            return new CannotMovePaper.TextIsAnother(view.Version.Number);
        }

        var now = clock.GetUtcNow();
        var outcome = db.Attach(view.Paper).Entity.Move(PaperMove.Schedule, null, actor.Id, actor.May, now);
        if (outcome.IsRefused(out _))
        {
            return outcome;
        }

        var placed = await PlaceAsync(command, now, stop);
        if (placed.IsRefused(out var refusal))
        {
            db.ChangeTracker.Clear();
            return refusal;
        }

        var (step, place) = (outcome.Value, placed.Value);
        step.IsFor(place);
        db.Add(step);
        db.Add(place);
        var scheduled = new PaperScheduled(command.Case, command.Paper, command.Version, place.Body, place.Date);
        db.Add(AuditEntry.For(scheduled, actor.AuditName, now));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new CannotMovePaper.CaseIsAnother();
        }

        return step;
    }

    private async Task<Result<AgendaPlace, CannotMovePaper>> PlaceAsync(SchedulePaper command, DateTimeOffset now, CancellationToken stop)
    {
        var file = await db.CaseFiles.SingleAsync(c => c.Id == command.Case, stop);
        if (file.Revision != command.Revision)
        {
            return new CannotMovePaper.CaseIsAnother();
        }

        if (file.Route.FirstOrDefault(step => step.Ordinal == command.Place && step.Municipality is null) is not { } meeting)
        {
            return new CannotMovePaper.MeetingIsMissing();
        }

        if ((meeting.Date ?? command.Date) is not { } day)
        {
            return new CannotMovePaper.DayIsMissing();
        }

        if (day < DateOnly.FromDateTime(clock.GetLocalNow().Date))
        {
            return new CannotMovePaper.DayIsPast();
        }

        if (meeting.Date is null && !file.Date(meeting.Ordinal, day, now))
        {
            return new CannotMovePaper.DayIsOutOfOrder();
        }

        var key = AgendaMeeting.Of(meeting.Body, day);
        var last = await db.AgendaPlaces.Where(p => p.Date == key.Date && p.BodyKey == key.BodyKey).MaxAsync(p => (int?)p.Position, stop);
        return new AgendaPlace(command.Paper, meeting.Body, day, meeting.Capacity, (last ?? 0) + 1);
    }
}
