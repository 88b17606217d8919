using System.Globalization;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingCommittees;

/// <param name="Terms">Newest first.</param>
internal sealed record CommitteeView(string Name, string Slug, IReadOnlyList<TermView> Terms);

/// <summary>A term of a committee, with those who sat in it as the minutes show.</summary>
internal sealed record TermView(string Term, IReadOnlyList<SeatView> Members);

internal sealed record SeatView(Guid Id, string Name, string? Party, int Meetings);

internal sealed class CommitteeQuery(CommitteesDbContext db)
{
    /// <returns>Null when no paper of such a committee is shown.</returns>
    public async Task<CommitteeView?> ReadAsync(string slug, CancellationToken stop)
    {
        var terms = await (
            from meeting in db.PublicMeetings()
            join committee in db.Committees on meeting.CommitteeId equals committee.Id
            where committee.Slug == slug
            select new
            {
                committee.Id,
                committee.Name,
                meeting.Term,
            }
        )
            .Distinct()
            .OrderByDescending(row => row.Term)
            .ToListAsync(stop);
        if (terms.Count == 0)
        {
            return null;
        }

        var committeeId = terms[0].Id;
        var seats = await (
            from part in db.Parts()
            join member in db.Members on part.Part.MemberId equals member.Id
            where part.Meeting.CommitteeId == committeeId && part.Part.ItemId == null
            group part by new
            {
                part.Meeting.Term,
                member.Id,
                member.Name,
                member.Party,
            } into seat
            select new
            {
                seat.Key,
                Meetings = seat.Count(part => part.Part.Kind == ParticipationKind.Present || part.Part.Kind == ParticipationKind.Unknown),
            }
        ).ToListAsync(stop);

        var members = seats.ToLookup(
            seat => seat.Key.Term,
            seat => new SeatView(seat.Key.Id, seat.Key.Name, seat.Key.Party, seat.Meetings)
        );
        return new CommitteeView(
            terms[0].Name,
            slug,
            [.. terms.Select(row => new TermView(row.Term, [.. members[row.Term].OrderBy(seat => seat.Name, Words.DanishOrder)]))]
        );
    }

    /// <summary>The committees of which something is shown, as choices.</summary>
    public async Task<IReadOnlyList<FilterOption>> OptionsAsync(CancellationToken stop)
    {
        var meetings = db.PublicMeetings();
        return await db
            .Committees.Where(committee => meetings.Any(meeting => meeting.CommitteeId == committee.Id))
            .OrderBy(committee => committee.Name)
            .Select(committee => new FilterOption(committee.Slug, committee.Name))
            .ToListAsync(stop);
    }

    /// <summary>The years in which there are meetings, newest first, as choices.</summary>
    /// <param name="slug">Of one committee; null for all.</param>
    public async Task<IReadOnlyList<FilterOption>> YearsAsync(string? slug, CancellationToken stop)
    {
        var years = await (
            from meeting in db.PublicMeetings()
            join committee in db.Committees on meeting.CommitteeId equals committee.Id
            where slug == null || committee.Slug == slug
            select meeting.Date.Year
        )
            .Distinct()
            .OrderDescending()
            .ToListAsync(stop);
        return [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new FilterOption(year, year))];
    }
}
