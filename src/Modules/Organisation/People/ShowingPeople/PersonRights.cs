using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.SigningIn;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;
using static Ledetraad.Modules.Organisation.OrganisationTexts;

namespace Ledetraad.Modules.Organisation.People.ShowingPeople;

/// <summary>Something that somebody may do today.</summary>
/// <param name="Text">In words.</param>
/// <param name="Through">Names of the roles that grant it, with the assurance that they ask for.</param>
internal sealed record HeldRight(string Text, IReadOnlyList<string> Through);

/// <summary>What one person may, by the roles that count today: those they were given, and those that go with a seat.</summary>
internal sealed class PersonRights(PeopleDbContext db, PermissionCatalog catalog)
{
    public async Task<IReadOnlyList<HeldRight>> OfAsync(PersonFacts person, CancellationToken stop)
    {
        var keys = person
            .Roles.Where(role => role.Count == Span.Now)
            .Select(role => role.Key)
            .Concat(person.Seats.Where(seat => seat.Count == Span.Now).Select(seat => Membership.RoleOf(seat.Kind)))
            .Distinct()
            .ToList();
        var roles = await db.Roles.AsNoTracking().Where(role => keys.Contains(role.Key) && role.ClosedAt == null).ToListAsync(stop);
        var decisions = await db
            .Grants.AsNoTracking()
            .Where(grant => keys.Contains(grant.Role))
            .ToDictionaryAsync(grant => (grant.Role, grant.Permission), grant => grant.IsGranted, stop);
        var inOrder = roles.OrderBy(role => RoleNames.PlaceOf(role.Key)).ToList();
        return
        [
            .. catalog
                .All.Select(permission => new HeldRight(
                    permission.Text(),
                    [.. inOrder.Where(role => RoleGrants.Grants(permission, role.Key, decisions)).Select(InWords)]
                ))
                .Where(right => right.Through.Count > 0),
        ];
    }

    private static string InWords(Role role) =>
        role.LeastAssurance == Assurance.Unstated
            ? RoleNames.Of(role)
            : T["Person.RoleAtAssurance", RoleNames.Of(role), T[$"Assurance.{role.LeastAssurance}"]];
}
