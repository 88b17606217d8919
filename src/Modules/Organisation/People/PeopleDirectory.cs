using Ledetraad.Kernel.Access;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>The people of the present municipality as other modules see them.</summary>
internal sealed class PeopleDirectory(PeopleDbContext db, RoleGrants grants, TimeProvider clock) : IPeople
{
    public Task<IReadOnlyList<Person>> ActiveAsync(CancellationToken stop) => ReadAsync(db.Users, stop);

    public async Task<IReadOnlyList<Person>> WhoMayAsync(string permission, CancellationToken stop)
    {
        var roles = await grants.ThatGrantAsync(permission, stop);
        var today = clock.Today();
        var (members, substitutes) = (roles.Contains(Roles.Member), roles.Contains(Roles.Substitute));
        return await ReadAsync(
            db.Users.Where(u =>
                u.Roles.Any(a => roles.Contains(a.Role) && a.From <= today && (a.Until == null || a.Until >= today))
                || u.Seats.Any(m =>
                    (m.Kind == SeatKind.Substitute ? substitutes : members) && m.From <= today && (m.Until == null || m.Until >= today)
                )
            ),
            stop
        );
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        ids.Count == 0 ? [] : await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, stop);

    public async Task<IReadOnlyList<DepartmentName>> DepartmentsAsync(CancellationToken stop) =>
        await db.Departments.AsNoTracking().OrderBy(d => d.Name).Select(d => new DepartmentName(d.Id, d.Name)).ToListAsync(stop);

    private static async Task<IReadOnlyList<Person>> ReadAsync(IQueryable<User> users, CancellationToken stop)
    {
        var rows = await UserInDepartments.ReadAsync(users.Where(u => u.LockedAt == null).OrderBy(u => u.Name), stop);
        return rows.ConvertAll(one => new Person(one.User.Id, one.User.Name, one.Departments));
    }
}
