using Ledetraad.Kernel.Municipalities;
using Ledetraad.Modules.Committees.Browsing;
using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Web.Wording;
using static Ledetraad.Modules.Committees.OpenData.OpenDataTexts;

namespace Ledetraad.Modules.Committees.OpenData.Feeds;

/// <summary>New and changed agendas and minutes as a feed.</summary>
internal sealed class MeetingFeed(PublishedMeetings meetings, CurrentMunicipality municipality)
{
    private const int MostEntries = 50;

    /// <param name="committee">Null for all of the municipality's.</param>
    /// <param name="self">The feed's own address.</param>
    public async Task<AtomFeed> ReadAsync(FollowedCommittee? committee, string self, OparlLinks links, CancellationToken stop)
    {
        var changed = await meetings.ChangedLastAsync(committee, MostEntries, stop);
        var name = municipality.Value.Name;
        return new AtomFeed(
            StableId.Of(municipality.Value.Slug, "feed", committee?.Slug),
            committee is null ? T["Feed.All", name] : T["Feed.Of", committee.Name, name],
            T["Feed.Author", name],
            self,
            links.Page(committee is null ? links.Pages.Overview : links.Pages.Committee(committee.Slug)),
            changed.Count == 0 ? DateTimeOffset.UnixEpoch : changed[0].Row.ModifiedAt,
            [
                .. changed.Select(meeting => new AtomEntry(
                    meeting.Row.Id,
                    T[
                        "Feed.Entry",
                        Words.Of(meeting.Row.HasMinutes ? PaperKind.Minutes : PaperKind.Agenda),
                        meeting.Row.Committee,
                        Days.Plain(meeting.Row.Date)
                    ],
                    links.Page(links.Pages.Meeting(meeting.Row.Id)),
                    meeting.Row.CreatedAt,
                    meeting.Row.ModifiedAt,
                    string.Join('\n', meeting.Titles)
                )),
            ]
        );
    }
}
