using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Modules.Committees.Storage;
using Ledetraad.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>A hit as people see it.</summary>
/// <param name="Place">Null for a meeting.</param>
/// <param name="Title">Of the item; the committee's name for a meeting.</param>
/// <param name="Content">Null where it was not asked for, of a closed item, and of a meeting.</param>
internal sealed record HitView(
    SearchHit Hit,
    ItemPlace? Place,
    Guid? MeetingId,
    PaperKind Paper,
    string Title,
    string? Committee,
    DateOnly? Date,
    bool Closed,
    Guid? CaseId,
    string? CaseNumber,
    Outcome? Outcome,
    string? Decision,
    ItemContent? Content
)
{
    public string AddressIn(Addresses addresses) => Place is { } place ? addresses.Item(place) : addresses.Meeting(MeetingId!.Value);

    /// <summary>The text that tells most of why it was found.</summary>
    public IReadOnlyList<MarkedText> ExtractFor(SoughtTerms sought)
    {
        if (Content is null)
        {
            return [];
        }

        // Only the section that holds most is turned into plain text: that costs more than the search itself.
        var sections = Content.Sections.OrderBy(section => section.Kind == SectionKind.Decision ? 0 : 1);
        var telling = sections.MaxBy(section => sought.In(section.Text).DistinctBy(mark => mark.Clause).Count());
        var text = telling is null ? "" : SafeMarkdown.ToPlainText(telling.Text);
        var best = Extract.Best([text, .. Content.Attachments], sought);
        return best.Count > 0 ? best : Extract.Whole(Decision ?? SafeMarkdown.Excerpt(text, 180), sought);
    }
}

/// <summary>Fetches what is told of each hit, in two statements.</summary>
internal sealed class HitQuery(CommitteesDbContext db)
{
    /// <param name="withContent">With the text, from which an extract is cut.</param>
    public async Task<IReadOnlyList<HitView>> ReadAsync(IReadOnlyList<SearchHit> hits, bool withContent, CancellationToken stop)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        var byNumber = hits.ToDictionary(hit => hit.Document);
        var numbers = byNumber.Keys.ToList();
        var items = await (
            from document in db.SearchDocuments
            join treatment in db.Treatments() on document.ItemId equals (Guid?)treatment.Item.Id
            where numbers.Contains(document.Number)
            select new
            {
                document.Number,
                Place = new ItemPlace(
                    treatment.Item.Id,
                    treatment.Paper.MeetingId,
                    treatment.Paper.Kind,
                    treatment.Item.Number,
                    treatment.Item.Ordinal,
                    treatment.IsRepeated
                ),
                treatment.Item.Title,
                Committee = (string?)treatment.Committee!.Name,
                Date = (DateOnly?)treatment.Meeting!.Date,
                treatment.Item.Closed,
                treatment.Item.CaseId,
                treatment.Item.CaseNumber,
                treatment.Item.Outcome,
                treatment.Item.DecisionExtract,
                Content = withContent && !treatment.Item.Closed ? treatment.Item.Content : null,
            }
        ).ToListAsync(stop);
        var found = items.ToDictionary(
            item => item.Number,
            item => new HitView(
                byNumber[item.Number],
                item.Place,
                item.Place.MeetingId,
                item.Place.Paper,
                item.Title,
                item.Committee,
                item.Date,
                item.Closed,
                item.CaseId,
                item.CaseNumber,
                item.Outcome,
                item.DecisionExtract is { } decision ? SafeMarkdown.ToPlainText(decision) : null,
                item.Content is { } content ? ItemContent.FromJson(content) : null
            )
        );
        if (found.Count < hits.Count)
        {
            await AddMeetingsAsync(found, byNumber, stop);
        }

        // What has been withdrawn since the index was asked is left out.
        return [.. hits.Where(hit => found.ContainsKey(hit.Document)).Select(hit => found[hit.Document])];
    }

    private async Task AddMeetingsAsync(Dictionary<int, HitView> found, Dictionary<int, SearchHit> hits, CancellationToken stop)
    {
        var numbers = hits.Keys.Except(found.Keys).ToList();
        var meetings = await (
            from document in db.SearchDocuments
            join version in db.Versions on document.VersionId equals version.Id
            join paper in db.ShownPapers() on version.PaperId equals paper.Id
            join meeting in db.Meetings on paper.MeetingId equals (Guid?)meeting.Id
            join committee in db.Committees on meeting.CommitteeId equals committee.Id
            where document.ItemId == null && numbers.Contains(document.Number)
            select new
            {
                document.Number,
                meeting.Id,
                meeting.Date,
                paper.Kind,
                Committee = committee.Name,
            }
        ).ToListAsync(stop);
        foreach (var meeting in meetings)
        {
            found[meeting.Number] = new HitView(
                hits[meeting.Number],
                Place: null,
                meeting.Id,
                meeting.Kind,
                meeting.Committee,
                meeting.Committee,
                meeting.Date,
                Closed: false,
                CaseId: null,
                CaseNumber: null,
                Outcome: null,
                Decision: null,
                Content: null
            );
        }
    }
}
