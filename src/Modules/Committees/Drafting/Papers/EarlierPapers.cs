using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Drafting.Papers;

/// <summary>What can be taken over from an earlier case.</summary>
/// <param name="PublicTitle">Of a closed case: what is copied from it stays closed unless somebody decides otherwise. Null for an open one.</param>
/// <param name="RepeatsEveryMonths">Of a case that comes again.</param>
/// <param name="RepeatsUntil">See <see cref="CaseFile.RepeatsUntil"/>.</param>
/// <param name="Route">The way that it went; of a case that comes again with the days it is to go on the next time.</param>
internal sealed record EarlierPaper(
    string Title,
    string? Number,
    string? KleNumber,
    string? PublicTitle,
    int? RepeatsEveryMonths,
    DateOnly? RepeatsUntil,
    IReadOnlyList<RouteFacts> Route,
    IReadOnlyList<(SectionKind Kind, string Heading, string Text)> Texts,
    IReadOnlyList<string> Recommendations,
    IReadOnlyList<DraftOption> Options
);

/// <summary>The newest paper of a case: written here, or else imported and open.</summary>
internal sealed class EarlierPapers(CommitteesDbContext db)
{
    public async Task<EarlierPaper?> NewestOfAsync(Guid caseId, Actor actor, CancellationToken stop) =>
        await WrittenAsync(caseId, actor, stop) ?? await ImportedAsync(caseId, stop);

    private async Task<EarlierPaper?> WrittenAsync(Guid caseId, Actor actor, CancellationToken stop)
    {
        var found = await (
            from paper in db.DraftPapers
            join file in db.CasesFor(actor) on paper.CaseId equals file.Id
            join version in db.DraftVersions
                on new { PaperId = paper.Id, Number = paper.CurrentVersion } equals new { version.PaperId, version.Number }
            where paper.CaseId == caseId
            orderby paper.Ordinal descending
            select new { file, version.Content }
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        var content = DraftContent.FromJson(found.Content);
        return new EarlierPaper(
            found.file.Title,
            found.file.Number,
            found.file.KleNumber,
            found.file.PublicTitle,
            found.file.RepeatsEveryMonths,
            found.file.RepeatsUntil,
            [.. found.file.Route.OrderBy(step => step.Ordinal).Select(step => Again(step, found.file.MonthsToNextTime()))],
            [.. content.Sections.Select(section => (section.Head.Kind, section.Head.Heading, section.Text))],
            content.Recommendations,
            content.Options
        );
    }

    private static RouteFacts Again(RouteEntry step, int? months) =>
        new(step.Municipality, step.Body, step.Capacity, months is { } later ? step.Date?.AddMonths(later) : null);

    private async Task<EarlierPaper?> ImportedAsync(Guid caseId, CancellationToken stop)
    {
        var found = await (
            from item in db.Items
            join version in db.Versions on item.VersionId equals version.Id
            join paper in db.Papers on version.PaperId equals paper.Id
            join heldMeeting in db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into meetings
            from meeting in meetings.DefaultIfEmpty()
            join heldBy in db.Committees on paper.CommitteeId equals (Guid?)heldBy.Id into committees
            from committee in committees.DefaultIfEmpty()
            where item.CaseId == caseId && !item.Closed && version.Standing == Standing.Shown
            orderby meeting.Date descending
            select new
            {
                item.Title,
                item.CaseNumber,
                item.KleNumber,
                Committee = (string?)committee.Name,
                item.Content,
            }
        ).FirstOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        var content = ItemContent.FromJson(found.Content);
        return new EarlierPaper(
            found.Title,
            found.CaseNumber,
            found.KleNumber,
            PublicTitle: null,
            RepeatsEveryMonths: null,
            RepeatsUntil: null,
            found.Committee is { } body ? [new RouteFacts(null, body, Capacity.Decides, null)] : [],
            [
                .. content
                    .Sections.Where(s => s.Kind is not (SectionKind.Decision or SectionKind.Attachments or SectionKind.Recommendation))
                    .Select(section => (section.Kind, (section.Heading ?? "").TrimEnd(':'), section.Text)),
            ],
            content.Recommendations,
            [.. content.Options.Select((option, i) => new DraftOption($"{i + 1}", option))]
        );
    }
}
