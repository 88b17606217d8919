using System.Text.Json;
using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Modules.Committees.Browsing.ShowingCases;
using Ledetraad.Modules.Committees.Findings.ShowingFindings;
using Ledetraad.Modules.Committees.Meetings;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMeetings;

/// <param name="Meeting">Null for a case paper without a date.</param>
/// <param name="Papers">Null for a case paper.</param>
internal sealed record ItemView(
    AgendaRow Row,
    MeetingFacts? Meeting,
    MeetingPapers? Papers,
    AgendaRow? Previous,
    AgendaRow? Next,
    ItemContent Content,
    CaseLink? Case,
    string? CaseNumber,
    string? KleNumber,
    string? DocumentNumber,
    IReadOnlyList<DecisionView> Decisions,
    IReadOnlyList<FollowUpRow> FollowUps,
    ItemFigureCheck? Figures,
    IReadOnlyList<CounterpartView> Counterparts
);

/// <param name="Treatments">How often the case has been dealt with, this time included.</param>
internal sealed record CaseLink(Guid Id, int Treatments);

internal sealed record DecisionView(
    string Committee,
    DateOnly? Date,
    Outcome Outcome,
    string Text,
    IReadOnlyList<DecisionPoint> Points,
    IReadOnlyList<ItemPart> Parts
);

internal sealed record ItemPart(Guid MemberId, string Name, string? Party, ParticipationKind Kind, string? Reason, int? DecisionOrdinal);

/// <summary>An item with all that the public may see of it. A closed item is its number and public title.</summary>
internal sealed class ItemQuery(CommitteesDbContext db, MeetingQuery meetings, FollowUpTable followUps, CounterpartLinks links)
{
    /// <param name="key">See <see cref="ItemPlace.Key"/>.</param>
    /// <returns>Null when there is no such item, or nothing of its paper is public.</returns>
    public async Task<ItemView?> ReadAsync(Guid meetingId, string key, PaperChoice choice, CancellationToken stop)
    {
        if (await MeetingPapers.ReadAsync(db, meetingId, choice, stop) is not { } papers)
        {
            return null;
        }

        var facts = await meetings.FactsAsync(meetingId, stop);
        var versions = papers.OnThePage;
        var rows = await AgendaTable.Of(db).Where(row => versions.Contains(row.VersionId)).OrderBy(row => row.Ordinal).ToListAsync(stop);
        var agenda = versions.SelectMany(version => rows.Where(row => row.VersionId == version)).ToList();
        var ordinal = ItemPlace.OrdinalIn(key);
        var at = agenda.FindIndex(row => ordinal is null ? row.Number == key : row.Ordinal == ordinal);
        return at < 0
            ? null
            : await FillAsync(agenda[at], facts, papers, agenda.ElementAtOrDefault(at - 1), agenda.ElementAtOrDefault(at + 1), stop);
    }

    /// <summary>An item of a case paper, which stands in no agenda.</summary>
    public async Task<ItemView?> ReadCasePaperAsync(Guid itemId, CancellationToken stop)
    {
        if (await AgendaTable.Of(db).SingleOrDefaultAsync(row => row.ItemId == itemId && row.IsShown, stop) is not { } row)
        {
            return null;
        }

        var facts = row.MeetingId is { } meeting ? await meetings.FactsAsync(meeting, stop) : null;
        return await FillAsync(row, facts, papers: null, previous: null, next: null, stop);
    }

    private async Task<ItemView> FillAsync(
        AgendaRow row,
        MeetingFacts? facts,
        MeetingPapers? papers,
        AgendaRow? previous,
        AgendaRow? next,
        CancellationToken stop
    )
    {
        if (row.Closed)
        {
            return new ItemView(row, facts, papers, previous, next, Nothing, null, null, null, null, [], [], null, []);
        }

        var treatments = db.Treatments();
        var item = await db
            .Items.Where(item => item.Id == row.ItemId)
            .Select(item => new
            {
                item.Content,
                item.CaseId,
                item.CaseNumber,
                item.KleNumber,
                item.DocumentNumber,
                Treatments = treatments.Count(treatment => treatment.Item.CaseId == item.CaseId),
                Counterparts = db.PublicCounterparts.Where(one => one.CaseId == item.CaseId).OrderBy(one => one.Ordinal).ToList(),
            })
            .SingleAsync(stop);
        return new ItemView(
            row,
            facts,
            papers,
            previous,
            next,
            ItemContent.FromJson(item.Content),
            item.CaseId is { } id && item.Treatments > 0 ? new CaseLink(id, item.Treatments) : null,
            item.CaseNumber,
            item.KleNumber,
            item.DocumentNumber,
            await DecisionsAsync(row.ItemId, stop),
            await followUps.OfItem(row.ItemId).ToListAsync(stop),
            await ItemFigureCheck.ReadAsync(db, row.ItemId, stop),
            await links.OfAsync(item.Counterparts, stop)
        );
    }

    private async Task<IReadOnlyList<DecisionView>> DecisionsAsync(Guid itemId, CancellationToken stop)
    {
        var decisions = await db
            .Decisions.AsNoTracking()
            .Where(decision => decision.ItemId == itemId)
            .OrderBy(decision => decision.Ordinal)
            .ToListAsync(stop);
        var parts = await (
            from part in db.Participations
            join member in db.Members on part.MemberId equals member.Id
            where part.ItemId == itemId
            orderby part.Ordinal
            select new ItemPart(part.MemberId, part.PrintedName, part.Party ?? member.Party, part.Kind, part.Reason, part.DecisionOrdinal)
        ).ToListAsync(stop);
        return
        [
            .. decisions.Select(decision => new DecisionView(
                decision.Committee,
                decision.Date,
                decision.Outcome,
                decision.Text,
                JsonSerializer.Deserialize(decision.Points, StoredJson.Compact.IReadOnlyListDecisionPoint)!,
                [.. parts.Where(part => (part.DecisionOrdinal ?? decisions[0].Ordinal) == decision.Ordinal)]
            )),
        ];
    }

    private static readonly ItemContent Nothing = new([], [], [], [], [], []);
}
