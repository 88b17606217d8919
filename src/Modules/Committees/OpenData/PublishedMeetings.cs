using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>A committee that can be followed.</summary>
internal sealed record FollowedCommittee(Guid Id, string Name, string Slug);

/// <param name="Titles">The agenda's public titles in order, each with its number.</param>
internal sealed record PublishedMeeting(MeetingObjectRow Row, IReadOnlyList<string> Titles);

/// <summary>Meetings for feeds and calendars: of one committee, or of all.</summary>
internal sealed class PublishedMeetings(CommitteesDbContext db, MeetingObjects meetings, AgendaItems items)
{
    /// <returns>Null when no paper of such a committee is shown.</returns>
    public async Task<FollowedCommittee?> CommitteeAsync(string slug, CancellationToken stop)
    {
        var open = db.PublicMeetings();
        return await db
            .Committees.Where(committee => committee.Slug == slug && open.Any(meeting => meeting.CommitteeId == committee.Id))
            .Select(committee => new FollowedCommittee(committee.Id, committee.Name, committee.Slug))
            .SingleOrDefaultAsync(stop);
    }

    /// <summary>Those that changed last, newest change first.</summary>
    public Task<IReadOnlyList<PublishedMeeting>> ChangedLastAsync(FollowedCommittee? committee, int most, CancellationToken stop) =>
        ReadAsync(
            Of(committee).OrderByDescending(row => row.ModifiedAt).ThenByDescending(row => row.Date).ThenBy(row => row.Id),
            most,
            stop
        );

    /// <summary>Those that are or were held last, newest first.</summary>
    public Task<IReadOnlyList<PublishedMeeting>> HeldLastAsync(FollowedCommittee? committee, int most, CancellationToken stop) =>
        ReadAsync(Of(committee).OrderByDescending(row => row.Date).ThenBy(row => row.Id), most, stop);

    private IQueryable<MeetingObjectRow> Of(FollowedCommittee? committee) =>
        committee is null ? meetings.Rows() : meetings.Of(committee.Id);

    private async Task<IReadOnlyList<PublishedMeeting>> ReadAsync(IQueryable<MeetingObjectRow> wanted, int most, CancellationToken stop)
    {
        var rows = await wanted.Take(most).ToListAsync(stop);
        var ids = rows.Select(row => row.Id).ToList();
        var agenda = (
            await items
                .Rows()
                .Where(item => ids.Contains(item.MeetingId))
                .OrderBy(item => item.SlotKey)
                .ThenBy(item => item.Ordinal)
                .Select(item => new
                {
                    item.MeetingId,
                    item.Number,
                    item.Title,
                })
                .ToListAsync(stop)
        ).ToLookup(item => item.MeetingId);
        return
        [
            .. rows.Select(row => new PublishedMeeting(
                row,
                [.. agenda[row.Id].Select(item => item.Number is null ? item.Title : $"{item.Number}. {item.Title}")]
            )),
        ];
    }
}
