using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Reading;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.Browsing.ShowingMeetings;

/// <summary>A published version of a meeting's minutes or agenda.</summary>
/// <param name="Number">Counts from 1 within its paper.</param>
internal sealed record PublishedVersion(
    Guid Id,
    Guid PaperId,
    string SlotKey,
    PaperKind Paper,
    int Number,
    DateTimeOffset ImportedAt,
    bool IsShown
);

/// <summary>All that is published of a meeting's minutes and agenda, and which version of it an address asks for.</summary>
/// <param name="All">Minutes before agenda, newest version first; supplements left out.</param>
/// <param name="Supplements">The newest version of each supplementary agenda (tillægsdagsorden) to the chosen paper.</param>
internal sealed record MeetingPapers(
    IReadOnlyList<PublishedVersion> All,
    PublishedVersion Chosen,
    IReadOnlyList<PublishedVersion> Supplements
)
{
    /// <summary>The newest version of the chosen paper.</summary>
    public PublishedVersion Newest => All.First(version => version.Paper == Chosen.Paper);

    /// <summary>The page shows what it shows when the address asks for nothing in particular.</summary>
    public bool IsUsual => Chosen == All[0];

    public IEnumerable<PublishedVersion> OfChosenPaper => All.Where(version => version.Paper == Chosen.Paper);

    /// <summary>The newest version of each paper.</summary>
    public IEnumerable<PublishedVersion> NewestOfEach => All.DistinctBy(version => version.Paper);

    /// <summary>The versions whose items stand on the page, in order.</summary>
    public IReadOnlyList<Guid> OnThePage => [Chosen.Id, .. Supplements.Select(supplement => supplement.Id)];

    /// <returns>Null when there is neither minutes nor agenda, or not the one asked for.</returns>
    public static async Task<MeetingPapers?> ReadAsync(CommitteesDbContext db, Guid meeting, PaperChoice choice, CancellationToken stop)
    {
        var published = await (
            from version in db.Versions
            join paper in db.Papers on version.PaperId equals paper.Id
            where
                paper.MeetingId == meeting
                && paper.Kind != PaperKind.CasePaper
                && (version.Standing == Standing.Shown || version.Standing == Standing.Superseded)
            select new PublishedVersion(
                version.Id,
                paper.Id,
                paper.SlotKey,
                paper.Kind,
                version.Number,
                version.ImportedAt,
                version.Standing == Standing.Shown
            )
        ).ToListAsync(stop);
        if (!published.Exists(version => version.IsShown))
        {
            return null;
        }

        // A supplement's key is that of the paper it adds to, with a mark behind it.
        var mainPapers = published
            .GroupBy(version => version.Paper)
            .Select(versions => versions.MinBy(version => version.SlotKey.Length)!.PaperId)
            .ToHashSet();
        var all = NewestFirst(published.Where(version => mainPapers.Contains(version.PaperId)));
        var chosen = all.Find(version =>
            (choice.Paper is null || version.Paper == choice.Paper) && (choice.Version is null || version.Number == choice.Version)
        );
        if (chosen is null)
        {
            return null;
        }

        var supplements = NewestFirst(published.Where(version => version.Paper == chosen.Paper && !mainPapers.Contains(version.PaperId)));
        return new MeetingPapers(
            all,
            chosen,
            [.. supplements.DistinctBy(version => version.PaperId).OrderBy(version => version.SlotKey.Length)]
        );
    }

    private static List<PublishedVersion> NewestFirst(IEnumerable<PublishedVersion> versions) =>
        [
            .. versions
                .OrderBy(version => version.Paper == PaperKind.Minutes ? 0 : 1)
                .ThenByDescending(version => version.IsShown)
                .ThenByDescending(version => version.Number),
        ];
}
