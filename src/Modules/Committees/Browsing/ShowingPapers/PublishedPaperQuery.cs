using Ledetraad.Modules.Committees.Browsing.ShowingCases;
using Ledetraad.Modules.Committees.Drafting.Cases;
using Ledetraad.Modules.Committees.Drafting.Papers.ShowingPapers;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingPapers;

/// <param name="Parts">None of a paper that was withdrawn.</param>
/// <param name="HasCase">The case has a public page of its own.</param>
internal sealed record PublishedPaperView(
    PublishedPaper Paper,
    IReadOnlyList<ShownPart> Parts,
    IReadOnlyList<RouteFacts> Route,
    bool HasCase,
    IReadOnlyList<CounterpartView> Counterparts
)
{
    /// <summary>The bodies that have the last word.</summary>
    public IReadOnlyList<string> Deciding =>
        [.. Route.Where(step => step.Capacity is Capacity.Decides or Capacity.Approves).Select(step => step.Body).Distinct()];

    public bool HasFigures => Parts.Any(part => !part.IsPlain);
}

/// <summary>A published paper as a line of a list.</summary>
internal sealed class PublishedPaperRow
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";
    public string CaseNumber { get; init; } = "";
    public string Body { get; init; } = "";
    public DateOnly Date { get; init; }
    public Capacity Capacity { get; init; }
    public int Position { get; init; }
}

/// <summary>The published papers of one meeting, in the order of its agenda.</summary>
internal sealed record MeetingOfPapers(string Body, DateOnly Date, IReadOnlyList<PublishedPaperRow> Papers);

/// <summary>Papers of our own that have been published; nothing else of them is read here.</summary>
internal sealed class PublishedPaperQuery(CommitteesDbContext db, PaperRendering rendering, CounterpartLinks links, TimeProvider clock)
{
    private const int MostEarlier = 200;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().Date);

    /// <returns>Null when there is none, or its case is closed.</returns>
    public async Task<PublishedPaperView?> ReadAsync(Guid id, CancellationToken stop)
    {
        if (
            await db.PublishedPapers.AsNoTracking().Include(p => p.Attachments).SingleOrDefaultAsync(p => p.Id == id, stop) is not { } paper
        )
        {
            return null;
        }

        if (paper.WithdrawnAt is not null)
        {
            return new PublishedPaperView(paper, [], [], HasCase: false, []);
        }

        return new PublishedPaperView(
            paper,
            await rendering.ReadAsync(paper.ReadContent(), paper.FrozenAs, stop),
            paper.ReadRoute(),
            await db.Treatments().AnyAsync(treatment => treatment.Item.CaseId == paper.CaseId && !treatment.Item.Closed, stop),
            await links.OfAsync(
                await db.PublicCounterparts.AsNoTracking().Where(c => c.CaseId == paper.CaseId).OrderBy(c => c.Ordinal).ToListAsync(stop),
                stop
            )
        );
    }

    /// <summary>For meetings of today or later, the nearest first.</summary>
    public async Task<IReadOnlyList<MeetingOfPapers>> ComingAsync(CancellationToken stop)
    {
        var today = Today;
        return ByMeeting(
            await Rows().Where(row => row.Date >= today).OrderBy(row => row.Date).ThenBy(row => row.Position).ToListAsync(stop)
        );
    }

    /// <summary>For meetings that have been, the latest first.</summary>
    public async Task<IReadOnlyList<MeetingOfPapers>> EarlierAsync(CancellationToken stop)
    {
        var today = Today;
        return ByMeeting(
            await Rows()
                .Where(row => row.Date < today)
                .OrderByDescending(row => row.Date)
                .ThenBy(row => row.Position)
                .Take(MostEarlier)
                .ToListAsync(stop)
        );
    }

    private IQueryable<PublishedPaperRow> Rows() =>
        db
            .PublishedPapers.Where(paper => paper.WithdrawnAt == null)
            .Select(paper => new PublishedPaperRow
            {
                Id = paper.Id,
                Title = paper.Title,
                CaseNumber = paper.CaseNumber,
                Body = paper.Body,
                Date = paper.Date,
                Capacity = paper.Capacity,
                Position = paper.Position,
            });

    private static List<MeetingOfPapers> ByMeeting(IEnumerable<PublishedPaperRow> rows) =>
        [
            .. rows.GroupBy(row => (row.Body, row.Date))
                .Select(meeting => new MeetingOfPapers(meeting.Key.Body, meeting.Key.Date, [.. meeting])),
        ];
}
