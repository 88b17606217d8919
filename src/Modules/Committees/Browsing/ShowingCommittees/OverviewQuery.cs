using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Modules.Committees.Browsing.ShowingMeetings;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingCommittees;

/// <param name="Term">The one that is shown alone; null for all.</param>
/// <param name="Terms">Every term of which something is shown, newest first.</param>
/// <param name="Upcoming">Nearest first.</param>
/// <param name="Latest">Newest first.</param>
internal sealed record OverviewView(
    string? Term,
    IReadOnlyList<string> Terms,
    IReadOnlyList<CommitteeSummary> Committees,
    IReadOnlyList<MeetingRow> Upcoming,
    IReadOnlyList<MeetingRow> Latest,
    IReadOnlyList<FollowUpRow> ComingUp
);

/// <param name="Terms">The terms in which it met, newest first.</param>
internal sealed record CommitteeSummary(string Name, string Slug, IReadOnlyList<string> Terms, int Meetings, DateOnly LastMeeting);

internal sealed class OverviewQuery(CommitteesDbContext db, MeetingTable meetings, FollowUpTable followUps, TimeProvider clock)
{
    private const int MostUpcoming = 4;
    private const int MostLatest = 8;
    private const int MostComingUp = 5;

    /// <param name="asked">Only committees and meetings of this term; all, when it is null or no term of which something is shown.</param>
    public async Task<OverviewView> ReadAsync(string? asked, CancellationToken stop)
    {
        var perTerm = await (
            from meeting in db.PublicMeetings()
            join committee in db.Committees on meeting.CommitteeId equals committee.Id
            group meeting by new
            {
                committee.Name,
                committee.Slug,
                meeting.Term,
            } into terms
            select new
            {
                terms.Key.Name,
                terms.Key.Slug,
                terms.Key.Term,
                Meetings = terms.Count(),
                Last = terms.Max(meeting => meeting.Date),
            }
        ).ToListAsync(stop);

        var term = perTerm.Find(row => row.Term == asked)?.Term;
        var committees = perTerm
            .Where(row => term is null || row.Term == term)
            .GroupBy(row => (row.Name, row.Slug))
            .Select(rows => new CommitteeSummary(
                rows.Key.Name,
                rows.Key.Slug,
                [.. rows.Select(row => row.Term).OrderDescending()],
                rows.Sum(row => row.Meetings),
                rows.Max(row => row.Last)
            ))
            .OrderBy(committee => committee.Name, Words.DanishOrder);

        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var ofTerm = meetings.All().Where(row => term == null || row.Term == term);
        return new OverviewView(
            term,
            [.. perTerm.Select(row => row.Term).Distinct().OrderDescending()],
            [.. committees],
            await ofTerm.Where(row => row.Date > today).OrderBy(row => row.Date).Take(MostUpcoming).ToListAsync(stop),
            await ofTerm
                .Where(row => row.Date <= today)
                .OrderByDescending(row => row.Date)
                .ThenBy(row => row.Committee)
                .Take(MostLatest)
                .ToListAsync(stop),
            await followUps.ComingUp().Take(MostComingUp).ToListAsync(stop)
        );
    }
}
