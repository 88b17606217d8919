using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>The people of the present municipality as other modules see them.</summary>
internal sealed class PeopleDirectory(PeopleDbContext db, RoleGrants grants, TimeProvider clock) : IPeople
{
    public async Task<PeopleFound> FindAsync(PeopleWanted wanted, CancellationToken stop)
    {
        var some = Active(wanted.Permission is { } permission ? await WhoMayAsync(permission, stop) : db.Users);
        var named = wanted.Named.Trim().ToLowerInvariant();
        var meant = named.Length == 0 ? some : some.Where(u => u.Name.ToLower().Contains(named));
        var found = await ReadAsync(meant.OrderBy(u => u.Name).ThenBy(u => u.Id).Take(PeopleFound.Most + 1), stop);
        var areAll = named.Length == 0 && found.Count <= PeopleFound.Most;
        var shown = found.Take(PeopleFound.Most).ToList();
        if (named.Length == 0 && wanted.Chosen is { } chosen && shown.TrueForAll(person => person.Id != chosen))
        {
            shown.InsertRange(0, await ReadAsync(some.Where(u => u.Id == chosen), stop));
        }

        return new PeopleFound(shown, areAll);
    }

    public async Task<IReadOnlyCollection<Guid>> WhoMayAsync(IReadOnlyCollection<Guid> some, string permission, CancellationToken stop) =>
        await Active(await WhoMayAsync(permission, stop)).Where(u => some.Contains(u.Id)).Select(u => u.Id).ToListAsync(stop);

    private async Task<IQueryable<User>> WhoMayAsync(string permission, CancellationToken stop)
    {
        var roles = await grants.ThatGrantAsync(permission, stop);
        var today = clock.Today();
        var (members, substitutes) = (roles.Contains(Roles.Member), roles.Contains(Roles.Substitute));
        return db.Users.Where(u =>
            u.Roles.Any(a => roles.Contains(a.Role) && a.From <= today && (a.Until == null || a.Until >= today))
            || u.Seats.Any(m =>
                (m.Kind == SeatKind.Substitute ? substitutes : members) && m.From <= today && (m.Until == null || m.Until >= today)
            )
        );
    }

    private static IQueryable<User> Active(IQueryable<User> users) => users.Where(u => u.LockedAt == null);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, stop);

    public async Task<IReadOnlyList<DepartmentName>> DepartmentsAsync(CancellationToken stop) =>
        await db.Departments.AsNoTracking().OrderBy(d => d.Name).Select(d => new DepartmentName(d.Id, d.Name)).ToListAsync(stop);

    private static async Task<IReadOnlyList<Person>> ReadAsync(IQueryable<User> users, CancellationToken stop)
    {
        var rows = await UserInDepartments.ReadAsync(users, stop);
        return rows.ConvertAll(one => new Person(one.User.Id, one.User.Name, one.Departments));
    }
}
