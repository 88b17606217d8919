using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Searching;
using Ledetraad.Modules.Committees.Searching.Asking;
using Ledetraad.Web.Wording;

namespace Ledetraad.Modules.Committees.Browsing.Searching;

/// <summary>A hit as people see it.</summary>
/// <param name="municipality">The slug of the municipality whose paper it is.</param>
/// <param name="municipalityName">Null where all hits are of one municipality.</param>
internal sealed class HitView(SearchHit hit, FoundRow row, string municipality, string? municipalityName = null)
{
    /// <summary>Whoever reads on wants the text, not all of it.</summary>
    private const int LongestExcerpt = 180;

    public SearchHit Hit => hit;

    public FoundRow Row => row;

    public string? MunicipalityName => municipalityName;

    public Addresses Pages { get; } = new(municipality);

    /// <summary>Null for a meeting.</summary>
    public ItemPlace? Place =>
        row.ItemId is { } item ? new ItemPlace(item, row.MeetingId, row.Paper, row.ItemNumber, row.Ordinal, row.IsRepeated) : null;

    public string Address => Place is { } place ? Pages.Item(place) : Pages.Meeting(row.MeetingId!.Value);

    public string? Decision => row.DecisionExtract is { } decision ? SafeMarkdown.ToPlainText(decision) : null;

    /// <summary>The text that tells most of why it was found.</summary>
    public IReadOnlyList<MarkedText> ExtractFor(SoughtTerms sought)
    {
        if (row.Content is null)
        {
            return [];
        }

        // Only the section that holds most is turned into plain text: that costs more than the search itself.
        var content = ItemContent.FromJson(row.Content);
        var sections = content.Sections.OrderBy(section => section.Kind == SectionKind.Decision ? 0 : 1);
        var telling = sections.MaxBy(section => sought.In(section.Text).DistinctBy(mark => mark.Clause).Count());
        var text = telling is null ? "" : SafeMarkdown.ToPlainText(telling.Text);
        var best = Extract.Best([text, .. content.Attachments], sought);
        return best.Count > 0 ? best : Extract.Whole(Decision ?? SafeMarkdown.Excerpt(text, LongestExcerpt), sought);
    }
}
