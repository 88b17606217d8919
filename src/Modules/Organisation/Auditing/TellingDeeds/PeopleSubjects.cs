using Ledetraad.Kernel.Auditing;
using Ledetraad.Modules.Organisation.Granting;
using Ledetraad.Modules.Organisation.Storage;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.Auditing.TellingDeeds;

/// <summary>What people, departments, roles that somebody has, and seats are called in the log.</summary>
internal sealed class PeopleSubjects(PeopleDbContext db) : IDeedSubjects
{
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var people = db.Users.Where(u => ids.Contains(u.Id)).Select(u => new Named { Id = u.Id, Name = u.Name });
        var departments = db.Departments.Where(d => ids.Contains(d.Id)).Select(d => new Named { Id = d.Id, Name = d.Name });
        var roles =
            from assignment in db.Assignments
            join user in db.Users on assignment.UserId equals user.Id
            where ids.Contains(assignment.Id)
            select new Named
            {
                Id = assignment.Id,
                Name = user.Name,
                Of = assignment.Role,
            };
        var seats =
            from seat in db.Memberships
            join user in db.Users on seat.UserId equals user.Id
            where ids.Contains(seat.Id)
            select new Named
            {
                Id = seat.Id,
                Name = user.Name,
                Of = seat.Committee,
            };
        var found = new List<Named>();
        foreach (var names in new[] { people, departments, roles, seats })
        {
            found.AddRange(await names.AsNoTracking().ToListAsync(stop));
        }

        return found.ToDictionary(named => named.Id, named => named.Of is null ? named.Name : $"{named.Name}: {RoleNames.Of(named.Of)}");
    }

    private sealed class Named
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";

        /// <summary>The role or the committee.</summary>
        public string? Of { get; init; }
    }
}
