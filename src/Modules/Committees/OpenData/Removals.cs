using Ledetraad.Modules.Committees.OpenData.Oparl;
using Ledetraad.Modules.Committees.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Committees.OpenData;

/// <summary>Notes which objects went with a version that was withdrawn or replaced, so that those who keep copies hear of it.</summary>
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
    private const int AskedAtOnce = 500;

    /// <summary>All that is public around versions; ask before they go, and tell afterwards what has gone with them.</summary>
    public async Task<Surroundings> AroundAsync(IReadOnlyCollection<Guid> versions, CancellationToken stop)
    {
        var printed = await (
            from version in db.Versions
            join paper in db.Papers on version.PaperId equals paper.Id
            join heldMeeting in db.Meetings on paper.MeetingId equals (Guid?)heldMeeting.Id into held
            from meeting in held.DefaultIfEmpty()
            where versions.Contains(version.Id)
            select new
            {
                paper.Id,
                paper.MeetingId,
                paper.CommitteeId,
                Term = (string?)meeting.Term,
            }
        ).ToListAsync(stop);
        var cases = await db
            .Items.Where(i => versions.Contains(i.VersionId) && i.CaseId != null)
            .Select(i => i.CaseId!.Value)
            .Distinct()
            .ToListAsync(stop);
        var members = await db
            .Participations.Where(p => versions.Contains(p.VersionId))
            .Select(p => p.MemberId)
            .Distinct()
            .ToListAsync(stop);
        var place = new Place(
            [.. printed.Select(p => p.Id).Distinct()],
            [.. printed.Select(p => p.MeetingId).OfType<Guid>().Distinct()],
            [.. printed.Select(p => p.CommitteeId).OfType<Guid>().Distinct()],
            [.. printed.Select(p => p.Term).OfType<string>().Distinct(StringComparer.Ordinal)],
            cases,
            members
        );
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
        foreach (var ofKind in (await db.Removed.ToListAsync(stop)).ToLookup(gone => gone.Kind))
        {
            foreach (var some in ofKind.Chunk(AskedAtOnce))
            {
                var revived = await sources
                    .Single(source => source.Kind == ofKind.Key)
                    .PublicAmongAsync([.. some.Select(gone => gone.Key)], stop);
                db.RemoveRange(some.Where(gone => revived.Contains(gone.Key)));
            }
        }

        await db.SaveChangesAsync(stop);
    }

    private async Task<IReadOnlyList<Living>> LivingAsync(Place place, CancellationToken stop) =>
        [
            .. await OfAsync(meetings, meetings.Rows().Where(r => place.Meetings.Contains(r.Id)), stop),
            .. await OfAsync(items, items.Rows().Where(r => place.Meetings.Contains(r.MeetingId)), stop),
            .. await OfAsync(consultations, consultations.Rows().Where(r => place.Meetings.Contains(r.MeetingId)), stop, r => r.CaseId),
            .. await OfAsync(locations, locations.Rows().Where(r => place.Meetings.Contains(r.Id)), stop),
            .. await OfAsync(
                files,
                files.Rows().Where(r => place.Papers.Contains(r.Id) || (r.MeetingId != null && place.Meetings.Contains(r.MeetingId.Value))),
                stop
            ),
            .. await OfAsync(papers, papers.Rows().Where(r => place.Cases.Contains(r.Id)), stop),
            .. await OfAsync(persons, persons.Rows().Where(r => place.Members.Contains(r.Id)), stop),
            .. await OfAsync(memberships, memberships.Rows().Where(r => place.Members.Contains(r.MemberId)), stop, r => r.MemberId),
            .. await OfAsync(organizations, organizations.Rows().Where(r => place.Committees.Contains(r.Id)), stop),
            .. await OfAsync(terms, terms.Rows().Where(r => place.Terms.Contains(r.Term)), stop),
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

/// <summary>What is or was public around some versions of papers.</summary>
internal sealed record Surroundings(Place Place, IReadOnlyList<Living> Living);

internal sealed record Place(
    IReadOnlyList<Guid> Papers,
    IReadOnlyList<Guid> Meetings,
    IReadOnlyList<Guid> Committees,
    IReadOnlyList<string> Terms,
    IReadOnlyList<Guid> Cases,
    IReadOnlyList<Guid> Members
);

internal sealed record Living(ObjectKind Kind, string Key, Guid? Parent, DateTimeOffset CreatedAt);
