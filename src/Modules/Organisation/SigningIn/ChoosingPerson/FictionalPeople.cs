using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.People;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.SigningIn.ChoosingPerson;

/// <summary>Whom one can choose to be in the demo.</summary>
internal sealed class FictionalPeople(PeopleDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<FictionalPerson>> AllAsync(CancellationToken stop)
    {
        var today = clock.Today();
        var rows = await db
            .Users.AsNoTracking()
            .AsSingleQuery()
            .Where(u => u.IsFictional && u.LockedAt == null)
            .OrderBy(u => u.Name)
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.Title,
                Roles = u.Roles.Where(a => a.From <= today && (a.Until == null || a.Until >= today)).Select(a => a.Role).ToList(),
                Seats = u
                    .Seats.Where(m => m.From <= today && (m.Until == null || m.Until >= today))
                    .Select(m => new Seat(m.CommitteeId, m.Committee, m.Kind, m.Party))
                    .ToList(),
            })
            .ToListAsync(stop);
        return
        [
            .. rows.Select(row => new FictionalPerson(
                    row.Id,
                    row.Name,
                    row.Title,
                    [.. row.Roles.Concat(row.Seats.Select(seat => Membership.RoleOf(seat.Kind))).Distinct()],
                    row.Seats
                ))
                .OrderBy(person => person.Roles.Select(RoleNames.PlaceOf).DefaultIfEmpty(int.MaxValue).Min()),
        ];
    }
}

/// <param name="Roles">Keys of today's roles.</param>
internal sealed record FictionalPerson(Guid Id, string Name, string? Title, IReadOnlyList<string> Roles, IReadOnlyList<Seat> Seats);
