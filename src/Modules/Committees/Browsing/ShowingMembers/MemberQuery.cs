using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Tables;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMembers;

internal sealed record MemberView(MemberRow Facts, IReadOnlyList<MembershipView> Committees);

/// <summary>A committee in whose minutes the member stands, in one term.</summary>
internal sealed record MembershipView(string Committee, string Slug, string Term, int Meetings);

internal sealed class MemberQuery(CommitteesDbContext db, MemberTable members)
{
    /// <returns>Null when the member stands in no minutes that are shown.</returns>
    public async Task<MemberView?> ReadAsync(Guid id, CancellationToken stop)
    {
        if (await members.All().SingleOrDefaultAsync(row => row.Id == id, stop) is not { } facts)
        {
            return null;
        }

        var committees = await (
            from part in db.Parts()
            join committee in db.Committees on part.Meeting.CommitteeId equals committee.Id
            where part.Part.MemberId == id
            group part.Meeting by new
            {
                committee.Name,
                committee.Slug,
                part.Meeting.Term,
            } into meetings
            orderby meetings.Key.Term descending, meetings.Key.Name
            select new MembershipView(
                meetings.Key.Name,
                meetings.Key.Slug,
                meetings.Key.Term,
                meetings.Select(meeting => meeting.Id).Distinct().Count()
            )
        ).ToListAsync(stop);
        return new MemberView(facts, committees);
    }

    public async Task<IReadOnlyList<FilterOption>> PartiesAsync(CancellationToken stop) =>
        await db
            .Members.Where(member => member.Party != null)
            .Select(member => member.Party!)
            .Distinct()
            .OrderBy(party => party)
            .Select(party => new FilterOption(party, party))
            .ToListAsync(stop);
}
