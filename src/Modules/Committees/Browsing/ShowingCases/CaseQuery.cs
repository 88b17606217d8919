using Ledetraad.Modules.Committees.Browsing.FollowingUp;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingCases;

/// <param name="Treatments">Newest first.</param>
internal sealed record CaseView(
    string Title,
    string? Number,
    string? KleNumber,
    IReadOnlyList<TreatmentView> Treatments,
    LatestDecision? Latest,
    IReadOnlyList<FollowUpRow> FollowUps,
    IReadOnlyList<CounterpartView> Counterparts
);

/// <summary>A committee's dealing with the case at one meeting.</summary>
internal sealed class TreatmentView
{
    public Guid ItemId { get; init; }
    public Guid? MeetingId { get; init; }
    public PaperKind Paper { get; init; }
    public string? ItemNumber { get; init; }
    public int Ordinal { get; init; }
    public bool IsRepeated { get; init; }
    public string Title { get; init; } = "";
    public DateOnly? Date { get; init; }
    public string? Committee { get; init; }
    public Outcome? Outcome { get; init; }
    public string? DecisionExtract { get; init; }
    public bool HasDissent { get; init; }
    public bool HasDisqualification { get; init; }

    public ItemPlace Place => new(ItemId, MeetingId, Paper, ItemNumber, Ordinal, IsRepeated);
}

/// <summary>The newest decision in full.</summary>
internal sealed record LatestDecision(TreatmentView Treatment, string Committee, DateOnly? Date, Outcome Outcome, string Text);

/// <summary>A case in five statements, however often it was dealt with; one more where another municipality decides it too.</summary>
internal sealed class CaseQuery(CommitteesDbContext db, FollowUpTable followUps, CounterpartLinks links)
{
    /// <returns>Null when no treatment of the case is public.</returns>
    public async Task<CaseView?> ReadAsync(Guid id, CancellationToken stop)
    {
        var treatments = await db.Treatments()
            .Where(treatment => treatment.Item.CaseId == id && !treatment.Item.Closed)
            .Select(treatment => new TreatmentView
            {
                ItemId = treatment.Item.Id,
                MeetingId = treatment.Paper.MeetingId,
                Paper = treatment.Paper.Kind,
                ItemNumber = treatment.Item.Number,
                Ordinal = treatment.Item.Ordinal,
                IsRepeated = treatment.IsRepeated,
                Title = treatment.Item.Title,
                Date = (DateOnly?)treatment.Meeting!.Date,
                Committee = treatment.Committee!.Name,
                Outcome = treatment.Item.Outcome,
                DecisionExtract = treatment.Item.DecisionExtract,
                HasDissent = treatment.Item.HasDissent,
                HasDisqualification = treatment.Item.HasDisqualification,
            })
            .OrderByDescending(treatment => treatment.Date)
            .ThenBy(treatment => treatment.Ordinal)
            .ToListAsync(stop);
        if (treatments.Count == 0)
        {
            return null;
        }

        var found = await db.Cases.Where(one => one.Id == id).Select(one => new { one.Number, one.KleNumber }).SingleAsync(stop);
        return new CaseView(
            treatments[0].Title,
            found.Number,
            found.KleNumber,
            treatments,
            await LatestAsync(treatments, stop),
            await followUps.OfCase(id).ToListAsync(stop),
            await links.OfAsync(
                await db.PublicCounterparts.AsNoTracking().Where(c => c.CaseId == id).OrderBy(c => c.Ordinal).ToListAsync(stop),
                stop
            )
        );
    }

    private async Task<LatestDecision?> LatestAsync(IReadOnlyList<TreatmentView> treatments, CancellationToken stop)
    {
        if (treatments.FirstOrDefault(treatment => treatment.Outcome is not null) is not { } newest)
        {
            return null;
        }

        var decision = await db
            .Decisions.AsNoTracking()
            .Where(one => one.ItemId == newest.ItemId)
            .OrderByDescending(one => one.Date)
            .ThenByDescending(one => one.Ordinal)
            .FirstOrDefaultAsync(stop);
        return decision is null
            ? null
            : new LatestDecision(newest, decision.Committee, decision.Date ?? newest.Date, decision.Outcome, decision.Text);
    }
}
