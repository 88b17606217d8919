using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMeetings;

internal sealed record MeetingView(
    MeetingFacts Facts,
    MeetingPapers? Papers,
    IReadOnlyList<AgendaRow> Agenda,
    IReadOnlyList<AgendaRow> CasePapers,
    IReadOnlyList<AttendanceView> Attendance
);

internal sealed class MeetingFacts
{
    public Guid Id { get; init; }
    public DateOnly Date { get; init; }
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public string? Place { get; init; }
    public string Term { get; init; } = "";
    public string Committee { get; init; } = "";
    public string CommitteeSlug { get; init; } = "";

    /// <summary>The committee's meeting before this one.</summary>
    public Guid? Previous { get; init; }

    public Guid? Next { get; init; }
}

internal sealed record AttendanceView(Guid MemberId, string Name, string? Party, ParticipationKind Kind);

/// <summary>A meeting in four statements, however long its agenda.</summary>
internal sealed class MeetingQuery(CommitteesDbContext db)
{
    /// <returns>Null when nothing of the meeting is public, or not the version asked for.</returns>
    public async Task<MeetingView?> ReadAsync(Guid id, PaperChoice choice, CancellationToken stop)
    {
        if (await FactsAsync(id, stop) is not { } facts)
        {
            return null;
        }

        var papers = await MeetingPapers.ReadAsync(db, id, choice, stop);
        if (papers is null && choice != default)
        {
            return null;
        }

        var versions = papers?.OnThePage ?? [];
        var items = await AgendaTable
            .Of(db)
            .Where(row => versions.Contains(row.VersionId) || (row.MeetingId == id && row.Paper == PaperKind.CasePaper && row.IsShown))
            .OrderBy(row => row.Ordinal)
            .ToListAsync(stop);
        var chosen = papers?.Chosen.Id;
        var attendance = await (
            from part in db.Participations
            join member in db.Members on part.MemberId equals member.Id
            where part.VersionId == chosen && part.ItemId == null
            orderby part.Ordinal
            select new AttendanceView(part.MemberId, part.PrintedName, part.Party ?? member.Party, part.Kind)
        ).ToListAsync(stop);
        return new MeetingView(
            facts,
            papers,
            [.. versions.SelectMany(version => items.Where(item => item.VersionId == version))],
            [.. items.Where(item => item.Paper == PaperKind.CasePaper)],
            attendance
        );
    }

    /// <returns>Null when nothing of the meeting is public.</returns>
    public Task<MeetingFacts?> FactsAsync(Guid id, CancellationToken stop)
    {
        var meetings = db.PublicMeetings();
        return (
            from meeting in meetings
            join committee in db.Committees on meeting.CommitteeId equals committee.Id
            where meeting.Id == id
            select new MeetingFacts
            {
                Id = meeting.Id,
                Date = meeting.Date,
                Start = meeting.Start,
                End = meeting.End,
                Place = meeting.Place,
                Term = meeting.Term,
                Committee = committee.Name,
                CommitteeSlug = committee.Slug,
                Previous = meetings
                    .Where(other => other.CommitteeId == meeting.CommitteeId && other.Date < meeting.Date)
                    .OrderByDescending(other => other.Date)
                    .Select(other => (Guid?)other.Id)
                    .FirstOrDefault(),
                Next = meetings
                    .Where(other => other.CommitteeId == meeting.CommitteeId && other.Date > meeting.Date)
                    .OrderBy(other => other.Date)
                    .Select(other => (Guid?)other.Id)
                    .FirstOrDefault(),
            }
        ).SingleOrDefaultAsync(stop);
    }
}
