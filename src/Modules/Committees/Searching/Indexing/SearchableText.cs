using System.Globalization;
using System.Text.Json;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;

namespace Ledetraad.Modules.Committees.Searching.Indexing;

/// <summary>Where and when a version's items were dealt with.</summary>
internal sealed record SearchablePlace(PaperVersion Version, Committee? Committee, Meeting? Meeting);

/// <summary>All that the public may find a document by. Of a closed item that is number and public title, and where it was dealt with.</summary>
/// <param name="ItemId">Null for the meeting itself.</param>
/// <param name="Fields">Texts by <see cref="SearchField"/>.</param>
internal sealed record SearchableText(
    SearchablePlace Place,
    Guid? ItemId,
    Outcome? Outcome,
    bool IsClosed,
    IReadOnlyList<(SearchField Field, string Text)> Fields
)
{
    public static SearchableText Of(
        AgendaItem item,
        SearchablePlace place,
        IEnumerable<Decision> decisions,
        IEnumerable<Participation> parts
    ) =>
        new(
            place,
            item.Id,
            item.Outcome,
            item.Closed,
            [
                (SearchField.Title, item.Title),
                .. HeadOf(place),
                .. Texts(SearchField.Head, item.CaseNumber, item.KleNumber, item.DocumentNumber),
                .. item.Closed ? [] : ContentOf(item, decisions, parts),
            ]
        );

    public static SearchableText Of(SearchablePlace place, IEnumerable<Participation> attendance) =>
        new(
            place,
            ItemId: null,
            Outcome: null,
            IsClosed: false,
            [
                .. HeadOf(place).Select(text => (SearchField.Title, text.Text)),
                .. Texts(SearchField.Body, place.Meeting?.Place),
                .. attendance.Select(part => (SearchField.People, part.PrintedName)),
            ]
        );

    private static IEnumerable<(SearchField Field, string Text)> HeadOf(SearchablePlace place) =>
        Texts(SearchField.Head, place.Committee?.Name, place.Meeting?.Date.ToString("d. MMMM yyyy", Danish));

    private static IEnumerable<(SearchField Field, string Text)> ContentOf(
        AgendaItem item,
        IEnumerable<Decision> decisions,
        IEnumerable<Participation> parts
    )
    {
        foreach (var decision in decisions)
        {
            yield return (SearchField.Decision, decision.Text);
            foreach (var point in JsonSerializer.Deserialize(decision.Points, StoredJson.Compact.IReadOnlyListDecisionPoint)!)
            {
                yield return (SearchField.Decision, point.Text);
            }
        }

        var content = ItemContent.FromJson(item.Content);
        foreach (var section in content.Sections.Where(s => s.Kind is not (SectionKind.Decision or SectionKind.Attachments)))
        {
            yield return (SearchField.Body, section.Text);
        }

        foreach (var attachment in content.Attachments)
        {
            yield return (SearchField.Attachments, attachment);
        }

        foreach (var part in parts)
        {
            yield return (SearchField.People, part.PrintedName);
            if (part.Reason is { } reason)
            {
                yield return (SearchField.Body, reason);
            }
        }
    }

    private static IEnumerable<(SearchField Field, string Text)> Texts(SearchField field, params IEnumerable<string?> texts) =>
        texts.OfType<string>().Select(text => (field, text));

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
}
