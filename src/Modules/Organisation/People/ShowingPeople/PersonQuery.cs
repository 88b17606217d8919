using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People.ShowingPeople;

/// <summary>All that is known of one person.</summary>
internal sealed record PersonFacts(
    Guid Id,
    string Name,
    string? JobTitle,
    string? Email,
    string? SignInName,
    bool IsFictional,
    bool IsBound,
    DateTimeOffset? LockedAt,
    string? LockReason
)
{
    /// <summary>The main one first.</summary>
    public IReadOnlyList<DepartmentName> Departments { get; init; } = [];

    public IReadOnlyList<HeldRole> Roles { get; init; } = [];
    public IReadOnlyList<HeldSeat> Seats { get; init; } = [];
}

/// <param name="Count">How it stands to today.</param>
internal sealed record HeldRole(Guid Id, string Key, string Name, DateOnly From, DateOnly? Until, Span Count)
{
    /// <summary>Their name; null when nobody knows.</summary>
    public string? GivenBy { get; init; }
}

internal sealed record HeldSeat(Guid Id, string Committee, SeatKind Kind, string? Party, DateOnly From, DateOnly? Until, Span Count);

/// <summary>Where today stands in a time from one day to another.</summary>
internal enum Span
{
    Now,
    Coming,
    Past,
}

internal sealed class PersonQuery(PeopleDbContext db, TimeProvider clock)
{
    public async Task<PersonFacts?> FindAsync(Guid id, CancellationToken stop)
    {
        var facts = await db
            .Users.AsNoTracking()
            .Where(u => u.Id == id)
            .Select(u => new PersonFacts(
                u.Id,
                u.Name,
                u.Title,
                u.Email,
                u.SignInName,
                u.IsFictional,
                u.BoundTo != null,
                u.LockedAt,
                u.LockReason
            ))
            .SingleOrDefaultAsync(stop);
        if (facts is null)
        {
            return null;
        }

        var departments = await db
            .Departments.Select(d => new
            {
                d.Id,
                d.Name,
                IsMain = db.Users.Any(u => u.Id == id && u.DepartmentId == d.Id),
                IsFurther = db.FurtherDepartments.Any(further => further.UserId == id && further.DepartmentId == d.Id),
            })
            .Where(d => d.IsMain || d.IsFurther)
            .OrderByDescending(d => d.IsMain)
            .ThenBy(d => d.Name)
            .ToListAsync(stop);
        var roles = await db
            .Assignments.Where(a => a.UserId == id)
            .Join(
                db.Roles,
                a => a.Role,
                r => r.Key,
                (a, r) =>
                    new
                    {
                        Assignment = a,
                        Role = r,
                        Giver = db.Users.Where(u => u.AuditName == a.GivenBy).Select(u => (string?)u.Name).FirstOrDefault(),
                    }
            )
            .AsNoTracking()
            .ToListAsync(stop);
        var seats = await db.Memberships.AsNoTracking().Where(m => m.UserId == id).ToListAsync(stop);
        var today = clock.Today();
        return facts with
        {
            Departments = [.. departments.Select(d => new DepartmentName(d.Id, d.Name))],
            Roles =
            [
                .. roles
                    .Select(r => new HeldRole(
                        r.Assignment.Id,
                        r.Assignment.Role,
                        r.Role.ClosedAt is null ? RoleNames.Of(r.Role) : T["OwnRole.NamedClosed", RoleNames.Of(r.Role)],
                        r.Assignment.From,
                        r.Assignment.Until,
                        Dates.Place(today, r.Assignment.From, r.Assignment.Until)
                    )
                    {
                        GivenBy = r.Giver ?? (r.Assignment.GivenBy is null ? null : T["Person.GivenByCommand"]),
                    })
                    .OrderBy(r => r.Count)
                    .ThenByDescending(r => r.From),
            ],
            Seats =
            [
                .. seats
                    .Select(m => new HeldSeat(m.Id, m.Committee, m.Kind, m.Party, m.From, m.Until, Dates.Place(today, m.From, m.Until)))
                    .OrderBy(m => m.Count)
                    .ThenByDescending(m => m.From),
            ],
        };
    }
}
