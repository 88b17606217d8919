using Ledetraad.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace Ledetraad.Modules.Organisation.People;

/// <summary>Somebody with the departments that they belong to, the main one first.</summary>
internal sealed record UserInDepartments(User User, IReadOnlyList<DepartmentName> Departments)
{
    /// <summary>Users and their departments, in one statement.</summary>
    public static async Task<List<UserInDepartments>> ReadAsync(IQueryable<User> users, CancellationToken stop)
    {
        var rows = await users
            .AsNoTracking()
            .AsSingleQuery()
            .Select(u => new
            {
                User = u,
                Department = (string?)u.Department!.Name,
                AlsoIn = u
                    .AlsoIn.OrderBy(d => d.Department!.Name)
                    .Select(d => new DepartmentName(d.DepartmentId, d.Department!.Name))
                    .ToList(),
            })
            .ToListAsync(stop);
        return rows.ConvertAll(row => new UserInDepartments(row.User, InOrder(row.User.DepartmentId, row.Department, row.AlsoIn)));
    }

    /// <summary>The departments of somebody, the main one first.</summary>
    public static IReadOnlyList<DepartmentName> InOrder(Guid? main, string? name, IEnumerable<DepartmentName> others) =>
        main is { } id ? [new DepartmentName(id, name!), .. others] : [];
}
