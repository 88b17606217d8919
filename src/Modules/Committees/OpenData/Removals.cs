using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Modules.Committees.Papers;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>Notes which objects went with a version that was withdrawn, so that those who keep copies hear of it.</summary>
internal sealed class Removals(
    CommitteesDbContext db,
    MeetingObjects meetings,
    AgendaItems items,
    Consultations consultations,
    PaperObjects papers,
    Persons persons,
    Memberships memberships,
    Organizations organizations,
    LegislativeTerms terms,
    Files files,
    Locations locations,
    IEnumerable<IObjectSource> sources
)
{
    /// <summary>All that is public around a version; ask before it is withdrawn, and tell afterwards what has gone.</summary>
    public async Task<Surroundings> AroundAsync(PaperVersion version, CancellationToken stop)
    {
        var paper = await db.Papers.AsNoTracking().SingleAsync(p => p.Id == version.PaperId, stop);
        var cases = await db
            .Items.Where(i => i.VersionId == version.Id && i.CaseId != null)
            .Select(i => i.CaseId!.Value)
            .Distinct()
            .ToListAsync(stop);
        var members = await db.Participations.Where(p => p.VersionId == version.Id).Select(p => p.MemberId).Distinct().ToListAsync(stop);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == paper.MeetingId, stop);
        var place = new Place(paper.Id, paper.MeetingId, paper.CommitteeId, meeting?.Term, cases, members);
        return new Surroundings(place, await LivingAsync(place, stop));
    }

    /// <summary>Adds a note for each object that was there and is no more; the caller saves.</summary>
    public async Task NoteGoneAsync(Surroundings before, DateTimeOffset now, CancellationToken stop)
    {
        var living = (await LivingAsync(before.Place, stop)).Select(l => (l.Kind, l.Key)).ToHashSet();
        foreach (var gone in before.Living.Where(l => !living.Contains((l.Kind, l.Key))))
        {
            if (await db.Removed.FindAsync([gone.Kind, gone.Key], stop) is { } known)
            {
                known.RemoveAgain(now);
            }
            else
            {
                db.Add(new RemovedObject(gone.Kind, gone.Key, gone.Parent, gone.CreatedAt, now));
            }
        }
    }

    /// <summary>What was withdrawn and is public again was not removed after all.</summary>
    public async Task ForgetRevivedAsync(CancellationToken stop)
    {
        foreach (var gone in await db.Removed.ToListAsync(stop))
        {
            if (await sources.Single(source => source.Kind == gone.Kind).IsPublicAsync(gone.Key, stop))
            {
                db.Remove(gone);
            }
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task<IReadOnlyList<Living>> LivingAsync(Place place, CancellationToken stop) =>
        [
            .. await OfAsync(meetings, meetings.Rows().Where(r => r.Id == place.Meeting), stop),
            .. await OfAsync(items, items.Rows().Where(r => r.MeetingId == place.Meeting), stop),
            .. await OfAsync(consultations, consultations.Rows().Where(r => r.MeetingId == place.Meeting), stop, r => r.CaseId),
            .. await OfAsync(locations, locations.Rows().Where(r => r.MeetingId == place.Meeting), stop),
            .. await OfAsync(
                files,
                files.Rows().Where(r => r.Id == place.Paper || (place.Meeting != null && r.MeetingId == place.Meeting)),
                stop
            ),
            .. await OfAsync(papers, papers.Rows().Where(r => place.Cases.Contains(r.Id)), stop),
            .. await OfAsync(persons, persons.Rows().Where(r => place.Members.Contains(r.Id)), stop),
            .. await OfAsync(memberships, memberships.Rows().Where(r => place.Members.Contains(r.MemberId)), stop, r => r.MemberId),
            .. await OfAsync(organizations, organizations.Rows().Where(r => r.Id == place.Committee), stop),
            .. await OfAsync(terms, terms.Rows().Where(r => r.Term == place.Term), stop),
        ];

    private static async Task<IEnumerable<Living>> OfAsync<TRow>(
        ObjectSource<TRow> source,
        IQueryable<TRow> rows,
        CancellationToken stop,
        Func<TRow, Guid?>? parent = null
    )
        where TRow : ObjectRow =>
        (await rows.ToListAsync(stop)).Select(row => new Living(source.Kind, source.KeyOf(row), parent?.Invoke(row), row.CreatedAt));
}

/// <summary>What is or was public around one version of a paper.</summary>
internal sealed record Surroundings(Place Place, IReadOnlyList<Living> Living);

internal sealed record Place(
    Guid Paper,
    Guid? Meeting,
    Guid? Committee,
    string? Term,
    IReadOnlyList<Guid> Cases,
    IReadOnlyList<Guid> Members
);

internal sealed record Living(ObjectKind Kind, string Key, Guid? Parent, DateTimeOffset CreatedAt);
